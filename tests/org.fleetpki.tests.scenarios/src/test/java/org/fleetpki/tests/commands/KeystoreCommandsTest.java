// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fleetpki.cli.api.ExitCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Key stores are read from and written for keytool, openssl and certtool. */
class KeystoreCommandsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final PkiProgram program = new PkiProgram();
    private Strangers strangers;

    @BeforeEach
    void makeChain() throws Exception {
        strangers = new Strangers(folder);
        strangers.makeChain();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private JsonNode list(Path store, String passphrase) {
        return JSON.readTree(program.ok("keystore", "list", store, "--passphrase", passphrase, "--output", "json"));
    }

    private static List<String> aliases(JsonNode store) {
        List<String> aliases = new ArrayList<>();
        store.get("entries").forEach(entry -> aliases.add(entry.get("alias").asString()));
        return aliases;
    }

    private Path created(String name, String format) {
        program.ok(
                "keystore",
                "create",
                file(name),
                file("leaf.key"),
                file("leaf.pem"),
                file("root.pem"),
                "--alias",
                "cam",
                "--format",
                format,
                "--passphrase",
                "env:PASS");
        return file(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkcs12", "pkcs12-legacy", "jks", "jceks"})
    void keytoolListsWhatWasCreated(String format) throws Exception {
        created("store", format);

        String said = strangers.keytool("-list", "-v", "-keystore", "store", "-storepass", Strangers.PASSPHRASE);

        assertTrue(said.contains("Alias name: cam"), said);
        assertTrue(said.contains("Entry type: PrivateKeyEntry"), said);
        assertTrue(said.contains("Certificate chain length: 2"), said);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file("store"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkcs12", "pkcs12-pbmac1", "pkcs12-legacy", "jks", "jceks", "bks", "bcfks"})
    void everyFormatIsKeptThroughAllChanges(String format) {
        Path store = created("store", format);

        program.ok("keystore", "import", store, file("root.pem"), "--alias", "anchor", "--passphrase", "env:PASS");
        program.ok("keystore", "rename", store, "cam", "camera", "--passphrase", "env:PASS");
        program.ok("keystore", "passwd", store, "--passphrase", "env:PASS", "--new-passphrase", "env:OTHER");

        JsonNode listed = list(store, "env:OTHER");
        assertEquals(format, listed.get("format").asString());
        assertEquals(
                List.of("anchor", "camera"), aliases(listed).stream().sorted().toList());
        assertEquals(ExitCodes.SECRET_UNAVAILABLE, program.run("keystore", "list", store, "--passphrase", "env:PASS"));
        program.ok("keystore", "delete", store, "anchor", "--passphrase", "env:OTHER");
        JsonNode entry = list(store, "env:OTHER").get("entries").get(0);
        assertEquals("camera", entry.get("alias").asString());
        assertTrue(entry.get("hasKey").asBoolean());
        assertEquals(2, entry.get("chain").size());
    }

    @Test
    void whatWasThereBeforeIsKept() throws Exception {
        Path store = created("store.p12", "pkcs12");
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-r-----"));
        byte[] before = Files.readAllBytes(store);

        program.ok("keystore", "rename", store, "#1", "camera", "--passphrase", "env:PASS");

        assertArrayEquals(before, Files.readAllBytes(file("store.p12.bak")));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(store)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file("store.p12.bak"))));
    }

    @Test
    void aStoreOfKeytoolIsBroughtUpToDate() throws Exception {
        strangers.keytool(
                "-genkeypair",
                "-alias",
                "old",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=old",
                "-storetype",
                "JKS",
                "-keystore",
                "old.jks",
                "-storepass",
                Strangers.PASSPHRASE,
                "-keypass",
                Strangers.PASSPHRASE);
        assertEquals(
                "old-key-store",
                list(file("old.jks"), "env:PASS")
                        .get("notes")
                        .get(0)
                        .get("code")
                        .asString());

        program.ok("keystore", "passwd", file("old.jks"), "--to", "pkcs12", "--passphrase", "env:PASS");

        JsonNode listed = list(file("old.jks"), "env:PASS");
        assertEquals("pkcs12", listed.get("format").asString());
        assertEquals(0, listed.get("notes").size());
        String said = strangers.openssl("pkcs12", "-in", "old.jks", "-info", "-noout", "-passin", "pass:changeit");
        assertTrue(said.toLowerCase(Locale.ROOT).contains("pbes2"), said);
    }

    @Test
    void legacyPkcs12IsTold() throws Exception {
        strangers.openssl(
                "pkcs12",
                "-export",
                "-legacy",
                "-in",
                "leaf.pem",
                "-inkey",
                "leaf.key",
                "-out",
                "old.p12",
                "-passout",
                "pass:changeit");

        JsonNode listed = list(file("old.p12"), "env:PASS");

        assertEquals("pkcs12-legacy", listed.get("format").asString());
        assertEquals("pkcs12-legacy", listed.get("notes").get(0).get("code").asString());
        program.ok("keystore", "list", file("old.p12"), "--passphrase", "env:PASS");
        assertTrue(program.log().contains("no longer safe"), program::log);
    }

    @Test
    void theAnswerOfAnAuthorityBecomesTheChainOfItsKey() throws Exception {
        strangers.openssl(
                "req", "-x509", "-key", "leaf.key", "-days", "9", "-subj", "/CN=waiting", "-out", "waiting.pem");
        program.ok(
                "keystore",
                "create",
                file("s.p12"),
                file("leaf.key"),
                file("waiting.pem"),
                "--alias",
                "cam",
                "--passphrase",
                "env:PASS");

        program.ok("keystore", "import", file("s.p12"), file("leaf.pem"), file("root.pem"), "--passphrase", "env:PASS");

        JsonNode entries = list(file("s.p12"), "env:PASS").get("entries");
        assertEquals(1, entries.size());
        assertTrue(entries.get(0).get("hasKey").asBoolean());
        assertEquals(
                "CN=cam-1.example,O=Works",
                entries.get(0).get("chain").get(0).get("subject").asString());
        assertEquals(2, entries.get(0).get("chain").size());
    }

    @Test
    void aStoreIsImportedIntoAnother() {
        created("one.jks", "jks");
        program.ok(
                "keystore", "create", file("two.p12"), file("root.pem"), "--alias", "cam", "--passphrase", "env:OTHER");

        assertEquals(
                ExitCodes.SPEC_INVALID,
                program.run(
                        "keystore",
                        "import",
                        file("two.p12"),
                        file("one.jks"),
                        "--passphrase",
                        "env:OTHER",
                        "--passphrase-in",
                        "env:PASS"));
        assertTrue(program.log().contains("has an entry 'cam' already"), program::log);
        assertFalse(Files.exists(file("two.p12.bak")));
        program.ok(
                "keystore",
                "import",
                file("two.p12"),
                file("one.jks"),
                "--passphrase",
                "env:OTHER",
                "--passphrase-in",
                "env:PASS",
                "--force");

        assertTrue(list(file("two.p12"), "env:OTHER")
                .get("entries")
                .get(0)
                .get("hasKey")
                .asBoolean());
    }

    @Test
    void whatCannotBeReadIsNotLostByWritingTheRest() throws Exception {
        created("mixed.jceks", "jceks");
        strangers.keytool(
                "-genseckey",
                "-alias",
                "secret",
                "-keyalg",
                "AES",
                "-keysize",
                "128",
                "-storetype",
                "JCEKS",
                "-keystore",
                "mixed.jceks",
                "-storepass",
                Strangers.PASSPHRASE,
                "-keypass",
                Strangers.PASSPHRASE);
        byte[] before = Files.readAllBytes(file("mixed.jceks"));

        assertEquals(
                ExitCodes.REFUSED,
                program.run("keystore", "delete", file("mixed.jceks"), "cam", "--passphrase", "env:PASS"),
                program::log);

        assertTrue(program.log().contains("is left as it is"), program::log);
        assertArrayEquals(before, Files.readAllBytes(file("mixed.jceks")));
    }

    @Test
    void anEntryIsExportedForOpensslAndCerttool() throws Exception {
        Path store = created("s.p12", "pkcs12");

        program.ok(
                "keystore",
                "export",
                store,
                "cam",
                "--certificates",
                "--passphrase",
                "env:PASS",
                "--out",
                file("chain.pem"));
        strangers.openssl("verify", "-CAfile", "root.pem", "-untrusted", "chain.pem", "chain.pem");
        program.ok(
                "keystore",
                "export",
                store,
                "#1",
                "--to",
                "pkcs8",
                "--passphrase",
                "env:PASS",
                "--passphrase-out",
                "env:PASS",
                "--out",
                file("k8"));
        strangers.openssl("pkey", "-in", "k8", "-passin", "pass:changeit", "-noout");
        program.ok(
                "keystore",
                "export",
                store,
                "cam",
                "--to",
                "pkcs12",
                "--passphrase",
                "env:PASS",
                "--passphrase-out",
                "env:PASS",
                "--out",
                file("one.p12"));
        String said = strangers.run(
                "certtool", "--p12-info", "--inder", "--infile", "one.p12", "--password", Strangers.PASSPHRASE);

        assertTrue(said.contains("BEGIN CERTIFICATE"), said);
        assertEquals(
                ExitCodes.SECRET_UNAVAILABLE,
                program.run("keystore", "export", store, "cam", "--passphrase", "env:PASS"));
        assertEquals(
                ExitCodes.SPEC_INVALID, program.run("keystore", "export", store, "nobody", "--passphrase", "env:PASS"));
    }

    @Test
    void whatIsNoKeyStoreIsSaidToBeNone() {
        assertEquals(
                ExitCodes.SPEC_INVALID, program.run("keystore", "list", file("leaf.pem"), "--passphrase", "env:PASS"));
        assertTrue(program.log().contains("is no key store but PEM"), program::log);
    }
}

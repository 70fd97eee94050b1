// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.fleetpki.cli.api.ExitCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys and requests that are made here are keys and requests to openssl, and the other way round. */
class KeyAndRequestCommandsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final PkiProgram program = new PkiProgram();
    private Strangers strangers;

    @BeforeEach
    void makeStrangers() {
        strangers = new Strangers(folder);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private JsonNode json(Object... arguments) {
        return JSON.readTree(program.ok(arguments));
    }

    @ParameterizedTest
    @CsvSource({
        "EC-P256, pkcs8, pbkdf2",
        "EC-P384, sec1, pbkdf2",
        "RSA-2048, pkcs1, pbkdf2",
        "RSA-2048, pkcs8, scrypt",
        "Ed25519, pkcs8-der, pbkdf2"
    })
    void opensslOpensANewKey(String type, String format, String kdf) throws Exception {
        JsonNode made = json(
                "key",
                "create",
                "--type",
                type,
                "--out",
                file("k"),
                "--passphrase",
                "env:PASS",
                "--format",
                format,
                "--kdf",
                kdf,
                "--output",
                "json");

        strangers.openssl(
                "pkey",
                "-in",
                "k",
                "-inform",
                format.endsWith("der") ? "DER" : "PEM",
                "-passin",
                "pass:changeit",
                "-pubout",
                "-out",
                "k.pub");

        assertEquals(type, made.get("type").asString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file("k"))));
        assertEquals(
                Files.readString(file("k.pub")), program.ok("key", "public", file("k"), "--passphrase", "env:PASS"));
        JsonNode shown = json("key", "show", file("k"), "--passphrase", "env:PASS", "--output", "json");
        assertEquals(made.get("sha256").asString(), shown.get("sha256").asString());
        assertTrue(shown.get("private").asBoolean());
        assertTrue(shown.has("encryption"), shown::toString);
    }

    @Test
    void aKeyIsNeverOverwrittenByMistake() throws Exception {
        program.ok("key", "create", "--out", file("k"), "--unencrypted");
        byte[] before = Files.readAllBytes(file("k"));

        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, program.run("key", "create", "--out", file("k"), "--unencrypted"));
        assertEquals(
                ExitCodes.WORKSPACE_UNUSABLE,
                program.run(
                        "csr",
                        "create",
                        "--subject",
                        "CN=x",
                        "--new-key",
                        "EC-P256",
                        "--key-out",
                        file("k"),
                        "--unencrypted",
                        "--force"));

        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file("k"))), program::log);
    }

    @Test
    void whoeverTypesANewPassphraseTypesItTwice() {
        program.answers.addAll(List.of("one", "another"));
        assertEquals(ExitCodes.SECRET_UNAVAILABLE, program.run("key", "create", "--out", file("k")));
        assertEquals("The two passphrases differ; nothing was made.", program.log());
        assertFalse(Files.exists(file("k")));

        program.answers.addAll(List.of("one", "one"));
        program.ok("key", "create", "--out", file("k"));
        program.answers.add("one");
        program.ok("key", "show", file("k"));
    }

    @Test
    void aWrongOrMissingPassphraseIsOneSentence() {
        program.ok("key", "create", "--out", file("k"), "--passphrase", "env:PASS");

        assertEquals(ExitCodes.SECRET_UNAVAILABLE, program.run("key", "show", file("k"), "--passphrase", "env:OTHER"));
        assertEquals("The passphrase does not open the private key in " + file("k") + ".", program.log());
        assertEquals(ExitCodes.SECRET_UNAVAILABLE, program.run("key", "show", file("k")));
        assertTrue(program.log().contains("give --passphrase env:NAME or file:PATH"), program::log);
        assertEquals(ExitCodes.SPEC_INVALID, program.run("key", "show", file("k"), "--passphrase", "changeit"));
        assertFalse(program.log().contains("changeit"), program::log);
    }

    @Test
    void openSshReadsAPublicKey() throws Exception {
        program.ok("key", "create", "--out", file("k"), "--unencrypted");
        JsonNode shown = json("key", "show", file("k"), "--output", "json");

        program.ok("key", "public", file("k"), "--format", "openssh", "--out", file("k.ssh"));

        String said = strangers.run("ssh-keygen", "-l", "-f", "k.ssh");
        assertTrue(said.contains(shown.get("openssh").asString()), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA-2048", "EC-P256", "Ed25519"})
    void opensslVerifiesARequest(String type) throws Exception {
        program.ok(
                "csr",
                "create",
                "--subject",
                "CN=cam-1.example,O=Works",
                "--san",
                "cam-1.example",
                "--san",
                "192.0.2.1",
                "--san",
                "email:ops@example.org",
                "--extended-key-usage",
                "serverAuth,1.2.3.4.5",
                "--new-key",
                type,
                "--key-out",
                file("k"),
                "--passphrase",
                "env:PASS",
                "--out",
                file("r.csr"));

        String text = strangers.openssl("req", "-in", "r.csr", "-verify", "-noout", "-text", "-nameopt", "RFC2253");

        assertTrue(text.contains("Subject: CN=cam-1.example,O=Works"), text);
        assertTrue(text.contains("DNS:cam-1.example, IP Address:192.0.2.1, email:ops@example.org"), text);
        assertTrue(text.contains("TLS Web Server Authentication, 1.2.3.4.5"), text);
        JsonNode shown = json("csr", "show", file("r.csr"), "--output", "json").get(0);
        assertTrue(shown.get("possession").asBoolean());
        assertEquals(
                "[\"DNS:cam-1.example\",\"IP:192.0.2.1\",\"email:ops@example.org\"]",
                shown.get("names").toString());
        assertTrue(json("key", "check", file("k"), file("r.csr"), "--passphrase", "env:PASS", "--output", "json")
                .get("belongs")
                .asBoolean());
    }

    @Test
    void aRequestWhoseSignatureWasBrokenDoesNotProvePossession() throws Exception {
        strangers.openssl(
                "req",
                "-new",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-keyout",
                "k",
                "-outform",
                "DER",
                "-out",
                "r.der",
                "-subj",
                "/CN=cam-1.example");
        byte[] der = Files.readAllBytes(file("r.der"));
        der[der.length - 1] ^= 1;
        Files.write(file("r.der"), der);

        assertEquals(ExitCodes.REFUSED, program.run("csr", "show", file("r.der")));
        assertTrue(program.data().contains("✘ not proven"), program::data);
    }

    @Test
    void aRequestNeedsSomebodyToName() {
        assertEquals(
                ExitCodes.SPEC_INVALID,
                program.run("csr", "create", "--new-key", "EC-P256", "--key-out", file("k"), "--unencrypted"));
        assertEquals("A request needs a --subject or a --san.", program.log());
        assertEquals(
                ExitCodes.SPEC_INVALID,
                program.run("csr", "create", "--subject", "CN=x", "--new-key", "EC-P256", "--unencrypted"));
        assertTrue(program.log().contains("--key-out"), program::log);
        assertFalse(Files.exists(file("k")));
    }

    @Test
    void aKeyThatBelongsToAnotherOrIsWeakIsTold() throws Exception {
        strangers.makeChain();
        strangers.openssl("genrsa", "-traditional", "-out", "short.key", "1024");

        program.ok("key", "check", file("leaf.key"), file("leaf.pem"));
        assertEquals(ExitCodes.REFUSED, program.run("key", "check", file("root.key"), file("leaf.pem")));
        assertTrue(program.data().contains("✘ not to "), program::data);
        program.run("key", "check", file("short.key"), "--output", "json");
        assertFalse(JSON.readTree(program.data()).get("findings").isEmpty(), program::data);
    }
}

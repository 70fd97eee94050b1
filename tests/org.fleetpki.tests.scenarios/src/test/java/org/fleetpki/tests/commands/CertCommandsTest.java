// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.fleetpki.cli.api.ExitCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands for certificates, on files that openssl made. */
class CertCommandsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final PkiProgram program = new PkiProgram();
    private Strangers strangers;

    @BeforeEach
    void makeFiles() throws Exception {
        strangers = new Strangers(folder);
        strangers.makeChain();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private JsonNode json(Object... arguments) {
        return JSON.readTree(program.ok(arguments));
    }

    @Test
    void whatIsShownIsWhatOpensslSays() throws Exception {
        JsonNode all = json("cert", "show", file("leaf.pem"), file("root.pem"), "--pem", "--output", "json");

        assertEquals(2, all.size());
        JsonNode leaf = all.get(0);
        assertEquals("certificate", leaf.get("kind").asString());
        assertEquals("CN=cam-1.example,O=Works", leaf.get("subject").asString());
        assertEquals("CN=Test root,O=Works", leaf.get("issuer").asString());
        assertFalse(leaf.get("selfIssued").asBoolean());
        assertFalse(leaf.get("selfSigned").asBoolean());
        assertEquals(3, leaf.get("version").asInt());
        assertEquals(
                "[\"DNS:cam-1.example\",\"IP:192.0.2.1\"]", leaf.get("names").toString());
        assertEquals("[\"serverAuth\"]", leaf.get("extendedKeyUsage").toString());
        assertFalse(leaf.get("authority").asBoolean());
        assertEquals("EC-P256", leaf.get("key").get("type").asString());
        assertEquals("ecdsa-with-SHA256", leaf.get("signatureAlgorithm").asString());
        assertEquals(file("leaf.pem").toString(), leaf.get("file").asString());
        assertEquals("pem", leaf.get("format").asString());
        assertTrue(Files.readString(file("leaf.pem"))
                .contains(leaf.get("pem").asString().strip()));
        assertTrue(all.get(1).get("selfSigned").asBoolean());
        String serial = strangers
                .openssl("x509", "-in", "leaf.pem", "-noout", "-serial")
                .strip();
        assertEquals(
                serial.replace("serial=", "").toLowerCase(Locale.ROOT),
                leaf.get("serial").asString());
        for (String hash : new String[] {"sha256", "sha1", "md5"}) {
            String said = strangers.openssl("x509", "-in", "leaf.pem", "-noout", "-fingerprint", "-" + hash);
            String digits = said.substring(said.indexOf('=') + 1).strip().replace(":", "");
            assertEquals(digits.toLowerCase(Locale.ROOT), leaf.get(hash).asString());
        }
    }

    @Test
    void peopleReadHowManyDaysAreLeft() {
        JsonNode leaf =
                json("cert", "show", file("leaf.pem"), "--output", "json").get(0);
        ZonedDateTime end = ZonedDateTime.parse(leaf.get("notAfter").asString());

        program.clock = InstantSource.fixed(end.minusDays(3).toInstant());
        assertTrue(program.ok("cert", "show", file("leaf.pem")).contains("! 3 days left"), program::data);
        program.clock = InstantSource.fixed(end.plusDays(2).toInstant());
        assertTrue(program.ok("cert", "show", file("leaf.pem")).contains("✘ expired 2 days ago"), program::data);
        program.clock = InstantSource.fixed(end.minusDays(100).toInstant());
        assertTrue(program.ok("cert", "show", file("leaf.pem")).contains("not valid yet"), program::data);
    }

    @Test
    void aHashThatCanBeForgedIsMarked() throws Exception {
        strangers.openssl(
                "req", "-x509", "-key", "leaf.key", "-sha1", "-out", "sha1.pem", "-days", "9", "-subj", "/CN=old");

        assertTrue(
                program.ok("cert", "show", file("sha1.pem")).contains("✘ ecdsa-with-SHA1, which can be forged"),
                program::data);
    }

    @Test
    void ofAPrivateKeyNothingIsShownButItsPublicHalf() throws Exception {
        String shown = program.ok("cert", "show", file("leaf.key"), "--pem");
        String numbers = strangers.openssl("ec", "-in", "leaf.key", "-noout", "-text");
        String secret = numbers.replaceAll("(?s).*priv:(.*?)pub:.*", "$1").replaceAll("[\\s:]", "");

        assertTrue(shown.contains("Private key (not shown)"), shown);
        assertTrue(secret.length() >= 60, secret);
        assertFalse(shown.replaceAll("[\\s:]", "").contains(secret), shown);
        assertFalse(shown.contains("BEGIN"), shown);
    }

    @Test
    void aPartThatCannotBeReadIsSaidAndTheRestIsShown() throws Exception {
        String broken = "-----BEGIN CERTIFICATE-----\nMAMCAQA=\n-----END CERTIFICATE-----\n";
        Files.writeString(file("mixed.pem"), broken + Files.readString(file("leaf.pem")));

        assertEquals(
                ExitCodes.SPEC_INVALID,
                program.run("cert", "show", file("mixed.pem"), "--output", "json"),
                program::log);

        JsonNode all = JSON.readTree(program.data());
        assertEquals("malformed", all.get(0).get("kind").asString());
        assertEquals("certificate", all.get(1).get("kind").asString());
        assertTrue(program.log().contains("1 of 2 objects cannot be read."), program::log);
    }

    @Test
    void anErrorLeavesAWholeDocument() {
        assertEquals(ExitCodes.SPEC_INVALID, program.run("cert", "show", file("none.pem"), "--output", "json"));

        assertEquals(0, JSON.readTree(program.data()).size());
        assertEquals(file("none.pem") + " cannot be read: there is no such file or folder.", program.log());
    }

    /** Gives a PEM file again and again, and counts what was taken. */
    private static final class Bundle extends InputStream {

        private final byte[] block;
        private final long length;
        private long taken;

        Bundle(byte[] block, int times) {
            this.block = block;
            this.length = (long) block.length * times;
        }

        @Override
        public int read() {
            return taken == length ? -1 : block[(int) (taken++ % block.length)];
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "json", "text"})
    void aBundleOfAnyLengthIsNeverInMemoryAsAWhole(String output) throws Exception {
        int many = 5000;
        Bundle bundle = new Bundle(Files.readAllBytes(file("leaf.pem")), many);
        long[] takenAtFirst = {-1};
        program.in = bundle;
        program.whenWritten = () -> takenAtFirst[0] = takenAtFirst[0] < 0 ? bundle.taken : takenAtFirst[0];

        String data = program.ok("cert", "show", "-", "--output", output);

        assertTrue(
                takenAtFirst[0] >= 0 && takenAtFirst[0] < bundle.length / 10,
                () -> takenAtFirst[0] + " of " + bundle.length + " bytes were read before the first result");
        assertEquals(
                many,
                data.lines()
                        .filter(line -> line.contains("CN=Test root,O=Works"))
                        .count());
    }

    @Test
    void comparingTellsWhatDiffersAndWhetherTheKeyIsTheSame() throws Exception {
        strangers.openssl("req", "-new", "-key", "leaf.key", "-out", "leaf.csr", "-subj", "/O=Works/CN=cam-1.example");

        assertTrue(json("cert", "compare", file("leaf.pem"), file("leaf.pem"), "--output", "json")
                .get("same")
                .asBoolean());
        assertEquals(
                ExitCodes.REFUSED,
                program.run("cert", "compare", file("leaf.pem"), file("leaf.csr"), "--output", "json"));
        JsonNode request = JSON.readTree(program.data());
        assertFalse(request.get("same").asBoolean());
        assertTrue(request.get("sameKey").asBoolean());
        assertEquals(ExitCodes.REFUSED, program.run("cert", "compare", file("leaf.pem"), file("root.pem")));
        assertTrue(program.data().contains("They differ, and have different keys."), program::data);
        assertEquals(ExitCodes.REFUSED, program.run("cert", "compare", file("leaf.key"), file("leaf.pem")));
        assertTrue(program.data().contains("They differ, and have the same key."), program::data);
    }

    @Test
    void verifyingIsOneLine() {
        String good =
                program.ok("cert", "verify", file("leaf.pem"), "--trust", file("root.pem"), "--name", "cam-1.example");
        assertEquals("✔ accepted: CN=cam-1.example,O=Works, up to CN=Test root,O=Works", good.strip());

        assertEquals(
                ExitCodes.REFUSED,
                program.run(
                        "cert", "verify", file("leaf.pem"), "--trust", file("root.pem"), "--name", "cam-2.example"));
        assertTrue(program.data().startsWith("✘ refused: "), program::data);
        assertEquals(1, program.data().lines().count());
        assertEquals(
                ExitCodes.REFUSED,
                program.run(
                        "cert",
                        "verify",
                        file("leaf.pem"),
                        "--trust",
                        file("root.pem"),
                        "--at",
                        "2001-01-01T00:00:00Z",
                        "--output",
                        "json"));
        assertFalse(JSON.readTree(program.data()).get("valid").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkcs12", "pkcs12-legacy"})
    void opensslReadsAKeyStoreThatWasConverted(String format) throws Exception {
        program.ok(
                "cert",
                "convert",
                file("leaf.pem"),
                "--key",
                file("leaf.key"),
                "--chain",
                file("root.pem"),
                "--alias",
                "cam",
                "--to",
                format,
                "--out",
                file("x.p12"),
                "--passphrase-out",
                "env:PASS");

        String text = strangers.openssl("pkcs12", "-in", "x.p12", "-nodes", "-legacy", "-passin", "pass:changeit");

        assertTrue(text.contains("friendlyName: cam"), text);
        assertTrue(text.contains("BEGIN PRIVATE KEY"), text);
        assertEquals(2, text.split("BEGIN CERTIFICATE", -1).length - 1);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file("x.p12"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pem", "der", "base64", "pkcs7", "pkcs7-der", "pkipath"})
    void aCertificateSurvivesAnyFormat(String format) throws Exception {
        program.ok("cert", "convert", file("leaf.pem"), "--to", format, "--out", file("there"));

        program.in = new ByteArrayInputStream(Files.readAllBytes(file("there")));
        String back = program.ok("cert", "convert", "-", "--to", "pem");

        strangers.openssl("x509", "-in", "leaf.pem", "-out", "plain.pem");
        assertEquals(Files.readString(file("plain.pem")), back);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pem", "der", "base64", "pkcs8", "pkcs8-der", "sec1"})
    void aKeyIsWrittenInClearOnlyOnPurpose(String format) throws Exception {
        assertEquals(
                ExitCodes.SECRET_UNAVAILABLE,
                program.run("cert", "convert", file("leaf.key"), "--to", format, "--out", file("k")));
        assertTrue(program.log().contains("--unencrypted"), program::log);
        assertFalse(Files.exists(file("k")));

        program.ok("cert", "convert", file("leaf.key"), "--to", format, "--out", file("k"), "--unencrypted");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file("k"))));
        assertTrue(json("cert", "compare", file("k"), file("leaf.key"), "--output", "json")
                .get("sameKey")
                .asBoolean());
        program.ok(
                "cert",
                "convert",
                file("leaf.key"),
                "--to",
                "pkcs8",
                "--out",
                file("p8"),
                "--passphrase-out",
                "env:PASS",
                "--force");
        strangers.openssl("pkey", "-in", "p8", "-passin", "pass:changeit", "-noout");
    }

    @Test
    void contradictionsAreRefused() {
        assertEquals(
                ExitCodes.SPEC_INVALID,
                program.run(
                        "cert",
                        "convert",
                        file("leaf.key"),
                        "--to",
                        "pem",
                        "--unencrypted",
                        "--passphrase-out",
                        "env:PASS"));
        assertEquals("Give --unencrypted or --passphrase-out, not both.", program.log());
        assertEquals(
                ExitCodes.SPEC_INVALID,
                program.run("cert", "convert", file("leaf.pem"), "--to", "pkcs12", "--unencrypted"));
        assertTrue(program.log().startsWith("A key store is never written without a passphrase"), program::log);
    }

    @Test
    void aKeyStoreIsTakenApartWithoutItsKey() throws Exception {
        program.ok(
                "cert",
                "convert",
                file("leaf.pem"),
                "--key",
                file("leaf.key"),
                "--chain",
                file("root.pem"),
                "--to",
                "jks",
                "--out",
                file("x.jks"),
                "--alias",
                "cam",
                "--passphrase-out",
                "env:PASS");

        String chain = program.ok(
                "cert",
                "convert",
                file("x.jks"),
                "--to",
                "pem",
                "--only",
                "certificates",
                "--alias",
                "CAM",
                "--passphrase-in",
                "env:PASS");

        assertEquals(2, chain.split("BEGIN CERTIFICATE", -1).length - 1);
        assertFalse(chain.contains("KEY"), chain);
    }

    @Test
    void aFileIsReplacedOnlyWithForce() throws Exception {
        byte[] before = Files.readAllBytes(file("root.pem"));

        assertEquals(
                ExitCodes.WORKSPACE_UNUSABLE,
                program.run("cert", "convert", file("leaf.pem"), "--to", "der", "--out", file("root.pem")));

        assertEquals(new String(before, StandardCharsets.US_ASCII), Files.readString(file("root.pem")), program::log);
        program.ok("cert", "convert", file("leaf.pem"), "--to", "der", "--out", file("root.pem"), "--force");
        strangers.openssl("x509", "-inform", "DER", "-in", "root.pem", "-noout");
    }

    @Test
    void whatAFormatCannotHoldIsSaid() {
        assertEquals(ExitCodes.REFUSED, program.run("cert", "convert", file("leaf.pem"), "--to", "pkcs8"));
        assertTrue(program.log().contains("has nothing that the format pkcs8 can hold"), program::log);
        assertEquals(
                ExitCodes.REFUSED,
                program.run("cert", "convert", file("leaf.pem"), "--chain", file("root.pem"), "--to", "der"));
        assertTrue(program.log().contains("holds one object, and there are 2"), program::log);
    }

    @Test
    void theTreeHasTheOffsetsThatOpensslHas() throws Exception {
        JsonNode tree = json("asn1", file("leaf.pem"), "--output", "json");
        String said = strangers.openssl("asn1parse", "-in", "leaf.pem");
        String places = said.lines()
                .map(line -> line.replaceAll("^ *(\\d+):d=.*? l= *(\\d+) .*", "$1+$2"))
                .reduce("", (one, other) -> one + other + "\n");

        StringBuilder ours = new StringBuilder();
        int hidden = Integer.MAX_VALUE;
        for (JsonNode node : tree) {
            // openssl does not look into strings
            if (node.get("depth").asInt() > hidden) {
                continue;
            }
            hidden = node.get("type").asString().endsWith(" STRING")
                    ? node.get("depth").asInt()
                    : Integer.MAX_VALUE;
            ours.append(node.get("offset").asInt())
                    .append('+')
                    .append(node.get("length").asInt())
                    .append('\n');
        }
        assertEquals(places, ours.toString());
    }

    @Test
    void theTreeOfPkcs12IsOpenedWithItsPassphrase() throws Exception {
        strangers.openssl(
                "pkcs12",
                "-export",
                "-in",
                "leaf.pem",
                "-inkey",
                "leaf.key",
                "-out",
                "x.p12",
                "-passout",
                "pass:changeit");

        assertFalse(program.ok("asn1", file("x.p12")).contains("certBag SEQUENCE"), program::data);
        assertTrue(program.ok("asn1", file("x.p12"), "--open", "env:PASS").contains("certBag SEQUENCE"), program::data);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityCommandsTest {

    @TempDir
    Path workspace;

    private final Program program = new Program();

    private int ca(String... arguments) {
        return program.run(Stream.concat(
                        Stream.of("ca"), Stream.concat(Stream.of(arguments), Stream.of("-w", workspace.toString())))
                .toArray(String[]::new));
    }

    private AuthorityOrder orderOf(String id) {
        return program.authorities.made.get(id).order().orElseThrow();
    }

    private String log() {
        return program.terminal.log();
    }

    @Test
    void aRootIsMadeWithAPassphraseTypedTwice() {
        program.terminal.answering("correct horse", "correct horse");

        assertEquals(ExitCodes.OK, ca("create", "root", "--root", "--subject", "CN=Example root,O=Example"), this::log);

        assertEquals(
                List.of("Passphrase for the key of root", "Passphrase for the key of root, again"),
                program.terminal.questions);
        assertEquals("correct horse", program.authorities.made.get("root").passphrase());
        AuthorityOrder order = orderOf("root");
        assertEquals("CN=Example root,O=Example", order.subject().getName());
        assertEquals(Usage.ROOT_CA, order.profile().usage());
        assertEquals(KeyType.EC_P256, order.profile().keyType());
        assertEquals(Duration.ofDays(7300), order.profile().validity());
        assertTrue(program.terminal.data().contains("CN=Example root"), program.terminal::data);
        assertFalse(program.terminal.data().contains("correct horse"));
    }

    @Test
    void twoDifferentPassphrasesMakeNothing() {
        program.terminal.answering("correct horse", "correct house");

        assertEquals(ExitCodes.SECRET_UNAVAILABLE, ca("create", "root", "--root", "--subject", "CN=x"));

        assertTrue(program.authorities.made.isEmpty());
        assertTrue(log().contains("The two passphrases differ; nothing was made."), this::log);
    }

    @Test
    void anAskedForReferenceIsTypedTwiceToo() {
        program.terminal.answering("one", "one");
        assertEquals(
                ExitCodes.OK,
                ca("create", "root", "--root", "--subject", "CN=x", "--passphrase", "prompt:Root, please"));
        assertEquals(List.of("Root, please", "Root, please, again"), program.terminal.questions);
    }

    @Test
    void withoutATerminalAReferenceIsNeeded() {
        assertEquals(ExitCodes.SECRET_UNAVAILABLE, ca("create", "root", "--root", "--subject", "CN=x"));
        assertTrue(log().contains("give --passphrase env:NAME or file:PATH"), this::log);
    }

    @Test
    void anEmptyPassphraseIsNone() {
        program.secrets.known.put("env:EMPTY", "");
        assertEquals(
                ExitCodes.SECRET_UNAVAILABLE,
                ca("create", "root", "--root", "--subject", "CN=x", "--passphrase", "env:EMPTY"));
        assertTrue(program.authorities.made.isEmpty());
    }

    @Test
    void anIntermediateIsCertifiedByAnotherAuthority() {
        program.secrets.known.put("env:ROOT", "root secret");
        program.secrets.known.put("env:CA", "issuing secret");
        ca("create", "root", "--root", "--subject", "CN=Example root", "--passphrase", "env:ROOT");

        int code = ca(
                "create",
                "issuing",
                "--issuer",
                "root",
                "--subject",
                "CN=Example issuing",
                "--key",
                "rsa-3072",
                "--validity",
                "5y",
                "--issuer-passphrase",
                "env:ROOT",
                "--passphrase",
                "env:CA",
                "--output",
                "json");

        assertEquals(ExitCodes.OK, code, this::log);
        assertEquals("issuing secret", program.authorities.made.get("issuing").passphrase());
        assertEquals(Usage.INTERMEDIATE_CA, orderOf("issuing").profile().usage());
        assertEquals(KeyType.RSA_3072, orderOf("issuing").profile().keyType());
        assertEquals(Duration.ofDays(5 * 365), orderOf("issuing").profile().validity());
        String json = program.terminal.data().lines().toList().getLast();
        assertTrue(json.startsWith("{\"id\":\"issuing\",\"kind\":\"intermediate\","), json);
    }

    @Test
    void aWrongIssuerPassphraseIsTold() {
        program.secrets.known.put("env:ROOT", "root secret");
        program.secrets.known.put("env:CA", "issuing secret");
        ca("create", "root", "--root", "--subject", "CN=Example root", "--passphrase", "env:ROOT");

        assertEquals(
                ExitCodes.SECRET_UNAVAILABLE,
                ca("create", "issuing", "--issuer", "root", "--subject", "CN=x", "--issuer-passphrase", "env:CA"));

        assertTrue(log().contains("fleetpki ca create: The passphrase does not open the key of root."), this::log);
    }

    @Test
    void aNameThatIsTakenIsToldBeforeAnybodyTypes() {
        program.terminal.answering("a", "a");
        ca("create", "root", "--root", "--subject", "CN=x");
        program.terminal.questions.clear();

        assertEquals(ExitCodes.SPEC_INVALID, ca("create", "root", "--root", "--subject", "CN=x"));

        assertEquals(List.of(), program.terminal.questions);
        assertTrue(log().contains("there is one of that name already"), this::log);
    }

    @Test
    void badArgumentsAreToldInOneSentenceEach() {
        program.terminal.answering("a", "a");
        record Bad(String sentence, List<String> arguments) {}
        List<Bad> all = List.of(
                new Bad("cannot name an authority", List.of("create", "Root!", "--root", "--subject", "CN=x")),
                new Bad("is no distinguished name", List.of("create", "r", "--root", "--subject", "x")),
                new Bad("is no distinguished name", List.of("create", "r", "--root", "--subject", "")),
                new Bad("unknown key type", List.of("create", "r", "--root", "--subject", "CN=x", "--key", "DSA")),
                new Bad("is no span of time", List.of("create", "r", "--root", "--subject", "CN=x", "--validity", "x")),
                new Bad("10950 days", List.of("create", "r", "--root", "--subject", "CN=x", "--validity", "99y")),
                new Bad("specify one of these", List.of("create", "r", "--subject", "CN=x")),
                new Bad("mutually exclusive", List.of("create", "r", "--root", "--issuer", "a", "--subject", "CN=x")),
                new Bad("there is none", List.of("create", "r", "--issuer", "absent", "--subject", "CN=x")));
        for (Bad bad : all) {
            int before = log().length();
            assertEquals(ExitCodes.SPEC_INVALID, ca(bad.arguments().toArray(String[]::new)), bad::toString);
            String said = log().substring(before);
            assertTrue(said.startsWith("fleetpki ca create: ") && said.contains(bad.sentence()), said);
        }
        assertTrue(program.authorities.made.isEmpty());
    }

    @Test
    void anAuthorityOfOthersIsTakenOver() throws IOException {
        Path certificate = Files.writeString(workspace.resolve("ca.pem"), Certificates.ROOT_PEM);
        Path key = Files.writeString(
                workspace.resolve("key.pem"), "-----BEGIN ENCRYPTED PRIVATE KEY-----\n-----END…".replace("…", "\n"));
        program.terminal.answering("old", "new", "new");

        assertEquals(
                ExitCodes.OK,
                ca("import", "taken", "--certificate", certificate.toString(), "--key", key.toString()),
                this::log);

        assertEquals(Optional.of("old"), program.authorities.keyPassphrase);
        assertEquals("new", program.authorities.made.get("taken").passphrase());
    }

    @Test
    void aPlainKeyNeedsNoPassphraseToBeRead() throws IOException {
        Path certificate = Files.writeString(workspace.resolve("ca.pem"), Certificates.ROOT_PEM);
        Path key = Files.writeString(workspace.resolve("key.pem"), "-----BEGIN EC PRIVATE KEY-----\n");
        program.terminal.answering("new", "new");

        assertEquals(
                ExitCodes.OK, ca("import", "taken", "--certificate", certificate.toString(), "--key", key.toString()));

        assertEquals(Optional.empty(), program.authorities.keyPassphrase);
    }

    @Test
    void importTellsWhatIsWrongWithItsFiles() throws IOException {
        Path none = workspace.resolve("none.pem");
        Path text = Files.writeString(workspace.resolve("text.pem"), "hello");
        Path good = Files.writeString(workspace.resolve("good.pem"), Certificates.ROOT_PEM);

        assertEquals(
                ExitCodes.SPEC_INVALID, ca("import", "a", "--certificate", none.toString(), "--key", none.toString()));
        assertTrue(log().contains(none + " cannot be read: there is no such file or folder."), this::log);
        assertEquals(
                ExitCodes.SPEC_INVALID, ca("import", "a", "--certificate", text.toString(), "--key", text.toString()));
        assertTrue(log().contains("there is no certificate in it"), this::log);
        assertEquals(
                ExitCodes.SPEC_INVALID, ca("import", "a", "--certificate", good.toString(), "--key", none.toString()));
        assertEquals(
                ExitCodes.SPEC_INVALID,
                ca("import", "../a", "--certificate", good.toString(), "--key", good.toString()));
        assertTrue(program.authorities.made.isEmpty());
    }

    @Test
    void exportWritesWhatClientsTrust() throws IOException {
        program.secrets.known.put("env:CA", "x");
        ca("create", "root", "--root", "--subject", "CN=x", "--passphrase", "env:CA", "-q");
        ca(
                "create",
                "issuing",
                "--issuer",
                "root",
                "--subject",
                "CN=x",
                "--issuer-passphrase",
                "env:CA",
                "--passphrase",
                "env:CA");
        String own = Pem.encode(Certificates.ISSUING);
        String root = Pem.encode(Certificates.ROOT);

        assertEquals(own, exported("issuing"));
        assertEquals(own + root, exported("issuing", "--chain"));
        assertEquals(root, exported("issuing", "--root"));
        Path file = workspace.resolve("out").resolve("root.pem");
        assertEquals("", exported("issuing", "--root", "--out", file.toString()));
        assertEquals(root, Files.readString(file));
        assertEquals(ExitCodes.SPEC_INVALID, ca("export", "absent"));
        assertEquals(ExitCodes.SPEC_INVALID, ca("export", "issuing", "--root", "--chain"));
        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, ca("export", "issuing", "--out", file + "/below"));
    }

    private String exported(String... arguments) {
        int before = program.terminal.data().length();
        assertEquals(
                ExitCodes.OK,
                ca(Stream.concat(Stream.of("export"), Stream.of(arguments)).toArray(String[]::new)));
        return program.terminal.data().substring(before);
    }

    @Test
    void listShowsAllAuthorities() {
        assertEquals(ExitCodes.OK, ca("list"));
        assertTrue(log().contains("There is no authority yet"), this::log);
        program.terminal.answering("a", "a");
        ca("create", "root", "--root", "--subject", "CN=x", "--output", "json");
        int before = program.terminal.data().length();

        assertEquals(ExitCodes.OK, ca("list", "--output", "json"));

        String json = program.terminal.data().substring(before);
        assertTrue(
                json.startsWith("[{\"id\":\"root\",\"kind\":\"root\",\"subject\":\"CN=Example root,O=Example\""), json);
        assertTrue(json.contains("\"notAfter\":\"2126-10-28T07:15:26Z\",\"serial\":\"1\""), json);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.pki.internal.lint.CertLintCommand;
import org.fleetpki.pki.bc.internal.files.ContentFiles;
import org.fleetpki.tests.pki.Openssl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code cert lint} over files that openssl made, with all rules and the real readers. */
class LintFilesTest {

    private static final Interruption NEVER = new Interruption() {
        @Override
        public boolean isRequested() {
            return false;
        }

        @Override
        public void await() {
            throw new IllegalStateException("lint waits for nothing");
        }
    };

    @TempDir
    Path folder;

    private final MemoryTerminal terminal = new MemoryTerminal();

    @BeforeEach
    void make() throws Exception {
        Files.writeString(folder.resolve("req.cnf"), "[req]\ndistinguished_name=dn\n[dn]\n");
        new Openssl(folder)
                .run(
                        "req",
                        "-x509",
                        "-batch",
                        "-nodes",
                        "-newkey",
                        "rsa:2048",
                        "-days",
                        "30",
                        "-subj",
                        "/CN=10.0.0.7",
                        "-config",
                        "req.cnf",
                        "-keyout",
                        "key.pem",
                        "-out",
                        "certificate.pem",
                        "-addext",
                        "subjectAltName=DNS:10.0.0.7");
    }

    private int lint(String... arguments) {
        CertLintCommand command = new CertLintCommand(
                AllRules.LINTER,
                new ContentFiles(),
                (where, asking) -> {
                    throw new IllegalStateException("lint asks for no secrets");
                },
                terminal,
                NEVER);
        return new CommandLine(command)
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    terminal.out(thrown.getMessage());
                    return ((CliException) thrown).exitCode();
                })
                .execute(arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void the_commonest_mistake_is_told_with_its_remedy() {
        assertEquals(ExitCodes.REFUSED, lint(path("certificate.pem")));
        assertTrue(terminal.data().contains("error [ip-written-as-dns-name] "), terminal::data);
        assertTrue(terminal.data().contains("as 'IP:' instead of 'DNS:'."), terminal::data);
        assertTrue(!terminal.data().contains("rule-failed"), terminal::data);
    }

    @Test
    void der_and_key_stores_hold_the_same_certificate() throws Exception {
        Openssl openssl = new Openssl(folder);
        openssl.run("x509", "-in", "certificate.pem", "-outform", "DER", "-out", "certificate.der");
        openssl.run("crl2pkcs7", "-nocrl", "-certfile", "certificate.pem", "-out", "bundle.p7b");
        for (String file : new String[] {"certificate.der", "bundle.p7b"}) {
            assertEquals(ExitCodes.REFUSED, lint("--output", "ndjson", path(file)), terminal::data);
        }
        assertEquals(
                2,
                terminal.data()
                        .lines()
                        .filter(line -> line.contains("ip-written-as-dns-name"))
                        .count());
    }

    @Test
    void a_request_is_linted_as_a_request() throws Exception {
        new Openssl(folder)
                .run(
                        "req",
                        "-new",
                        "-batch",
                        "-key",
                        "key.pem",
                        "-subj",
                        "/CN=camera",
                        "-config",
                        "req.cnf",
                        "-out",
                        "r.csr");
        lint("--output", "json", path("r.csr"));
        assertTrue(terminal.data().contains("\"kind\":\"request\",\"name\":\"CN=camera\""), terminal::data);
    }

    @Test
    void a_key_alone_has_nothing_to_lint() {
        assertEquals(ExitCodes.SPEC_INVALID, lint(path("key.pem")));
        assertEquals(path("key.pem") + " has no certificate, request or revocation list in it.", terminal.data());
    }

    @Test
    void a_certificate_that_is_cut_off_is_a_finding() throws Exception {
        String pem = Files.readString(folder.resolve("certificate.pem"));
        Files.writeString(
                folder.resolve("cut.pem"), pem.substring(0, 300).stripTrailing() + "\n-----END CERTIFICATE-----\n");
        assertEquals(ExitCodes.REFUSED, lint(path("cut.pem")), terminal::data);
        assertTrue(terminal.data().contains("[malformed-object] "), terminal::data);
    }
}

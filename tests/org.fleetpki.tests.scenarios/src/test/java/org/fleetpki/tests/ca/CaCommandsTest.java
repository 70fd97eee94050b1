// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.pki.internal.ca.CaCrossSignCommand;
import org.fleetpki.cli.pki.internal.ca.CaIssueCommand;
import org.fleetpki.cli.pki.internal.ca.CaRenewCommand;
import org.fleetpki.cli.pki.internal.ca.CaRollOverCommand;
import org.fleetpki.cli.pki.internal.ca.CaSelfSignCommand;
import org.fleetpki.cli.pki.internal.ca.CaShowCommand;
import org.fleetpki.cli.pki.internal.ca.CardCreateCommand;
import org.fleetpki.cli.pki.internal.ca.CardDeviceCommand;
import org.fleetpki.cli.pki.internal.ca.CardLinkCommand;
import org.fleetpki.cli.pki.internal.ca.ProfileCheckCommand;
import org.fleetpki.cli.pki.internal.ca.ProfileFromCommand;
import org.fleetpki.cli.pki.internal.ca.ProfileListCommand;
import org.fleetpki.cli.pki.internal.ca.ProfileShowCommand;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.fleetpki.pki.bc.internal.files.ContentFiles;
import org.fleetpki.pki.ca.internal.FolderCards;
import org.fleetpki.pki.ca.internal.FolderRollOver;
import org.fleetpki.pki.ca.internal.IssuingServices;
import org.fleetpki.pki.ca.internal.SelfSigner;
import org.fleetpki.pki.profiles.internal.ProfileFiles;
import org.fleetpki.tests.pki.Openssl;
import org.fleetpki.tests.pki.Pki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands about authorities and profiles do on the command line what they say. */
class CaCommandsTest {

    @TempDir
    Path folder;

    private final Recorder terminal = new Recorder();
    private final IssuingServices services = Pki.services(InstantSource.system());
    private final CertificateAuthorities authorities = Pki.authorities();
    private final CertificateProfiles profiles = new ProfileFiles();
    private final SecretSources secrets =
            (base, prompt) -> reference -> new Secret(reference.value().toCharArray());
    private final Interruption interruption = new Interruption() {
        @Override
        public boolean isRequested() {
            return false;
        }

        @Override
        public void await() {}
    };
    private Openssl openssl;

    /** Keeps what is written. Nobody can be asked. */
    private static final class Recorder implements Terminal {

        private final StringBuilder out = new StringBuilder();
        private final StringBuilder err = new StringBuilder();

        @Override
        public void out(String data) {
            out.append(data);
        }

        @Override
        public void out(byte[] data) {
            out.append(new String(data, StandardCharsets.UTF_8));
        }

        @Override
        public void err(String text) {
            err.append(text);
        }

        @Override
        public Charset charset() {
            return StandardCharsets.UTF_8;
        }

        @Override
        public Optional<IOException> outFailure() {
            return Optional.empty();
        }

        @Override
        public boolean isInteractive() {
            return false;
        }

        @Override
        public OptionalInt columns() {
            return OptionalInt.empty();
        }

        @Override
        public boolean isColourful() {
            return false;
        }

        @Override
        public String programName() {
            return "fleetpki";
        }

        @Override
        public boolean canAsk() {
            return false;
        }

        @Override
        public Optional<Secret> askSecret(String question) {
            return Optional.empty();
        }
    }

    @BeforeEach
    void create() throws Exception {
        openssl = new Openssl(folder);
        Path ca = folder.resolve("ca");
        Pki.intermediate(authorities, ca, Pki.root(authorities, ca), Duration.ofDays(365));
        Files.writeString(
                folder.resolve("chain.pem"),
                Files.readString(ca.resolve("issuing/CA/cacert.pem"))
                        + Files.readString(ca.resolve("root/CA/cacert.pem")));
    }

    private int run(CliCommand command, String... arguments) {
        terminal.out.setLength(0);
        terminal.err.setLength(0);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-w", folder.toString()));
        return new CommandLine(command)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    terminal.err(e.getMessage());
                    return switch (e) {
                        case CliException said -> said.exitCode();
                        case PkiException refused
                        when refused.failure() instanceof PkiFailure.Refused -> ExitCodes.REFUSED;
                        default -> 99;
                    };
                })
                .execute(all.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private CliCommand issue() {
        return new CaIssueCommand(
                authorities, profiles, Pki.READER, new ContentFiles(), Pki.KEYS, secrets, terminal, interruption);
    }

    private static final String CA = "env:" + Pki.PASSPHRASE;

    private void verify(String leaf) throws Exception {
        assertTrue(openssl.run("verify", "-x509_strict", "-CAfile", "chain.pem", leaf)
                .contains("OK"));
    }

    @Test
    void names_that_only_the_request_asks_for_are_never_signed_unseen() throws Exception {
        openssl.run(
                "req",
                "-new",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-keyout",
                "/dev/null",
                "-out",
                "named.csr",
                "-subj",
                "/CN=named",
                "-addext",
                "subjectAltName=DNS:named.example,IP:192.0.2.7");
        String serial = Files.readString(folder.resolve("ca/issuing/CA/serial.txt"));
        assertEquals(ExitCodes.REFUSED, run(issue(), "issuing", "--csr", file("named.csr"), "--ca-passphrase", CA));
        assertTrue(
                terminal.err.toString().contains("--san DNS:named.example --san IP:192.0.2.7"),
                terminal.err.toString());
        assertEquals("", terminal.out.toString());
        assertEquals(serial, Files.readString(folder.resolve("ca/issuing/CA/serial.txt")));
    }

    @Test
    void a_request_is_issued_by_a_profile_after_a_dry_run() throws Exception {
        openssl.run(
                "req",
                "-new",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-keyout",
                "/dev/null",
                "-out",
                "camera.csr",
                "-subj",
                "/CN=camera");
        String serial = Files.readString(folder.resolve("ca/issuing/CA/serial.txt"));
        assertEquals(ExitCodes.REFUSED, run(issue(), "issuing", "--csr", file("camera.csr"), "--dry-run"));
        assertTrue(terminal.out.toString().contains("no-alternative-names"), terminal.out.toString());
        assertEquals(
                ExitCodes.OK,
                run(
                        issue(),
                        "issuing",
                        "--csr",
                        file("camera.csr"),
                        "--san",
                        "10.0.0.7",
                        "--dry-run",
                        "--output",
                        "json"));
        assertTrue(terminal.out.toString().contains("\"wouldBeIssued\":true"), terminal.out.toString());
        assertEquals(serial, Files.readString(folder.resolve("ca/issuing/CA/serial.txt")));
        assertEquals(
                ExitCodes.OK,
                run(
                        issue(),
                        "issuing",
                        "--csr",
                        file("camera.csr"),
                        "--san",
                        "10.0.0.7",
                        "--validity",
                        "30d",
                        "--ca-passphrase",
                        CA,
                        "--chain",
                        "--out",
                        file("camera.pem")),
                terminal.err::toString);
        verify("camera.pem");
        assertEquals(
                2,
                Pki.READER
                        .certificates(Files.readAllBytes(folder.resolve("camera.pem")))
                        .size());
        assertEquals(
                ExitCodes.SPEC_INVALID,
                run(issue(), "issuing", "--csr", file("camera.csr"), "--key-out", file("x.key")));
        Files.writeString(folder.resolve("forged.csr"), "no request");
        assertEquals(99, run(issue(), "issuing", "--csr", file("forged.csr")));
    }

    @Test
    void a_new_key_is_kept_encrypted_and_renewed_with_another_one() throws Exception {
        assertEquals(
                ExitCodes.OK,
                run(
                        issue(),
                        "issuing",
                        "--key-out",
                        file("pbx.key"),
                        "--passphrase",
                        "env:secret",
                        "--profile",
                        "sip-device",
                        "--subject",
                        "CN=pbx",
                        "--san",
                        "pbx.example.org",
                        "--ca-passphrase",
                        CA,
                        "--out",
                        file("pbx.pem")),
                terminal.err::toString);
        assertTrue(Files.readString(folder.resolve("pbx.key")).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY"));
        verify("pbx.pem");
        CliCommand renew = new CaRenewCommand(authorities, Pki.READER, Pki.KEYS, secrets, terminal, interruption);
        assertEquals(
                ExitCodes.OK,
                run(
                        renew,
                        "issuing",
                        file("pbx.pem"),
                        "--key-out",
                        file("pbx-2.key"),
                        "--passphrase",
                        "env:secret",
                        "--ca-passphrase",
                        CA,
                        "--out",
                        file("pbx-2.pem")),
                terminal.err::toString);
        verify("pbx-2.pem");
        String text = openssl.run("x509", "-in", "pbx-2.pem", "-noout", "-ext", "subjectAltName,extendedKeyUsage");
        assertTrue(text.contains("DNS:pbx.example.org") && text.contains("TLS Web Client"), text);
    }

    @Test
    void a_certificate_certifies_itself() throws Exception {
        CliCommand command =
                new CaSelfSignCommand(new SelfSigner(services), profiles, Pki.KEYS, secrets, terminal, interruption);
        assertEquals(
                ExitCodes.OK,
                run(
                        command,
                        "--key-out",
                        file("own.key"),
                        "--passphrase",
                        "env:secret",
                        "--san",
                        "10.0.0.7",
                        "--out",
                        file("own.pem")),
                terminal.err::toString);
        assertTrue(openssl.run("verify", "-CAfile", "own.pem", "own.pem").contains("OK"));
    }

    @Test
    void another_root_is_cross_signed_and_ours_gets_a_new_key() throws Exception {
        Path other = folder.resolve("other");
        Pki.root(authorities, other, KeyType.RSA_2048);
        CliCommand cross = new CaCrossSignCommand(authorities, profiles, Pki.READER, secrets, terminal, interruption);
        assertEquals(
                ExitCodes.OK,
                run(
                        cross,
                        "root",
                        file("other/root/CA/cacert.pem"),
                        "--path-length",
                        "1",
                        "--validity",
                        "1y",
                        "--ca-passphrase",
                        CA,
                        "--out",
                        file("cross.pem")),
                terminal.err::toString);
        assertEquals(
                1,
                Pki.READER
                        .certificates(Files.readAllBytes(folder.resolve("cross.pem")))
                        .getFirst()
                        .getBasicConstraints());
        CliCommand rollOver = new CaRollOverCommand(
                authorities, new FolderRollOver(services), profiles, secrets, terminal, interruption);
        assertEquals(
                ExitCodes.OK,
                run(
                        rollOver,
                        "root",
                        "root-2",
                        "--ca-passphrase",
                        CA,
                        "--passphrase",
                        "env:secret",
                        "--key",
                        "RSA-2048"),
                terminal.err::toString);
        assertTrue(Files.exists(folder.resolve("ca/root-2/CA/new-with-old.pem")));
        assertEquals(
                ExitCodes.OK,
                run(new CaShowCommand(authorities, terminal, interruption), "root-2", "--output", "json"));
        assertTrue(terminal.out.toString().contains("\"issued\":2"), terminal.out.toString());
    }

    @Test
    void a_card_is_made_certifies_a_device_with_a_backup_and_is_linked() throws Exception {
        FolderCards cards = new FolderCards(services);
        Path card = Files.createDirectory(folder.resolve("card"));
        assertEquals(
                ExitCodes.OK,
                run(
                        new CardCreateCommand(cards, profiles, secrets, terminal, interruption),
                        card.toString(),
                        "--subject",
                        "CN=Card",
                        "--passphrase",
                        CA),
                terminal.err::toString);
        assertEquals(
                ExitCodes.OK,
                run(
                        new CardDeviceCommand(cards, profiles, Pki.KEYS, secrets, terminal, interruption),
                        card.toString(),
                        "pbx",
                        "--san",
                        "pbx.example.org",
                        "--backup",
                        "--to",
                        folder.toString(),
                        "--ca-passphrase",
                        CA,
                        "--passphrase",
                        "env:secret"),
                terminal.err::toString);
        assertTrue(openssl.run("verify", "-CAfile", "card/CA/cacert.pem", "pbx.pem")
                .contains("OK"));
        assertEquals(Files.readString(folder.resolve("pbx.key")), Files.readString(card.resolve("CA/backup/pbx.key")));
        assertEquals(
                ExitCodes.OK,
                run(new CardLinkCommand(cards, terminal, interruption), "works", card.toString()),
                terminal.err::toString);
        assertFalse(Files.exists(folder.resolve("ca/works/CA/cakey.pem")));
    }

    @Test
    void profiles_are_listed_shown_checked_and_made() throws Exception {
        assertEquals(ExitCodes.OK, run(new ProfileListCommand(profiles, terminal, interruption)));
        assertTrue(terminal.out.toString().contains("sip-device"), terminal.out.toString());
        assertEquals(ExitCodes.OK, run(new ProfileShowCommand(profiles, terminal, interruption), "root", "--comments"));
        Files.writeString(folder.resolve("mine.yaml"), terminal.out.toString().replace("usage: root", "usage: boot"));
        assertEquals(
                ExitCodes.SPEC_INVALID,
                run(new ProfileCheckCommand(profiles, terminal, interruption), file("mine.yaml")));
        assertTrue(terminal.err.toString().contains("mine.yaml:"), terminal.err.toString());
        assertEquals(
                ExitCodes.OK,
                run(
                        new ProfileFromCommand(profiles, Pki.READER, terminal, interruption),
                        file("ca/issuing/CA/cacert.pem"),
                        "site",
                        "--out",
                        file("profiles/site.yaml")),
                terminal.err::toString);
        assertEquals(
                ExitCodes.OK,
                run(new ProfileCheckCommand(profiles, terminal, interruption), file("profiles/site.yaml")));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.ForeignAuthority;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.ca.RevocationStatus;
import org.fleetpki.pki.ca.internal.RevocationService;
import org.fleetpki.pki.xca.internal.XcaAuthorityReader;
import org.fleetpki.tests.pki.Openssl;
import org.fleetpki.tests.pki.Pki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that XCA itself made is taken over. */
class XcaTest {

    @TempDir
    Path folder;

    private final XcaAuthorityReader reader = new XcaAuthorityReader(Pki.KEYS, Pki.READER);
    private CertificateAuthority root;
    private CertificateAuthority issuing;
    private X509Certificate leaf;

    @BeforeEach
    void create() throws Exception {
        CertificateAuthorities authorities = Pki.authorities();
        root = Pki.root(authorities, folder);
        issuing = Pki.intermediate(authorities, folder, root, Duration.ofDays(365));
        try (CertificateAuthority.Unlocked key = Pki.unlock(issuing)) {
            leaf = key.issue(key.prepare(Pki.order("CN=camera", "IP:10.0.0.7")));
        }
        Openssl openssl = new Openssl(folder);
        for (String id : List.of("root", "issuing")) {
            openssl.run("pkey", "-in", id + "/CA/cakey.pem", "-passin", "env:PASSPHRASE", "-out", id + "-key.pem");
            Files.writeString(folder.resolve(id + ".pem"), Files.readString(folder.resolve(id + "/CA/cacert.pem")));
        }
        Files.writeString(folder.resolve("leaf.pem"), Pem.encode(leaf));
    }

    /** XCA asks for the password of a new database at its terminal, so it gets one of util-linux' script. */
    private Path database() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "script",
                        "-qec",
                        "xca --no-gui --database fleet.xdb --import root-key.pem root.pem issuing-key.pem issuing.pem"
                                + " leaf.pem --exit",
                        "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("XCA_NO_GUI", "1");
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        Process process = start(builder);
        CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS).execute(process::destroyForcibly);
        StringBuilder said = new StringBuilder();
        try (InputStream out = process.getInputStream();
                OutputStream in = process.getOutputStream()) {
            for (int octet = out.read(); octet >= 0; octet = out.read()) {
                said.append((char) octet);
                // what is typed before it turns the echo off is thrown away, and is seen because of the echo
                if (said.toString().endsWith("assword:") || said.toString().endsWith(Pki.PASSPHRASE)) {
                    in.write((Pki.PASSPHRASE + "\n").getBytes(StandardCharsets.US_ASCII));
                    in.flush();
                }
            }
        }
        assumeTrue(
                process.waitFor() == 0 && Files.exists(folder.resolve("fleet.xdb")),
                () -> "xca is not installed, or does not run without a display: " + said);
        return folder.resolve("fleet.xdb");
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            assumeTrue(false, "script of util-linux is not installed, so xca has no terminal: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(Path file) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    }

    /** As the dialogue "Revoke" of XCA writes it. */
    private void revoke(Path database) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into revocations (caId, serial, date, invaldate, crlNo, reasonBit)"
                                + " select item, ?, '20261101120000Z', '20261031000000Z', 0, 4 from certs where ca = 1"
                                + " and serial = ?")) {
            insert.setString(1, leaf.getSerialNumber().toString(16).toUpperCase());
            insert.setString(
                    2, issuing.certificate().getSerialNumber().toString(16).toUpperCase());
            assertEquals(1, insert.executeUpdate());
        }
    }

    @Test
    void the_authorities_of_a_database_are_taken_over_with_what_they_issued_and_revoked() throws Exception {
        Path database = database();
        revoke(database);
        byte[] before = digest(database);
        assertTrue(reader.recognizes(database));
        CertificateAuthority taken;
        try (Secret secret = Pki.secret()) {
            List<ForeignAuthority> found = reader.read(database, Optional.of(secret));
            assertEquals(
                    List.of(root.chain(), issuing.chain()),
                    found.stream().map(ForeignAuthority::chain).toList());
            taken = Pki.authorities().importForeign(folder.resolve("workspace"), "taken", found.getLast(), secret);
        }
        assertEquals(List.of(leaf), taken.issued());
        RevocationStatus.Revoked revoked = assertInstanceOf(
                RevocationStatus.Revoked.class,
                new RevocationService().book(taken).status(leaf.getSerialNumber()));
        assertEquals(RevocationReason.SUPERSEDED, revoked.entry().reason());
        assertEquals("2026-11-01T12:00:00Z", revoked.entry().revokedAt().toString());
        try (CertificateAuthority.Unlocked key = Pki.unlock(taken)) {
            key.issue(key.prepare(Pki.order("CN=camera", "IP:10.0.0.7")))
                    .verify(issuing.certificate().getPublicKey());
        }
        assertTrue(Arrays.equals(before, digest(database)), "the database is as it was");
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith("fleet.xdb-")));
        }
        // the list that XCA itself makes of the same database says the same
        Programs.run(
                folder,
                0,
                "xca",
                "--no-gui",
                "--database",
                "fleet.xdb",
                "--password",
                "pass:" + Pki.PASSPHRASE,
                "--crlgen",
                "Test issuing",
                "--name",
                "list",
                "--exit");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                ResultSet row = connection.createStatement().executeQuery("select crl from crls")) {
            assertTrue(row.next());
            Files.write(folder.resolve("list.crl"), Base64.getMimeDecoder().decode(row.getString(1)));
        }
        String text = new Openssl(folder).run("crl", "-in", "list.crl", "-inform", "DER", "-noout", "-text");
        assertTrue(text.contains("Superseded") && text.contains("Nov  1 12:00:00 2026"), text);
    }

    @Test
    void a_wrong_password_is_said_and_what_is_no_database_is_not_recognized() throws Exception {
        Path database = database();
        try (Secret wrong = new Secret("wrong".toCharArray())) {
            for (Optional<Secret> password : List.of(Optional.of(wrong), Optional.<Secret>empty())) {
                PkiException e = assertThrows(PkiException.class, () -> reader.read(database, password));
                assertInstanceOf(PkiFailure.WrongPassphrase.class, e.failure(), e.getMessage());
            }
        }
        Path other = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other)) {
            connection.createStatement().execute("create table items (id integer)");
        }
        assertEquals(false, reader.recognizes(other));
        assertEquals(false, reader.recognizes(folder.resolve("leaf.pem")));
        Files.write(other, Arrays.copyOf(Files.readAllBytes(database), 5000));
        assertEquals(false, reader.recognizes(other));
    }
}

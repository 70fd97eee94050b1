// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.bc.internal.BouncyCastleKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Certificates brought to real servers through a real sshd. */
class SshDeploymentTest {

    private static final CertificateSubject SUBJECT = new CertificateSubject(
            new X500Principal("CN=bench $HOME \\\"#1\\, 'x',O=Wörks & Söhne,C=DE"),
            List.of(GeneralName.parse("IP:" + SshBench.HOST), GeneralName.parse("DNS:bench.example.org")));

    @TempDir
    private Path folder;

    @BeforeEach
    void tools() {
        SshBench.requireTools("sshd");
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateForAKeyMadeThereIsServedAndGivenUpAgain(SshServers kind) throws Exception {
        SshBench.requireTools(kind.program());
        try (SshBench bench = new SshBench(folder)) {
            int port = kind.start(bench, "");
            Endpoint endpoint = bench.endpoint(port, folder.resolve("profile.properties"));
            SshBench.await("the server answers", () -> answers(port));
            X509Certificate old = SshBench.served(port);
            List<String> liveBefore = live();
            try (DeviceSession session = bench.open(endpoint)) {
                HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
                HttpsSettings.State before = https.read();
                assertEquals(HttpsMode.HTTPS_ONLY, before.mode());
                assertTrue(before.certificateId().startsWith("present-"), before.toString());
                assertFalse(Files.exists(folder.resolve("kept")), "reading has changed the device");

                CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
                csr.createKey("fleetpki-new", KeyType.EC_P256, SUBJECT);
                byte[] request = csr.request("fleetpki-new", SUBJECT);
                assertFalse(new String(request, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY"));
                List<X509Certificate> chain = bench.issue(request);
                assertEquals(SUBJECT.name(), chain.getFirst().getSubjectX500Principal());
                assertEquals(
                        Set.of(SshBench.HOST, "bench.example.org"),
                        chain.getFirst().getSubjectAlternativeNames().stream()
                                .map(name -> name.get(1))
                                .collect(Collectors.toSet()));
                csr.install("fleetpki-new", chain);
                assertEquals(old, SshBench.served(port), "nothing is switched before it is asked for");

                https.write(before.serving("fleetpki-new", List.of()));
                SshBench.awaitServed(port, chain.getFirst());
                bench.awaitOpensslAccepts(port);
                assertEquals("fleetpki-new", https.read().certificateId());

                https.write(before);
                SshBench.awaitServed(port, old);
                assertEquals(before, https.read());
                assertEquals(liveBefore, live(), "the old files are not exactly what they were");

                CertificateStore store =
                        session.capability(CertificateStore.class).orElseThrow();
                store.delete("fleetpki-new");
                assertEquals(
                        List.of(before.certificateId()),
                        store.certificates().stream().map(StoredCertificate::id).toList());
            }
            assertOnlyOwnFiles();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyMadeElsewhereIsBroughtAndServed(SshServers kind) throws Exception {
        SshBench.requireTools(kind.program());
        try (SshBench bench = new SshBench(folder)) {
            int port = kind.start(bench, "");
            Endpoint endpoint = bench.endpoint(port, folder.resolve("profile.properties"));
            SshBench.await("the server answers", () -> answers(port));
            // Mosquitto keeps serving the key of another kind that it had before; the profile says so
            String[] key = kind == SshServers.MOSQUITTO
                    ? new String[] {"EC", "ec_paramgen_curve:P-384"}
                    : new String[] {"RSA", "rsa_keygen_bits:2048"};
            bench.run("openssl", "genpkey", "-algorithm", key[0], "-pkeyopt", key[1], "-out", "up.key");
            bench.run(
                    "openssl",
                    "req",
                    "-new",
                    "-key",
                    "up.key",
                    "-subj",
                    "/CN=uploaded",
                    "-addext",
                    "subjectAltName=IP:" + SshBench.HOST,
                    "-out",
                    "up.csr");
            List<X509Certificate> chain = bench.issue(Files.readAllBytes(folder.resolve("up.csr")));
            KeyPair pair = pair(Files.readString(folder.resolve("up.key")), chain.getFirst());
            try (DeviceSession session = bench.open(endpoint)) {
                session.capability(KeyUpload.class).orElseThrow().upload("fleetpki-up", chain, pair.getPrivate());
                Path kept = folder.resolve("kept/fleetpki-up.key");
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
                HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
                https.write(https.read().serving("fleetpki-up", List.of()));
            }
            SshBench.awaitServed(port, chain.getFirst());
            bench.awaitOpensslAccepts(port);
            assertFalse(bench.log().contains("PRIVATE KEY"));
        }
    }

    private static KeyPair pair(String pem, X509Certificate leaf) throws Exception {
        try (Secret none = new Secret(new char[0])) {
            return new KeyPair(leaf.getPublicKey(), new BouncyCastleKeys().decrypt(pem, none));
        }
    }

    private static boolean answers(int port) {
        try {
            SshBench.served(port);
            return true;
        } catch (DeviceException e) {
            return false;
        }
    }

    /** The files that the server reads, with their owners and modes. */
    private List<String> live() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> live = files.filter(file -> file.getFileName().toString().matches("server\\.(crt|key|pem)"))
                    .sorted()
                    .toList();
            return live.stream()
                    .map(file -> {
                        try {
                            return file + " " + Files.getOwner(file) + " " + Files.getPosixFilePermissions(file) + " "
                                    + Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private void assertOnlyOwnFiles() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> left = files.filter(file -> file.getFileName().toString().startsWith("."))
                    .toList();
            assertEquals(List.of(), left, "temporary files are left");
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamOrder;
import org.fleetpki.device.api.TlsExamVersion;
import org.fleetpki.device.api.TlsExamination;
import org.fleetpki.device.tls.internal.HandTlsExaminer;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.path.internal.PathValidator;
import org.fleetpki.tests.trust.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examiner and the validator together, against the JDK's own TLS. */
class TlsExaminationTest {

    @TempDir
    static Path folder;

    private static TestServer server;
    private static X509Certificate stranger;

    @BeforeAll
    static void startServer() throws Exception {
        server = TestServer.start(folder);
        try (TestServer other = TestServer.start(Files.createDirectory(folder.resolve("other")))) {
            stranger = other.root();
        }
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void whoTrustsTheRootFindsNothingWrong() throws Exception {
        TlsExamination seen = examine(order().trusting(List.of(server.root())), Instant.now());
        assertEquals(List.of(), errors(seen), () -> seen.findings().toString());
        assertEquals(
                List.of(TlsExamVersion.TLS_1_2, TlsExamVersion.TLS_1_3),
                seen.offers().stream()
                        .filter(TlsExamOffer::isOffered)
                        .map(TlsExamOffer::version)
                        .toList());
        assertEquals(
                "CN=camera", seen.chain().getFirst().getSubjectX500Principal().getName());
    }

    @Test
    void whoTrustsAnotherRootOfTheSameNameIsTold() throws Exception {
        TlsExamination seen = examine(order().trusting(List.of(stranger)), Instant.now());
        assertTrue(!errors(seen).isEmpty(), () -> seen.findings().toString());
    }

    @Test
    void withoutTrustOnlyTheCertificateItselfIsJudged() throws Exception {
        assertEquals(List.of(), errors(examine(order(), Instant.now())));
        Instant later = Instant.now().plus(Duration.ofDays(1000));
        assertTrue(errors(examine(order(), later)).contains("certificate-expired"));
        TlsExamination named = examine(order().asking(Optional.of("cam-1.example")), Instant.now());
        assertTrue(
                errors(named).contains("host-name-mismatch"),
                () -> named.findings().toString());
    }

    private static TlsExamOrder order() {
        return TlsExamOrder.of("127.0.0.1", server.port()).within(Duration.ofSeconds(90));
    }

    private static TlsExamination examine(TlsExamOrder order, Instant at) throws Exception {
        PathValidator validator = new PathValidator(new FastSignatureChecks());
        return new HandTlsExaminer(validator, new SecureRandom(), InstantSource.fixed(at)).examine(order);
    }

    private static List<String> errors(TlsExamination seen) {
        return seen.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .toList();
    }
}

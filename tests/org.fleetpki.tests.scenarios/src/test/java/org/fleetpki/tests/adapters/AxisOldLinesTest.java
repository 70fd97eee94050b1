// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.adapter.axis.internal.AxisAdapter;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.device.api.Snapshots;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.axis.AxisSettings;
import org.fleetpki.sim.axis.AxisSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AXIS firmware that leaves the factory with plain HTTP alone, from the first HTTPS to HTTPS only and back; and faults. */
class AxisOldLinesTest {

    private static final String ID = "fleetpki-https-1";
    private static final CertificateSubject SUBJECT =
            new CertificateSubject(new X500Principal("CN=127.0.0.1"), List.of());

    private final AxisAdapter adapter = new AxisAdapter(new JdkDeviceHttp(), new JdkTlsProbe());

    @ParameterizedTest
    @CsvSource({"5.70.1,Q6114-E", "5.75.3.1,P3224-LV", "6.50.1,P1367", "7.15.1,P1367", "1.25.2,A1001", "1.65,C3003-E"})
    void encryptionIsEnabledAndGivenUpAgain(String firmware, String model) throws Exception {
        try (SimulatedDevice device = start(model, firmware)) {
            Endpoint plain = new Endpoint(device.host(), device.httpPort(), device.httpsPort(), TlsTrust.NOTHING);
            Snapshots.Snapshot factory;
            X509Certificate made;
            try (DeviceSession session = open(device, plain)) {
                HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
                assertEquals(HttpsMode.HTTP_ONLY, https.read().mode());
                assertEquals("", https.read().certificateId());
                factory = session.capability(Snapshots.class).orElseThrow().take();
                session.capability(SelfSignedOnDevice.class)
                        .orElseThrow()
                        .createSelfSigned(ID, KeyType.RSA_2048, SUBJECT, Duration.ofDays(30));
                made = find(session);
                https.write(https.read().serving(ID, List.of()).in(HttpsMode.HTTP_AND_HTTPS));
            }
            Endpoint pinned = plain.trusting(TlsTrust.pin(Fingerprint.of(made)));
            assertEquals(HttpsMode.HTTP_AND_HTTPS, switchTo(device, pinned, HttpsMode.HTTPS_ONLY));
            assertEquals(HttpsMode.HTTPS_ONLY, switchTo(device, pinned.encryptedOnly(), HttpsMode.HTTP_AND_HTTPS));
            try (DeviceSession session = reopen(device, pinned)) {
                assertEquals(
                        List.of(),
                        session.capability(Snapshots.class).orElseThrow().restore(factory));
            }
            try (DeviceSession session = reopen(device, plain)) {
                HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
                assertEquals(HttpsMode.HTTP_ONLY, https.read().mode());
                assertEquals("", https.read().certificateId());
            }
            assertEquals(0, device.refusedLogins());
        }
    }

    @Test
    void aPrivateKeyDoesNotGoOverPlainHttp() throws Exception {
        try (SimulatedDevice device = start("", "6.50.1");
                DeviceSession session = open(device, trusted(device))) {
            KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            session.capability(SelfSignedOnDevice.class)
                    .orElseThrow()
                    .createSelfSigned(ID, KeyType.RSA_2048, SUBJECT, Duration.ofDays(30));
            int writes = device.writes();
            KeyUpload upload = session.capability(KeyUpload.class).orElseThrow();
            assertFalse(upload.limits().isEmpty());
            DeviceException e = assertThrows(
                    DeviceException.class, () -> upload.upload("x", List.of(find(session)), pair.getPrivate()));
            assertInstanceOf(Failure.Unsupported.class, e.failure());
            assertEquals(writes, device.writes());
        }
    }

    @Test
    void aDeviceWithRoomForOneCertificateSaysWhatToDo() throws Exception {
        try (SimulatedDevice device = start("M1013", "5.75.1");
                DeviceSession session = open(device, trusted(device))) {
            CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
            csr.createKey(ID, KeyType.RSA_2048, SUBJECT);
            DeviceException e = assertThrows(
                    DeviceException.class, () -> csr.createKey("fleetpki-https-2", KeyType.RSA_2048, SUBJECT));
            assertInstanceOf(Failure.Rejected.class, e.failure());
            assertTrue(e.getMessage().contains("delete one that nothing uses"), e.getMessage());
            session.capability(CertificateStore.class).orElseThrow().delete(ID);
            csr.createKey("fleetpki-https-2", KeyType.RSA_2048, SUBJECT);
        }
    }

    @Test
    void aCertificateThatIsNotTakenIsNoticed() throws Exception {
        try (SimulatedDevice device = start("", "10.12.91");
                DeviceSession session = open(device, trusted(device))) {
            CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
            csr.createKey(ID, KeyType.RSA_2048, SUBJECT);
            X509Certificate selfSigned = find(session);
            csr.install(ID, List.of(selfSigned));
            device.faults().reset("LoadCertificates", 2);
            DeviceException e = assertThrows(DeviceException.class, () -> csr.install(ID, List.of(selfSigned)));
            assertInstanceOf(Failure.Unreachable.class, e.failure());
        }
    }

    @Test
    void anAnswerCutByTheRestartIsNoFailure() throws Exception {
        try (SimulatedDevice device = start("", "9.80.3");
                DeviceSession session = open(device, trusted(device))) {
            HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
            HttpsSettings.State state = https.read();
            device.faults().cutAnswer("SetWebServerTlsConfiguration", 1);
            https.write(state);
            assertEquals(1, device.writes());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>busy</html>",
                "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body/></s:Envelope>",
                "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"
            })
    void nonsenseInAnswersIsTold(String body) throws Exception {
        try (SimulatedDevice device = start("", "10.12.91");
                DeviceSession session = open(device, trusted(device))) {
            CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
            for (String operation : List.of("CreateCertificate2", "GetPkcs10Request2", "GetCertificates")) {
                device.faults().answer(operation, 200, "application/soap+xml; charset=utf-8", body, 1);
            }
            assertUnexpected(() -> csr.createKey(ID, KeyType.RSA_2048, SUBJECT));
            assertUnexpected(() -> csr.request(ID, SUBJECT));
            assertUnexpected(() ->
                    session.capability(CertificateStore.class).orElseThrow().certificates());
            assertEquals(0, device.writes());
        }
    }

    private static void assertUnexpected(org.junit.jupiter.api.function.Executable act) {
        DeviceException e = assertThrows(DeviceException.class, act);
        assertInstanceOf(Failure.Unexpected.class, e.failure(), e.getMessage());
    }

    /** Change the mode; returns the one that was. */
    private HttpsMode switchTo(SimulatedDevice device, Endpoint endpoint, HttpsMode mode) throws Exception {
        try (DeviceSession session = reopen(device, endpoint)) {
            HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
            HttpsSettings.State state = https.read();
            https.write(state.in(mode));
            return state.mode();
        }
    }

    private static X509Certificate find(DeviceSession session) throws DeviceException {
        return session.capability(CertificateStore.class).orElseThrow().certificates().stream()
                .filter(stored -> stored.id().equals(ID))
                .map(StoredCertificate::certificate)
                .findFirst()
                .orElseThrow();
    }

    private static SimulatedDevice start(String model, String firmware) throws Exception {
        DeviceOrder order =
                new DeviceOrder("old", model, firmware, "127.0.0.1", "", 0, 0, "root", "pass-old", Optional.empty());
        return new AxisSimulator(AxisSettings.restartingFor(Duration.ofMillis(300))).start(order);
    }

    /** The leaf pinned that is served now, if any is. */
    private static Endpoint trusted(SimulatedDevice device) {
        Endpoint endpoint = new Endpoint(device.host(), device.httpPort(), device.httpsPort(), TlsTrust.NOTHING);
        try {
            return endpoint.trusting(TlsTrust.pin(
                    Fingerprint.of(new JdkTlsProbe().probe(endpoint).leaf())));
        } catch (DeviceException e) {
            return endpoint;
        }
    }

    private DeviceSession open(SimulatedDevice device, Endpoint endpoint) throws DeviceException {
        try (Secret secret = new Secret(device.order().password().toCharArray())) {
            return adapter.open(endpoint, new Credentials(device.order().user(), secret));
        }
    }

    /** Open as soon as the web server is back from its restart. */
    private DeviceSession reopen(SimulatedDevice device, Endpoint endpoint) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return open(device, endpoint);
            } catch (DeviceException e) {
                boolean away = e.failure() instanceof Failure.Unreachable || e.failure() instanceof Failure.Untrusted;
                if (!away || System.nanoTime() > end) {
                    throw e;
                }
            }
            Thread.onSpinWait();
        }
    }
}

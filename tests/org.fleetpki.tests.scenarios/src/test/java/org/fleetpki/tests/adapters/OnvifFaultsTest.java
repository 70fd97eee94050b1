// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.adapter.onvif.internal.OnvifAdapter;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TimeSettings;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Faults;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.onvif.OnvifSettings;
import org.fleetpki.sim.onvif.OnvifSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ONVIF devices do that the documents warn of, over real sockets. */
class OnvifFaultsTest {

    private static final String ID = "fleetpki-faults";
    private static final CertificateSubject SUBJECT = new CertificateSubject(
            new X500Principal("CN=cam1.example.org,O=Example"), List.of(GeneralName.parse("DNS:cam1.example.org")));
    private static final Duration LONG = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(longs = {-20 * 365, 20 * 365})
    void aClockThatIsYearsOffIsNoReasonNotToLogIn(long days) throws Exception {
        try (SimulatedDevice device = start("TOKEN-1")) {
            device.faults().clockAhead(Duration.ofDays(days));
            try (DeviceSession session = open(device, LONG)) {
                Instant now =
                        session.capability(DeviceClock.class).orElseThrow().now();
                Duration off = Duration.between(Instant.now(), now);
                assertEquals(days, Math.round(off.toSeconds() / 86400.0));
                assertFalse(session.facts().serial().isEmpty());
            }
            assertEquals(0, device.refusedLogins());
        }
    }

    @Test
    void aClockThatJumpsWithinASessionIsFollowed() throws Exception {
        try (SimulatedDevice device = start("TOKEN-1");
                DeviceSession session = open(device, LONG)) {
            CertificateStore store = session.capability(CertificateStore.class).orElseThrow();
            List<StoredCertificate> before = store.certificates();
            device.faults().clockAhead(Duration.ofDays(-9000));
            assertEquals(before, store.certificates());
            TimeSettings time = session.capability(TimeSettings.class).orElseThrow();
            time.set(Instant.now().plus(Duration.ofDays(3)));
            assertEquals(before, store.certificates());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADV-1", "BOTH-1", "TOKEN-1", "LEGACY-1", "CAPS-1"})
    void aWrongPasswordIsTriedOnceWhateverTheLogIn(String model) throws Exception {
        try (SimulatedDevice device = start(model)) {
            Endpoint endpoint = trusted(device);
            DeviceException e =
                    assertThrows(DeviceException.class, () -> open(device, endpoint, "certainly-not-this", LONG));
            assertInstanceOf(Failure.Unauthorized.class, e.failure());
            assertEquals(1, device.refusedLogins());
            assertEquals(1, device.logins());
        }
    }

    @Test
    void aKeyThatTakesTooLongIsGivenUp() throws Exception {
        try (SimulatedDevice device = start("ADV-1");
                DeviceSession session = open(device, Duration.ofSeconds(1))) {
            Map<String, String> before = device.state();
            Faults.Gate gate = device.faults().holdKeys();
            Failure.Rejected rejected = assertInstanceOf(
                    Failure.Rejected.class, refused(() -> csr(session).createKey(ID, KeyType.EC_P256, SUBJECT)));
            assertTrue(rejected.deviceSaid().contains("not ready within 1 s"), rejected.deviceSaid());
            gate.open();
            assertEquals(keysOf(before), keysOf(device.state()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADV-1", "LEGACY-1"})
    void aFullStoreSaysSoAndStaysAsItIs(String model) throws Exception {
        try (SimulatedDevice device = start(model);
                DeviceSession session = open(device, LONG)) {
            Map<String, String> before = device.state();
            device.faults().storeFull();
            KeyType type = csr(session).keyTypes().iterator().next();
            Failure failure = refused(() -> csr(session).createKey(ID, type, SUBJECT));
            assertInstanceOf(Failure.Rejected.class, failure);
            assertTrue(failure.sentence().contains("is full"), failure.sentence());
            assertEquals(before, device.state());
        }
    }

    @Test
    void aCertificateTakesThePlaceOfItsStandIn() throws Exception {
        try (SimulatedDevice device = start("SMALL-1");
                DeviceSession session = open(device, LONG)) {
            CertificateStore store = session.capability(CertificateStore.class).orElseThrow();
            int made = 0;
            while (made < 20) {
                String id = ID + made;
                try {
                    csr(session).createKey(id, KeyType.RSA_2048, SUBJECT);
                } catch (DeviceException e) {
                    assertTrue(e.getMessage().contains("is full"), e.getMessage());
                    break;
                }
                made++;
            }
            assertTrue(made > 0 && made < 20, "the smallest store takes some keys and not many");
            assertTrue(csr(session).limits().stream().anyMatch(limit -> limit.contains("holds 4 keys")));
            List<String> names = store.certificates().stream()
                    .map(StoredCertificate::id)
                    .filter(id -> id.startsWith(ID))
                    .toList();
            assertEquals(made, names.size());
            for (String id : names) {
                store.delete(id);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADV-1", "LEGACY-1"})
    void whatIsServedCannotBeDeleted(String model) throws Exception {
        try (SimulatedDevice device = start(model);
                DeviceSession session = open(device, LONG)) {
            Map<String, String> before = device.state();
            String served =
                    session.capability(HttpsSettings.class).orElseThrow().read().certificateId();
            assertNotEquals("", served);
            Failure failure = refused(() ->
                    session.capability(CertificateStore.class).orElseThrow().delete(served));
            assertInstanceOf(Failure.Rejected.class, failure);
            assertTrue(failure.sentence().contains("its web server uses the certificate"), failure.sentence());
            assertEquals(before, device.state());
        }
    }

    @Test
    void aReferenceThatTheDeviceKnowsOfIsToldInPlainWords() throws Exception {
        try (SimulatedDevice device = start("ADV-1");
                DeviceSession session = open(device, LONG)) {
            CertificateStore store = session.capability(CertificateStore.class).orElseThrow();
            csr(session).createKey(ID, KeyType.EC_P256, SUBJECT);
            device.faults().answer("DeleteCertificate", 400, "application/soap+xml", fault("ReferenceExists"), 1);
            Failure failure = refused(() -> store.delete(ID));
            assertTrue(failure.sentence().contains("something in the device still uses it"), failure.sentence());
            store.delete(ID);
        }
    }

    @Test
    void anOperationThatIsMissingAfterAllIsUnsupported() throws Exception {
        try (SimulatedDevice device = start("ADV-1");
                DeviceSession session = open(device, LONG)) {
            device.faults().answer("CreateECCKeyPair", 500, "application/soap+xml", fault("ActionNotSupported"), 1);
            Failure failure = refused(() -> csr(session).createKey(ID, KeyType.EC_P256, SUBJECT));
            assertEquals(
                    "operation CreateECCKeyPair",
                    assertInstanceOf(Failure.Unsupported.class, failure).function());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADV-1", "LEGACY-1"})
    void anAnswerCutByTheRestartIsNoFailure(String model) throws Exception {
        try (SimulatedDevice device = start(model);
                DeviceSession session = open(device, LONG)) {
            HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
            KeyType type = csr(session).keyTypes().contains(KeyType.EC_P256) ? KeyType.EC_P256 : KeyType.RSA_2048;
            csr(session).createKey(ID, type, SUBJECT);
            HttpsSettings.State state = https.read();
            device.faults().cutAnswer("ReplaceServerCertificateAssignment", 1);
            device.faults().cutAnswer("SetCertificatesStatus", 1);
            https.write(state.serving(ID, List.of()));
        }
    }

    @Test
    void aPrivateKeyIsNotSentWithoutTls() throws Exception {
        try (SimulatedDevice device = start("ADV-1")) {
            X509Certificate leaf;
            try (DeviceSession session = open(device, LONG)) {
                HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
                SelfSignedOnDevice maker =
                        session.capability(SelfSignedOnDevice.class).orElseThrow();
                maker.createSelfSigned(ID, KeyType.EC_P256, SUBJECT, Duration.ofDays(30));
                leaf = session.capability(CertificateStore.class).orElseThrow().certificates().stream()
                        .filter(stored -> stored.id().equals(ID))
                        .findFirst()
                        .orElseThrow()
                        .certificate();
                https.write(https.read().in(HttpsMode.HTTP_ONLY));
            }
            Endpoint plain = new Endpoint(device.host(), device.httpPort(), device.httpsPort(), TlsTrust.NOTHING);
            DeviceSession session = awaitSession(device, plain);
            try (session) {
                int writes = device.writes();
                KeyUpload upload = session.capability(KeyUpload.class).orElseThrow();
                PrivateKey key =
                        KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
                Failure failure = refused(() -> upload.upload("fleetpki-other", List.of(leaf), key));
                assertInstanceOf(Failure.Unsupported.class, failure);
                assertEquals(writes, device.writes());
            }
            Failure closed = refused(() -> open(device, plain.encryptedOnly(), password(device), LONG));
            assertInstanceOf(Failure.Unreachable.class, closed, "a device that spoke TLS is not asked without");
        }
    }

    @Test
    void aDeviceWithoutOnvifAtThePathIsNoMatchAndSlashesAreUnderstood() throws Exception {
        try (SimulatedDevice device = start("LEGACY-1")) {
            Endpoint endpoint = trusted(device);
            OnvifAdapter adapter = adapter(LONG);
            assertInstanceOf(Probe.NoMatch.class, adapter.probe(endpoint.with(Map.of("onvif.path", "/elsewhere"))));
            assertInstanceOf(Probe.Match.class, adapter.probe(endpoint));
            assertTrue(adapter.settings().containsAll(List.of("onvif.path", "onvif.subject", "onvif.key")));
            try (DeviceSession session =
                    open(device, endpoint.with(Map.of("onvif.subject", "slashes")), password(device), LONG)) {
                assertFalse(csr(session).writesAlternativeNames());
                csr(session).createKey(ID, KeyType.RSA_2048, SUBJECT);
                StoredCertificate made =
                        session.capability(CertificateStore.class).orElseThrow().certificates().stream()
                                .filter(stored -> stored.id().equals(ID))
                                .findFirst()
                                .orElseThrow();
                assertTrue(
                        made.certificate().getSubjectX500Principal().getName().contains("CN=cam1.example.org"));
            }
        }
    }

    private static Map<String, String> keysOf(Map<String, String> state) {
        Map<String, String> keys = new TreeMap<>(state);
        keys.keySet().removeIf(name -> !name.startsWith("key"));
        return keys;
    }

    private static String fault(String code) {
        return "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:ter=\"http://www.onvif.org/ver10/error\"><e:Body><e:Fault><e:Code><e:Value>e:Sender</e:Value>"
                + "<e:Subcode><e:Value>ter:InvalidArgVal</e:Value><e:Subcode><e:Value>ter:" + code
                + "</e:Value></e:Subcode></e:Subcode></e:Code><e:Reason><e:Text xml:lang=\"en\">no</e:Text></e:Reason>"
                + "</e:Fault></e:Body></e:Envelope>";
    }

    private static CsrOnDevice csr(DeviceSession session) {
        return session.capability(CsrOnDevice.class).orElseThrow();
    }

    private static Failure refused(Executable act) {
        return assertThrows(DeviceException.class, act).failure();
    }

    private static String password(SimulatedDevice device) {
        return device.order().password();
    }

    private static SimulatedDevice start(String model) throws Exception {
        OnvifSettings settings =
                new OnvifSettings(Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofSeconds(30));
        return new OnvifSimulator(settings)
                .start(new DeviceOrder(
                        "faults", model, "", "127.0.0.1", "", 0, 0, "root", "pass-faults", Optional.empty()));
    }

    private static OnvifAdapter adapter(Duration keyPatience) {
        return new OnvifAdapter(
                new JdkDeviceHttp(), new JdkTlsProbe(), keyPatience, InstantSource.system(), new SecureRandom());
    }

    private static Endpoint trusted(SimulatedDevice device) throws DeviceException {
        Endpoint endpoint = new Endpoint(device.host(), device.httpPort(), device.httpsPort(), TlsTrust.NOTHING);
        return endpoint.trusting(
                TlsTrust.pin(Fingerprint.of(new JdkTlsProbe().probe(endpoint).leaf())));
    }

    private static DeviceSession open(SimulatedDevice device, Duration keyPatience) throws DeviceException {
        return open(device, trusted(device), password(device), keyPatience);
    }

    private static DeviceSession open(SimulatedDevice device, Endpoint endpoint, String password, Duration keyPatience)
            throws DeviceException {
        try (Secret secret = new Secret(password.toCharArray())) {
            return adapter(keyPatience)
                    .open(endpoint, new Credentials(device.order().user(), secret));
        }
    }

    /** Open as soon as the web server is back, and speaks plain HTTP only. */
    private static DeviceSession awaitSession(SimulatedDevice device, Endpoint plain) throws DeviceException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return open(device, plain, password(device), LONG);
            } catch (DeviceException e) {
                if (e.failure() instanceof Failure.Rejected || System.nanoTime() > end) {
                    throw e;
                }
            }
            Thread.onSpinWait();
        }
    }
}

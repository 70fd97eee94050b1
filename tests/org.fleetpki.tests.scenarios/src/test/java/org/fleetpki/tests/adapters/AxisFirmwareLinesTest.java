// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.adapter.axis.internal.AxisAdapter;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.Probe;
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

/** What differs between the firmware lines and models of AXIS devices, and between their ways in. */
class AxisFirmwareLinesTest {

    private final AxisAdapter adapter = new AxisAdapter(new JdkDeviceHttp(), new JdkTlsProbe());

    @ParameterizedTest
    @CsvSource({"5.60.1,P8221", "5.50.9,P1224-E", "1.24,A1001"})
    void firmwareThatIsTooOldIsRecognisedAndLeftAlone(String firmware, String model) throws Exception {
        try (SimulatedDevice device = start(model, firmware)) {
            Endpoint endpoint = trusted(device);
            assertInstanceOf(Probe.Match.class, adapter.probe(endpoint));
            DeviceException e = assertThrows(DeviceException.class, () -> open(device, endpoint));
            assertInstanceOf(Failure.Unsupported.class, e.failure());
            assertTrue(e.getMessage().contains("Unsupported firmware " + firmware), e.getMessage());
            assertEquals(0, device.writes());
        }
    }

    @Test
    void aSwitchWithoutHttpsIsLeftAlone() throws Exception {
        try (SimulatedDevice device = start("T8508", "12.2.62")) {
            DeviceException e = assertThrows(DeviceException.class, () -> open(device, trusted(device)));
            assertInstanceOf(Failure.Unsupported.class, e.failure());
            assertTrue(e.getMessage().contains("T85 PoE+ network switch series"), e.getMessage());
        }
    }

    @Test
    void noLogInGoesOverPlainHttpToADeviceThatWasSeenToSpeakTls() throws Exception {
        try (SimulatedDevice device = start("", "5.75.1")) {
            DeviceException e = assertThrows(
                    DeviceException.class, () -> open(device, trusted(device).encryptedOnly()));
            assertInstanceOf(Failure.Unreachable.class, e.failure());
            assertEquals(0, device.logins());
        }
    }

    @Test
    void aTpmRefusesAKeyInItsOwnWords() throws Exception {
        try (SimulatedDevice device = start("P1375", "12.2.62");
                DeviceSession session = open(device, trusted(device))) {
            CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
            assertTrue(csr.keyTypes().contains(KeyType.EC_P256));
            CertificateSubject subject = new CertificateSubject(new X500Principal("CN=cam"), List.of());
            DeviceException e =
                    assertThrows(DeviceException.class, () -> csr.createKey("fleetpki-x", KeyType.RSA_4096, subject));
            assertInstanceOf(Failure.Rejected.class, e.failure());
            assertTrue(e.getMessage().contains("not supported on TPM (code 5)"), e.getMessage());
        }
    }

    @Test
    void aDeviceWithoutHttpsIsConfiguredByPlainHttpWithDigest() throws Exception {
        try (SimulatedDevice device = start("", "12.2.62")) {
            HttpsSettings.State before;
            try (DeviceSession session = open(device, trusted(device))) {
                HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
                before = https.read();
                https.write(before.in(HttpsMode.HTTP_ONLY));
            }
            awaitDoors(device, false);
            Endpoint plain = new Endpoint(device.host(), device.httpPort(), device.httpsPort(), TlsTrust.NOTHING);
            try (DeviceSession session = open(device, plain)) {
                HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
                assertEquals(before.in(HttpsMode.HTTP_ONLY), https.read());
                https.write(before);
            }
            awaitDoors(device, true);
            try (DeviceSession session = open(device, trusted(device))) {
                assertEquals(
                        before,
                        session.capability(HttpsSettings.class).orElseThrow().read());
            }
            assertEquals(0, device.refusedLogins());
        }
    }

    @Test
    void anAnswerCutByTheRestartIsNoFailure() throws Exception {
        try (SimulatedDevice device = start("", "12.2.62");
                DeviceSession session = open(device, trusted(device))) {
            HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
            HttpsSettings.State state = https.read();
            device.faults().cutAnswer("SetWebServerTlsConfiguration", 1);
            https.write(state);
            assertEquals(1, device.writes());
        }
    }

    private static SimulatedDevice start(String model, String firmware) throws Exception {
        DeviceOrder order = new DeviceOrder(
                "lines", model, firmware, "127.0.0.1", "", 0, 0, "root", "pass-lines", Optional.empty());
        return new AxisSimulator(AxisSettings.restartingFor(Duration.ofMillis(300))).start(order);
    }

    /** The leaf pinned that is served now; devices without HTTPS from the factory have none to pin. */
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

    /**
     * Wait until plain HTTP is open and HTTPS is as told. HTTPS is looked at first: it is seen closed, or open, only
     * once the restart has begun, or ended, so that HTTP seen open after it is that of the restarted server.
     */
    private static void awaitDoors(SimulatedDevice device, boolean https) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (isOpen(device, device.httpsPort()) != https || !isOpen(device, device.httpPort())) {
            assertTrue(System.nanoTime() < end, "the web server comes back from its restart");
            Thread.onSpinWait();
        }
    }

    private static boolean isOpen(SimulatedDevice device, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(device.host(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

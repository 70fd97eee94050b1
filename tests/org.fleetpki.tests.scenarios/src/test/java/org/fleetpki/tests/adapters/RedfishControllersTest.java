// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.adapter.redfish.internal.RedfishAdapter;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.Placement;
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
import org.fleetpki.sim.redfish.RedfishSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In what management controllers differ, and what they do wrong. */
class RedfishControllersTest {

    private static final CertificateSubject SUBJECT =
            new CertificateSubject(new X500Principal("CN=127.0.0.1"), List.of(GeneralName.parse("IP:127.0.0.1")));

    private final RedfishAdapter adapter = new RedfishAdapter(new JdkDeviceHttp());

    @ParameterizedTest
    @CsvSource({"openbmc,false", "idrac,true", "'',true"})
    void theAuthorityWritesTheNamesThatAControllerDoesNot(String model, boolean writes) throws Exception {
        try (SimulatedDevice device = start(model);
                DeviceSession session = open(device)) {
            CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
            csr.createKey(place(csr), KeyType.EC_P384, SUBJECT);
            assertEquals(writes, csr.writesAlternativeNames());
        }
    }

    @Test
    void anOpenBmcMakesItsOwnKindsOfKey() throws Exception {
        try (SimulatedDevice device = start("openbmc");
                DeviceSession session = open(device)) {
            CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
            assertTrue(csr.keyTypes().contains(KeyType.RSA_2048));
            assertFalse(csr.keyTypes().contains(KeyType.RSA_4096));
            csr.createKey(place(csr), KeyType.RSA_2048, SUBJECT);
        }
    }

    @Test
    void aBusyControllerIsAskedAgain() throws Exception {
        try (SimulatedDevice device = start("openbmc");
                DeviceSession session = open(device)) {
            CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
            Faults.Gate keys = device.faults().holdKeys();
            AtomicReference<Throwable> failed = new AtomicReference<>();
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    csr.createKey(place(csr), KeyType.EC_P384, SUBJECT);
                } catch (DeviceException e) {
                    failed.set(e);
                }
            });
            assertTrue(keys.awaitRequest(Duration.ofSeconds(30)), "no key was asked for");
            keys.open();
            assertTrue(thread.join(Duration.ofSeconds(60)), "the key is never made");
            assertEquals(null, failed.get());
            assertTrue(csr.request(place(csr), SUBJECT).length > 0);
        }
    }

    @Test
    void anAnswerCutByTheWebServerIsNoFailure() throws Exception {
        try (SimulatedDevice device = start("");
                DeviceSession session = open(device)) {
            HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
            device.faults().cutAnswer("PATCH", 1);
            https.write(https.read().in(HttpsMode.HTTPS_ONLY));
        }
    }

    @Test
    void aCertificateWithoutARequestIsRefused() throws Exception {
        try (SimulatedDevice device = start("");
                DeviceSession session = open(device)) {
            X509Certificate served = session.capability(CertificateStore.class)
                    .orElseThrow()
                    .certificates()
                    .getFirst()
                    .certificate();
            X509Certificate other;
            try (SimulatedDevice stranger = start("openbmc")) {
                other = leaf(stranger);
            }
            assertNotEquals(served, other);
            CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
            DeviceException e = assertThrows(DeviceException.class, () -> csr.install(place(csr), List.of(other)));
            assertInstanceOf(Failure.Rejected.class, e.failure());
            assertEquals(served, leaf(device));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>busy</html>", "{", "[1]", "{\"CSRString\":7}"})
    void nonsenseInAnswersIsTold(String body) throws Exception {
        try (SimulatedDevice device = start("");
                DeviceSession session = open(device)) {
            CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
            device.faults().answer("GenerateCSR", 200, "application/json", body, 1);
            DeviceException e =
                    assertThrows(DeviceException.class, () -> csr.createKey(place(csr), KeyType.EC_P256, SUBJECT));
            assertInstanceOf(Failure.Unexpected.class, e.failure());
        }
    }

    private static String place(CsrOnDevice csr) {
        return assertInstanceOf(Placement.InPlace.class, csr.placement()).id();
    }

    private static SimulatedDevice start(String model) throws Exception {
        return new RedfishSimulator(Duration.ofMillis(300))
                .start(new DeviceOrder("bmc", model, "", "127.0.0.1", "", 0, 0, "root", "pass-bmc", Optional.empty()));
    }

    private static Endpoint endpoint(SimulatedDevice device) {
        return new Endpoint(device.host(), device.httpPort(), device.httpsPort(), TlsTrust.NOTHING);
    }

    private static X509Certificate leaf(SimulatedDevice device) throws DeviceException {
        return new JdkTlsProbe().probe(endpoint(device)).leaf();
    }

    private DeviceSession open(SimulatedDevice device) throws DeviceException {
        try (Secret secret = new Secret(device.order().password().toCharArray())) {
            return adapter.open(
                    endpoint(device).trusting(TlsTrust.pin(Fingerprint.of(leaf(device)))),
                    new Credentials(device.order().user(), secret));
        }
    }
}

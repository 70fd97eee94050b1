// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fleetpki.adapter.webform.internal.WebformFamilies;
import org.fleetpki.device.api.DefaultCertificate;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.web.ReolinkSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A certificate that replaces another on a camera that says yes and does nothing. */
class ReolinkStoriesTest {

    private SimulatedDevice device;
    private TestBench bench;

    @BeforeEach
    void switchOn() throws IOException {
        device = new ReolinkSimulator(Duration.ofMillis(300)).start(DeviceOrder.on("story", "127.0.0.1"));
        bench = new TestBench(
                device,
                WebformFamilies.shipped("reolink", TestBench.HTTP, TestBench.TLS)
                        .orElseThrow());
    }

    @AfterEach
    void switchOff() {
        device.close();
    }

    @Test
    void aReplacementIsClearedFirstAndImportedUnderTrust() throws Exception {
        X509Certificate factory = bench.leaf();
        X509Certificate first = upload(bench.endpoint(TlsTrust.pin(Fingerprint.of(factory))));
        bench.await(first::equals);
        Endpoint pinned = bench.endpoint(TlsTrust.pin(Fingerprint.of(first)));
        Map<String, String> state = device.state();
        DeviceException e = assertThrows(DeviceException.class, () -> upload(pinned));
        assertInstanceOf(Failure.Unsupported.class, e.failure());
        assertEquals(state, device.state(), "nothing was cleared");
        Map<String, String> setting =
                Map.of("default-certificate", Fingerprint.of(factory).hex());
        X509Certificate second = upload(pinned.with(setting));
        assertEquals(second, bench.await(second::equals));
    }

    @Test
    void anAnswerThatAllIsWellProvesNothing() throws Exception {
        X509Certificate factory = bench.leaf();
        device.faults().pretend("cmd=ImportCertificate", 1);
        upload(bench.endpoint(TlsTrust.pin(Fingerprint.of(factory))));
        assertEquals(factory, bench.await(leaf -> true), "only what is served tells");
    }

    @Test
    void theDefaultCertificateComesBackWhenTheOwnOneIsClearedOrForgotten() throws Exception {
        X509Certificate factory = bench.leaf();
        X509Certificate own = upload(bench.endpoint(TlsTrust.pin(Fingerprint.of(factory))));
        bench.await(own::equals);
        try (DeviceSession session = bench.open()) {
            session.capability(DefaultCertificate.class).orElseThrow().restore();
        }
        bench.await(factory::equals);
        X509Certificate again = upload(bench.endpoint(TlsTrust.pin(Fingerprint.of(factory))));
        bench.await(again::equals);
        device.faults().forgetOnRestart();
        try (DeviceSession session = bench.open()) {
            session.capability(Reboot.class).orElseThrow().reboot();
        }
        assertEquals(factory, bench.await(factory::equals));
    }

    private X509Certificate upload(Endpoint endpoint) throws Exception {
        KeyPair key = TestBench.newKey();
        X509Certificate certificate = bench.issue(key.getPublic());
        try (DeviceSession session = bench.open(endpoint)) {
            session.capability(KeyUpload.class).orElseThrow().upload("https", List.of(certificate), key.getPrivate());
        }
        return certificate;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.adapter.sunell.internal.SunellAdapter;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceChecks;
import org.fleetpki.device.api.DeviceChecks.Known;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.sunell.SunellDevice;
import org.fleetpki.sim.sunell.SunellSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questions of the maker's FAQ, as they happen to a camera. */
class SunellStoriesTest {

    private SunellDevice device;
    private TestBench bench;

    @BeforeEach
    void switchOn() throws IOException {
        device = new SunellSimulator(Duration.ofMillis(300)).start(DeviceOrder.on("story", "127.0.0.1"));
        bench = new TestBench(device, new SunellAdapter(TestBench.HTTP, TestBench.TLS));
    }

    @AfterEach
    void switchOff() {
        device.close();
    }

    @Test
    void aChangedAddressIsFoundAndARestartMendsIt() throws Exception {
        assertNone("sunell-address-changed", Known.NOTHING);
        X509Certificate first = bench.leaf();
        device.setAddress("127.0.0.9");
        restart();
        X509Certificate elsewhere = bench.await(leaf -> !leaf.equals(first));
        Finding finding = find("sunell-address-changed", Known.NOTHING);
        assertTrue(finding.message().contains("127.0.0.9"), finding.message());
        device.setAddress("127.0.0.1");
        find("sunell-address-changed", Known.NOTHING);
        restart();
        bench.await(leaf -> !leaf.equals(elsewhere));
        assertNone("sunell-address-changed", Known.NOTHING);
    }

    @Test
    void afterAResetTheOldCertificateIsWorthless() throws Exception {
        X509Certificate issued;
        try (DeviceSession session = bench.open()) {
            CsrOnDevice csr = capability(session, CsrOnDevice.class);
            csr.createKey("https", KeyType.RSA_2048, bench.subject());
            issued = bench.issue(TestBench.requested(csr.request("https", bench.subject())));
            csr.install("https", List.of(issued));
        }
        bench.await(issued::equals);
        find("sunell-own-certificate", new Known(Optional.of(issued), Set.of()));
        device.factoryReset();
        bench.await(leaf -> !leaf.equals(issued));
        assertTrue(find("sunell-key-lost", new Known(Optional.of(issued), Set.of()))
                .remedy()
                .contains("new request"));
        try (DeviceSession session = bench.open()) {
            CsrOnDevice csr = capability(session, CsrOnDevice.class);
            DeviceException e = assertThrows(DeviceException.class, () -> csr.install("https", List.of(issued)));
            assertInstanceOf(Failure.Rejected.class, e.failure());
            assertTrue(e.getMessage().contains("no request is waiting"), e.getMessage());
        }
    }

    @Test
    void theAnswerToARequestOfAnotherCameraIsRefusedBeforeItIsSent() throws Exception {
        X509Certificate served = bench.leaf();
        try (DeviceSession session = bench.open()) {
            CsrOnDevice csr = capability(session, CsrOnDevice.class);
            csr.createKey("https", KeyType.RSA_2048, bench.subject());
            X509Certificate foreign = bench.issue(TestBench.newKey().getPublic());
            int writes = device.writes();
            DeviceException e = assertThrows(DeviceException.class, () -> csr.install("https", List.of(foreign)));
            assertInstanceOf(Failure.Rejected.class, e.failure());
            assertEquals(writes, device.writes());
            assertEquals(1, capability(session, PendingRequests.class).pending().size());
        }
        assertEquals(served, bench.leaf());
    }

    @Test
    void anUploadedPairStaysOverARestartAndWhatTheCameraMakesDoesNot() throws Exception {
        X509Certificate first = bench.leaf();
        restart();
        X509Certificate second = bench.await(leaf -> !leaf.equals(first));
        KeyPair key = TestBench.newKey();
        X509Certificate own = bench.issue(key.getPublic());
        try (DeviceSession session = bench.open()) {
            capability(session, KeyUpload.class).upload("https", List.of(own), key.getPrivate());
        }
        bench.await(own::equals);
        restart();
        // the restart takes a while to begin, so only a log-in after it tells
        bench.open().close();
        assertEquals(own, bench.await(leaf -> true));
        assertNotEquals(second, own);
    }

    @Test
    void anAnswerThatAllIsWellProvesNothing() throws Exception {
        X509Certificate served = bench.leaf();
        device.faults().pretend("action=upload", 1);
        KeyPair key = TestBench.newKey();
        X509Certificate own = bench.issue(key.getPublic());
        try (DeviceSession session = bench.open()) {
            capability(session, KeyUpload.class).upload("https", List.of(own), key.getPrivate());
        }
        assertEquals(served, bench.await(leaf -> true), "only what is served tells");
        assertTrue(find("sunell-key-lost", new Known(Optional.of(own), Set.of()))
                .message()
                .contains("never took the certificate"));
    }

    private void restart() throws Exception {
        try (DeviceSession session = bench.open()) {
            capability(session, Reboot.class).reboot();
        }
    }

    private List<Finding> check(Known known) throws Exception {
        try (DeviceSession session = bench.open()) {
            return capability(session, DeviceChecks.class).check(known);
        }
    }

    private Finding find(String code, Known known) throws Exception {
        List<Finding> findings = check(known);
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + findings));
    }

    private void assertNone(String code, Known known) throws Exception {
        List<Finding> findings = check(known);
        assertTrue(findings.stream().noneMatch(finding -> finding.code().equals(code)), findings.toString());
    }

    private static <C extends Capability> C capability(DeviceSession session, Class<C> type) {
        return session.capability(type).orElseThrow(() -> new AssertionError("no " + type.getSimpleName()));
    }
}

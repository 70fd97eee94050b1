// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.sim.Faults;
import org.fleetpki.sim.SimulatedDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every adapter promises about probing (P) and log-in (S); {@link ConfiguringAdapterContract} adds what those
 * promise that configure devices (C). Each test is named after its rule in {@code docs/adapters.md}.
 *
 * <p>The device is fresh for each test, has the factory's settings, and answers by plain HTTP and HTTPS.
 */
@SuppressWarnings("resource") // the device is switched off after each test
public abstract class DeviceAdapterContract {

    private Bench bench;

    /** The adapter under test, with time-outs of a few seconds so that the tests of hanging devices are short. */
    protected abstract DeviceAdapter adapter() throws Exception;

    /** A simulated device of the family, switched on. */
    protected abstract SimulatedDevice device() throws Exception;

    /**
     * What the family must be told about the device beside its address, by the names of {@link DeviceAdapter#settings()}.
     * It is asked after the device was switched on.
     */
    protected Map<String, String> settings() throws Exception {
        return Map.of();
    }

    /**
     * Whether the trust of an endpoint decides about the log-in. A family that is not reached by TLS knows its devices by
     * other means, which its settings name, and tests S5 and S9 by itself.
     */
    protected boolean logsInByTls() {
        return true;
    }

    /** Whether the family logs in; a family that only observes does not, and its rules are skipped as such. */
    protected boolean logsIn() {
        return true;
    }

    /** Whether every device of the family has a serial number; a host that somebody put together may have none. */
    protected boolean hasSerialNumber() {
        return true;
    }

    /**
     * Whether the device answers a probe with more than a challenge to log in. Faults of simulated devices strike what is
     * behind the log-in, so that such a challenge never hangs; the family then tests P4 and P5 by other means.
     */
    protected boolean answersBeforeLogIn() {
        return true;
    }

    /** How long the adapter may take to give up on a device that hangs. */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    final Bench bench() {
        return bench;
    }

    @BeforeEach
    final void switchOn() throws Exception {
        SimulatedDevice device = device();
        bench = new Bench(adapter(), device, settings());
    }

    @AfterEach
    final void switchOff() {
        if (bench != null) {
            bench.switchOff();
        }
    }

    @Test
    @DisplayName("P1 a probe recognises a device of the family")
    final void required_P1_recognises() throws Exception {
        assertInstanceOf(Probe.Match.class, bench.adapter().probe(bench.pinned()));
        assertFalse(bench.adapter().family().isBlank());
    }

    @Test
    @DisplayName("P2 a probe neither logs in nor changes the device")
    final void required_P2_probeIsHarmless() throws Exception {
        Map<String, String> before = bench.device().state();
        bench.adapter().probe(bench.pinned());
        assertEquals(before, bench.device().state());
        assertEquals(0, bench.device().logins());
        assertEquals(0, bench.device().writes());
    }

    @Test
    @DisplayName("P3 a probe of a device that is gone fails as Unreachable")
    final void required_P3_gone() {
        Endpoint endpoint = bench.endpoint(TlsTrust.NOTHING);
        bench.device().close();
        bench.refuses(Failure.Unreachable.class, () -> bench.adapter().probe(endpoint));
    }

    @Test
    @DisplayName("P4 a probe of a device that hangs fails as Unreachable, in time")
    final void required_P4_hangs() throws Exception {
        assumeLogIn();
        assumeAnswer();
        Endpoint endpoint = bench.pinned();
        bench.device().faults().hang("");
        assertTimeoutPreemptively(
                patience(),
                () -> bench.refuses(
                        Failure.Unreachable.class, () -> bench.adapter().probe(endpoint)));
    }

    @Test
    @DisplayName("P5 a probe ends early when its thread is interrupted")
    final void required_P5_interrupted() throws Exception {
        assumeLogIn();
        assumeAnswer();
        Endpoint endpoint = bench.pinned();
        Faults.Gate gate = bench.device().faults().gate("");
        AtomicReference<DeviceException> caught = new AtomicReference<>();
        Thread thread = Thread.ofPlatform()
                .start(() -> caught.set(assertThrows(
                        DeviceException.class, () -> bench.adapter().probe(endpoint))));
        assertTrue(gate.awaitRequest(patience()), "the device was never asked");
        thread.interrupt();
        thread.join(patience());
        assertNotNull(caught.get(), "the interrupted probe did not end");
        assertInstanceOf(InterruptedIOException.class, caught.get().getCause());
    }

    @Test
    @DisplayName("S1 the right credentials open a session that knows the device and has not changed it")
    final void required_S1_opens() throws Exception {
        Map<String, String> before = bench.device().state();
        try (DeviceSession session = bench.open(bench.pinned())) {
            DeviceFacts facts = session.facts();
            if (logsIn()) {
                assertFalse(facts.vendor().isBlank());
                assertFalse(facts.model().isBlank());
                assertTrue(!hasSerialNumber() || !facts.serial().isBlank(), "a device of a maker has a serial number");
                assertFalse(facts.firmware().isBlank());
            }
        }
        assertEquals(before, bench.device().state());
        assertEquals(0, bench.device().writes());
        assertEquals(0, bench.device().refusedLogins());
    }

    @Test
    @DisplayName("S2 wrong credentials fail as Unauthorized, and are tried once")
    final void required_S2_wrongCredentials() throws Exception {
        assumeLogIn();
        Endpoint endpoint = bench.pinned();
        Failure.Unauthorized failure = bench.refusesWithoutAChange(
                Failure.Unauthorized.class, () -> bench.open(endpoint, Bench.WRONG_PASSWORD));
        assertEquals(bench.device().order().user(), failure.user());
        assertEquals(1, bench.device().refusedLogins());
    }

    @Test
    @DisplayName("S3 a device that is gone fails as Unreachable")
    final void required_S3_gone() throws Exception {
        Endpoint endpoint = bench.pinned();
        bench.device().close();
        bench.refuses(Failure.Unreachable.class, () -> bench.open(endpoint));
    }

    @Test
    @DisplayName("S4 a device that hangs fails as Unreachable, in time")
    final void required_S4_hangs() throws Exception {
        assumeLogIn();
        Endpoint endpoint = bench.pinned();
        bench.device().faults().hang("");
        assertTimeoutPreemptively(
                patience(), () -> bench.refuses(Failure.Unreachable.class, () -> bench.open(endpoint)));
    }

    @Test
    @DisplayName("S5 a certificate that is not trusted fails as Untrusted with its chain, and nothing is sent")
    final void required_S5_untrusted() throws Exception {
        assumeLogIn();
        assumeTls();
        Failure.Untrusted failure = bench.refusesWithoutAChange(
                Failure.Untrusted.class, () -> bench.open(bench.endpoint(TlsTrust.NOTHING)));
        assertEquals(bench.leaf(), failure.presented().getFirst());
        assertEquals(0, bench.device().logins(), "not over plain HTTP either");
    }

    @Test
    @DisplayName("S6 no password is in the text of any exception, whatever goes wrong")
    final void required_S6_noPasswordInExceptions() throws Exception {
        assumeLogIn();
        Endpoint endpoint = bench.pinned();
        Faults faults = bench.device().faults();
        faults.answer("", 500, "text/html", "<html>busy</html>", 1000);
        bench.assertNoPassword(assertThrows(DeviceException.class, () -> bench.open(endpoint)));
        faults.clear();
        faults.answer("", 200, "application/json", "{\"half", 1000);
        bench.assertNoPassword(assertThrows(DeviceException.class, () -> bench.open(endpoint)));
        faults.clear();
        faults.cutAnswer("", 1000);
        bench.assertNoPassword(assertThrows(DeviceException.class, () -> bench.open(endpoint)));
        faults.clear();
        faults.reset("", 1000);
        bench.assertNoPassword(assertThrows(DeviceException.class, () -> bench.open(endpoint)));
    }

    @Test
    @DisplayName("S7 a session is of no use once closed")
    final void required_S7_closed() throws Exception {
        assumeLogIn();
        DeviceSession session = bench.open(bench.pinned());
        Optional<CertificateStore> store = session.capability(CertificateStore.class);
        session.close();
        session.close();
        assumeTrue(store.isPresent(), "this family lists no certificates, so there is nothing to try");
        assertThrows(Exception.class, () -> store.get().certificates());
    }

    @Test
    @DisplayName("S8 a capability that nobody knows is absent, and no error")
    final void required_S8_absentCapability() throws Exception {
        try (DeviceSession session = bench.open(bench.pinned())) {
            assertEquals(Optional.empty(), session.capability(Unknown.class));
        }
    }

    @Test
    @DisplayName("S9 a device that was seen to speak TLS is never logged in to without")
    final void required_S9_encryptedOnly() throws Exception {
        assumeLogIn();
        assumeTls();
        Endpoint endpoint = bench.pinned().encryptedOnly();
        bench.device().faults().legacyTls();
        DeviceException e = assertThrows(DeviceException.class, () -> bench.open(endpoint));
        assertTrue(
                e.failure() instanceof Failure.Unreachable || e.failure() instanceof Failure.Untrusted, e.getMessage());
        assertEquals(0, bench.device().logins(), "its password went over plain HTTP");
    }

    @Test
    @DisplayName("S10 a locked account fails as Unauthorized, and is tried once")
    final void required_S10_locked() throws Exception {
        assumeLogIn();
        Endpoint endpoint = bench.pinned();
        bench.device().faults().lockOut(0);
        bench.refusesWithoutAChange(Failure.Unauthorized.class, () -> bench.open(endpoint));
        assertTrue(
                bench.device().logins() <= 1, "it was tried " + bench.device().logins() + " times");
    }

    private void assumeLogIn() {
        assumeTrue(logsIn(), "this family does not log in");
    }

    private void assumeTls() {
        assumeTrue(logsInByTls(), "this family does not log in by TLS, and tests by itself whom it trusts");
    }

    private void assumeAnswer() {
        assumeTrue(answersBeforeLogIn(), "this family answers a probe with a challenge, which no fault strikes");
    }

    /** The capability, or a skip with the reason. */
    static <C extends Capability> C demand(DeviceSession session, Class<C> type) {
        Optional<C> capability = session.capability(type);
        assumeTrue(capability.isPresent(), "this family has no " + type.getSimpleName());
        return capability.get();
    }

    private interface Unknown extends Capability {}
}

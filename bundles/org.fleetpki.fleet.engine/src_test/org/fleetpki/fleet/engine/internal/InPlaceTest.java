// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.StepKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices with one place for a certificate, where installing is switching. */
class InPlaceTest {

    private static final String HOST = "10.0.0.50";

    @TempDir
    Path folder;

    private Bench bench;
    private FakeDevice device;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
        device = bench.add(HOST);
        device.inPlace = true;
    }

    private static List<StepKind> kinds(DevicePlan plan) {
        return plan.steps().stream().map(DevicePlan.Step::kind).toList();
    }

    private static String detail(DevicePlan plan, StepKind kind) {
        return plan.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow()
                .detail();
    }

    @Test
    void installingIsTheSwitchAndThePlanSaysWhatIsLost() throws Exception {
        Plan plan = bench.plan();
        DevicePlan only = plan.devices().getFirst();
        assertEquals(
                List.of(
                        StepKind.TRUST,
                        StepKind.KEY,
                        StepKind.REQUEST,
                        StepKind.ISSUE,
                        StepKind.INSTALL,
                        StepKind.VERIFY,
                        StepKind.MODE),
                kinds(only));
        assertEquals(FakeDevice.FACTORY, only.certificateId());
        assertTrue(detail(only, StepKind.INSTALL).contains("what it served before is gone"), only.toString());
        assertTrue(detail(only, StepKind.KEY).endsWith("its processor is busy for about 40 s"), only.toString());
        assertTrue(detail(only, StepKind.REQUEST).contains("which the authority adds"), only.toString());
        assertTrue(
                only.notes().getFirst().endsWith("If that fails: Its default certificate comes back."),
                only.notes().toString());

        DeviceResult result = ApplyTest.only(bench.apply(plan));

        assertEquals(Outcome.DONE, result.outcome(), result.description());
        assertEquals(
                List.of(
                        "trust CN=Test root",
                        "trust CN=Test issuing",
                        "key",
                        "install 3",
                        "settings https-only factory"),
                device.writes);
        assertEquals(
                only.desired().names().size(),
                new FakeReader().alternativeNames(device.served().getFirst()).size(),
                "the request names none, and the certificate does");
        assertFalse(bench.plan().hasChanges());
    }

    @Test
    void aRequestThatWaitsIsNotDestroyedUnseen() throws Exception {
        device.listsRequests = true;
        device.waiting.put(FakeDevice.FACTORY, TestCertificates.key());
        assertTrue(detail(bench.plan().devices().getFirst(), StepKind.KEY)
                .contains("the request that waits there is lost"));
    }

    @Test
    void httpsThatWasOffIsOpenedByASwitchOfItsOwn() throws Exception {
        device.settings = device.settings.in(HttpsMode.HTTP_ONLY);
        Plan plan = bench.plan();
        assertTrue(kinds(plan.devices().getFirst()).contains(StepKind.SWITCH));
        DeviceResult result = ApplyTest.only(bench.apply(plan));
        assertEquals(Outcome.DONE, result.outcome(), result.description());
        assertEquals(HttpsMode.HTTPS_ONLY, device.settings.mode());
    }

    @Test
    void httpsThatWasOffIsOffAgainAfterAFailure() throws Exception {
        device.settings = device.settings.in(HttpsMode.HTTP_ONLY);
        device.dropsChain = true;
        device.byDefault = true;
        DeviceResult result = ApplyTest.only(bench.apply(bench.plan()));
        assertEquals(Outcome.FAILED_CHANGED, result.outcome(), result.description());
        assertTrue(result.description().contains("HTTPS is off as it was before"), result.description());
        assertTrue(device.trusted.isEmpty(), "what was added to the trust list is taken away");
        assertEquals(HttpsMode.HTTP_ONLY, device.settings.mode());
    }

    @Test
    void theWayBackLeadsToTheOldCertificateOrTheOutcomeSaysThatItDidNot() throws Exception {
        Map<String, String> before = device.state();
        device.dropsChain = true;
        device.byDefault = true;
        DeviceResult back = ApplyTest.only(bench.apply(bench.plan()));
        assertEquals(Outcome.ROLLED_BACK, back.outcome(), back.description());
        assertEquals(before, device.state());

        device.byDefault = false;
        Plan plan = bench.plan();
        DeviceResult left = ApplyTest.only(bench.apply(plan));
        assertEquals(Outcome.FAILED_CHANGED, left.outcome(), left.description());
        assertTrue(left.description().contains("no way back to its old certificate"), left.description());
        assertEquals(
                Outcome.CHANGED_SINCE_PLAN, ApplyTest.only(bench.apply(plan)).outcome());
    }

    @Test
    void aSnapshotIsTakenBeforeAnythingIsLost() throws Exception {
        Map<String, String> before = device.state();
        device.dropsChain = true;
        device.snapshots = true;
        device.byDefault = true;
        DeviceResult back = ApplyTest.only(bench.apply(bench.plan()));
        assertEquals(Outcome.ROLLED_BACK, back.outcome(), back.description());
        assertEquals(before, device.state());
        assertTrue(device.writes.contains("restore the state before"), device.writes.toString());
        assertFalse(device.writes.contains("default"), device.writes.toString());
    }

    @Test
    void theDefaultCertificateIsNotTheOldOneOfARenewal() throws Exception {
        assertTrue(bench.apply(bench.plan()).isSuccess());
        bench.now.set(Bench.START.plus(Duration.ofDays(350)));
        device.dropsChain = true;
        device.byDefault = true;
        DeviceResult failed = ApplyTest.only(bench.apply(bench.plan()));
        assertEquals(Outcome.FAILED_CHANGED, failed.outcome(), failed.description());
        assertTrue(failed.description().contains("neither the old nor the new one"), failed.description());
        assertEquals(DeviceStatus.UNTRUSTED, failed.after().orElseThrow().status(), "nobody vouches for it by itself");
    }

    @Test
    void aProvenCertificateStaysWhereOnlyTheModeFails() throws Exception {
        device.keepsMode = true;
        X509Certificate factory = device.served().getFirst();
        DeviceResult result = ApplyTest.only(bench.apply(bench.plan()));
        assertEquals(Outcome.FAILED_CHANGED, result.outcome(), result.description());
        assertTrue(result.description().contains("served and proven, and stays"), result.description());
        assertNotEquals(factory, device.served().getFirst());
        device.keepsMode = false;
        assertEquals(
                List.of(StepKind.VERIFY, StepKind.MODE),
                kinds(bench.plan().devices().getFirst()));
        assertTrue(bench.apply(bench.plan()).isSuccess());
    }

    @Test
    void aDeviceWhoseModeCannotBeReadIsServedAllTheSame() throws Exception {
        device.withoutSettings = true;
        Plan plan = bench.plan();
        assertFalse(kinds(plan.devices().getFirst()).contains(StepKind.MODE));
        assertTrue(plan.devices().getFirst().notes().stream().anyMatch(note -> note.contains("neither read nor set")));
        DeviceResult result = ApplyTest.only(bench.apply(plan));
        assertEquals(Outcome.DONE, result.outcome(), result.description());
        assertFalse(bench.plan().hasChanges());
    }

    @Test
    void anotherCertificateThanInstalledIsToldByItsFingerprint() throws Exception {
        device.byDefault = true;
        KeyPair other = TestCertificates.key();
        Plan plan = bench.plan();
        bench.trips.always("after journal INSTALL DONE", Trips.Mishap.KILL);
        try {
            bench.apply(plan);
        } catch (Killed e) {
            device.put(
                    FakeDevice.FACTORY,
                    List.of(TestCertificates.selfSigned(
                            "CN=somebody", other, Bench.START, Bench.START.plusSeconds(9999))),
                    other);
        }
        bench.trips.clear();
        DeviceResult result = ApplyTest.only(bench.apply(plan));
        assertEquals(Outcome.UNKNOWN, result.outcome(), result.description());
        assertTrue(result.description().contains("apply the plan again"), result.description());
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.Progress;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyTest {

    private static final String HOST = "10.0.0.48";

    @TempDir
    Path folder;

    private Bench bench;
    private FakeDevice device;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
        device = bench.add(HOST);
    }

    @Test
    void newDeviceIsBroughtToHttpsInTheOnlyOrderThatIsSafe() throws Exception {
        Plan plan = bench.plan();
        assertEquals(List.of(), device.writes, "planning changes nothing");
        assertEquals(List.of(), bench.authority.taken, "planning takes no serial number");
        DeviceResult result = only(bench.apply(plan));
        assertEquals(Outcome.DONE, result.outcome(), result.description());
        assertEquals("", result.description());
        assertEquals(
                List.of(
                        "trust CN=Test root",
                        "trust CN=Test issuing",
                        "key",
                        "install 3",
                        "settings http-and-https ours",
                        "settings https-only ours"),
                device.writes);
        Observation before = result.before().orElseThrow();
        assertEquals(HttpsStatus.MISSING_CERTIFICATE, before.https());
        Observation after = result.after().orElseThrow();
        assertEquals(DeviceStatus.OK, after.status());
        assertEquals(HttpsStatus.ENABLED, after.https());
        assertTrue(after.trusted());
        assertEquals(Optional.of(HttpsMode.HTTPS_ONLY), after.mode());
        assertEquals(2, after.served().size(), "the intermediate is served with the leaf");
        assertEquals(
                Fingerprint.of(after.leaf().orElseThrow()),
                bench.store.pins.get("cam-" + HOST),
                "the new leaf is pinned");
        assertEquals(List.of(result), bench.store.runs.getFirst().results());
    }

    @Test
    void secondApplyAndSecondPlanHaveNothingToDo() throws Exception {
        Plan plan = bench.plan();
        bench.apply(plan);
        Map<String, String> state = device.state();
        int writes = device.writes.size();
        assertEquals(Outcome.NOTHING_TO_DO, only(bench.apply(plan)).outcome());
        Plan again = bench.plan();
        assertEquals(
                DevicePlan.Verdict.NOTHING_TO_DO, again.devices().getFirst().verdict());
        assertEquals(Outcome.NOTHING_TO_DO, only(bench.apply(again)).outcome());
        assertEquals(Outcome.NOTHING_TO_DO, only(bench.verify()).outcome());
        assertEquals(state, device.state());
        assertEquals(writes, device.writes.size());
        assertEquals(1, bench.authority.taken.size());
    }

    @Test
    void doneDeviceThatChangedOrIsGoneIsNotReportedAsDone() throws Exception {
        Plan plan = bench.plan();
        bench.apply(plan);
        device.settings = device.settings.serving(FakeDevice.FACTORY, List.of());
        DeviceResult changed = only(bench.apply(plan));
        assertEquals(Outcome.CHANGED_SINCE_PLAN, changed.outcome());
        assertTrue(changed.description().contains("already carried out"), changed.description());
        device.switchedOff = true;
        assertEquals(Outcome.UNKNOWN, only(bench.apply(plan)).outcome());
    }

    @Test
    void anotherDeviceAtTheAddressOfAnInterruptedOneIsLeftAlone() throws Exception {
        Plan plan = bench.plan();
        bench.trips.always("after journal INSTALL DONE", Trips.Mishap.KILL);
        assertThrows(Killed.class, () -> bench.apply(plan));
        bench.trips.clear();
        Map<String, String> state = device.state();
        device.facts = new DeviceFacts("FAKE", "F1", "OTHER", "1.0");
        DeviceResult result = only(bench.apply(plan));
        assertEquals(Outcome.FAILED_UNCHANGED, result.outcome());
        assertTrue(result.description().contains("serial number is OTHER"), result.description());
        assertEquals(state, device.state());
    }

    @Test
    void deviceThatIsGoneWhenItIsResumedIsToldAndResumedLater() throws Exception {
        Plan plan = bench.plan();
        bench.trips.always("after journal SWITCH DONE", Trips.Mishap.KILL);
        assertThrows(Killed.class, () -> bench.apply(plan));
        bench.trips.clear();
        device.switchedOff = true;
        DeviceResult gone = only(bench.apply(plan));
        assertEquals(Outcome.UNKNOWN, gone.outcome());
        assertTrue(gone.description().contains("apply the plan again"), gone.description());
        device.switchedOff = false;
        assertEquals(Outcome.DONE, only(bench.apply(plan)).outcome());
        assertEquals(1, bench.authority.taken.size());
    }

    @Test
    void httpIsNeverClosedOnTheWordOfAnEarlierRun() throws Exception {
        Plan plan = bench.plan();
        bench.trips.always("after journal VERIFY DONE", Trips.Mishap.KILL);
        assertThrows(Killed.class, () -> bench.apply(plan));
        bench.trips.clear();
        device.settings = device.settings.serving(FakeDevice.FACTORY, List.of());
        device.writes.clear();
        DeviceResult result = only(bench.apply(plan));
        assertEquals(Outcome.ROLLED_BACK, result.outcome(), result.description());
        assertTrue(device.writes.stream().noneMatch(write -> write.contains("https-only")), device.writes.toString());
        assertEquals(HttpsMode.HTTP_AND_HTTPS, device.settings.mode());
    }

    @Test
    void renewalRemovesThePreviousOwnCertificateAndNothingElse() throws Exception {
        KeyPair other = TestCertificates.key();
        device.certificates.put(
                "somebody's",
                new StoredCertificate(
                        "somebody's",
                        TestCertificates.selfSigned("CN=x", other, Bench.START, Bench.START.plusSeconds(9)),
                        StoredCertificate.Origin.OTHER));
        bench.apply(bench.plan());
        String first = device.settings.certificateId();
        bench.now.set(Bench.START.plus(Duration.ofDays(340)));
        Plan renewal = bench.plan();
        assertEquals(
                "The certificate ends in 25 days.", renewal.devices().getFirst().reason());
        DeviceResult result = only(bench.apply(renewal));
        assertEquals(Outcome.DONE, result.outcome(), result.description());
        assertFalse(device.certificates.containsKey(first));
        assertTrue(device.certificates.containsKey(FakeDevice.FACTORY));
        assertTrue(device.certificates.containsKey("somebody's"));
        assertEquals(2, bench.authority.taken.size());
        assertEquals(2, device.trusted.size(), "authorities that are there are not added again");
    }

    @Test
    void httpsThatWasOffIsOpenedBesideHttpAndProvenBeforeHttpIsClosed() throws Exception {
        device.settings = device.settings.in(HttpsMode.HTTP_ONLY);
        assertEquals(Outcome.DONE, only(bench.apply(bench.plan())).outcome());
        int opened = device.writes.indexOf("settings http-and-https ours");
        assertTrue(opened >= 0 && opened < device.writes.indexOf("settings https-only ours"), device.writes.toString());
    }

    @Test
    void onlyTheModeIsSetWhereOnlyTheModeIsWrong() throws Exception {
        bench.https = HttpsMode.HTTP_AND_HTTPS;
        bench.apply(bench.plan());
        bench.https = HttpsMode.HTTPS_ONLY;
        device.writes.clear();
        Plan plan = bench.plan();
        assertEquals(2, plan.devices().getFirst().steps().size());
        bench.secrets.remove("env:CA");
        assertEquals(Outcome.DONE, only(bench.apply(plan)).outcome(), "nothing is issued, so no passphrase is needed");
        assertEquals(List.of("settings https-only ours"), device.writes);
    }

    @Test
    void wrongPassphraseStopsTheRunBeforeAnyDeviceIsContacted() throws Exception {
        Plan plan = bench.plan();
        bench.secrets.put("env:CA", "wrong");
        int logins = device.logins;
        FleetException e = assertThrows(FleetException.class, () -> bench.apply(plan));
        assertInstanceOf(
                PkiFailure.WrongPassphrase.class,
                assertInstanceOf(FleetFailure.Authority.class, e.failure()).failure());
        assertEquals(logins, device.logins);
        assertEquals(List.of(), device.writes);
    }

    @Test
    void missingSecretStopsTheRunBeforeAnyDeviceIsContacted() throws Exception {
        FakeDevice second = bench.add("10.0.0.49");
        Plan plan = bench.plan();
        int logins = device.logins + second.logins;
        bench.secrets.remove("env:CAM");
        FleetException e = assertThrows(FleetException.class, () -> bench.apply(plan));
        assertInstanceOf(FleetFailure.SecretUnavailable.class, e.failure());
        assertThrows(FleetException.class, bench::observe);
        assertThrows(FleetException.class, bench::plan);
        assertEquals(logins, device.logins + second.logins);
    }

    @Test
    void unknownAuthorityIsNamed() {
        bench.authority.findings = List.of();
        FleetException e =
                assertThrows(FleetException.class, () -> Issuer.of(bench.authority, bench.workspace, renamed("other")));
        assertTrue(e.getMessage().contains("'other'"), e.getMessage());
    }

    private Policy renamed(String authority) {
        Policy policy = bench.policy();
        return new Policy(
                authority,
                policy.authorityPassphrase(),
                policy.profile(),
                policy.commonName(),
                policy.names(),
                policy.organization(),
                policy.renewBefore(),
                policy.https(),
                policy.firstContact());
    }

    @Test
    void wrongPasswordAtApplyIsTriedOnce() throws Exception {
        Plan plan = bench.plan();
        device.password = "changed";
        DeviceResult result = only(bench.apply(plan));
        assertEquals(Outcome.FAILED_UNCHANGED, result.outcome());
        assertTrue(result.description().contains("refuses the log-in of user 'root'"), result.description());
        assertEquals(1, device.refusedLogins);
        assertEquals(List.of(), device.writes);
    }

    @Test
    void passwordThatIsChangedHalfWayIsTriedOnceAndNeverAgain() throws Exception {
        Plan plan = bench.plan();
        bench.apply(plan, new Progress<>() {
            @Override
            public void working(String id, String step) {
                if (step.startsWith("Verify")) {
                    device.password = "changed";
                }
            }
        });
        RunReport report = bench.store.runs.getFirst();
        assertEquals(Outcome.UNKNOWN, only(report).outcome());
        assertTrue(
                only(report).description().contains("Look whether https://" + HOST),
                only(report).description());
        assertEquals(
                DeviceStatus.LOGIN_REFUSED, only(report).after().orElseThrow().status());
        assertEquals(1, device.refusedLogins);
        assertEquals(Outcome.UNKNOWN, only(bench.apply(plan)).outcome(), "it is told again and not touched");
        assertEquals(1, device.refusedLogins);
    }

    @Test
    void deviceThatChangedSinceThePlanIsNotTouched() throws Exception {
        Plan plan = bench.plan();
        device.addTrusted(bench.authority.root);
        device.writes.clear();
        assertEquals(Outcome.CHANGED_SINCE_PLAN, only(bench.apply(plan)).outcome());
        assertEquals(List.of(), device.writes);
    }

    @Test
    void deviceThatServesAnotherCertificateSinceThePlanIsNotLoggedInTo() throws Exception {
        Plan plan = bench.plan();
        int logins = device.logins;
        KeyPair key = TestCertificates.key();
        device.certificates.put(
                FakeDevice.FACTORY,
                new StoredCertificate(
                        FakeDevice.FACTORY,
                        TestCertificates.selfSigned("CN=evil", key, Bench.START, Bench.START.plusSeconds(99)),
                        StoredCertificate.Origin.FACTORY));
        DeviceResult result = only(bench.apply(plan));
        assertEquals(Outcome.CHANGED_SINCE_PLAN, result.outcome());
        assertTrue(result.description().contains("another certificate than the pinned one"), result.description());
        assertEquals(logins, device.logins);
    }

    @Test
    void clockThatIsTooFarOffIsToldBeforeAnythingIsDone() throws Exception {
        device.clockAhead = Duration.ofMinutes(-200);
        DeviceResult behind = only(bench.apply(bench.plan()));
        assertEquals(Outcome.FAILED_UNCHANGED, behind.outcome());
        assertTrue(behind.description().contains("clock is 3 h 20 min behind"), behind.description());
        device.clockAhead = Duration.ofDays(800);
        DeviceResult ahead = only(bench.apply(bench.plan()));
        assertTrue(ahead.description().contains("clock is 800 days ahead"), ahead.description());
        assertEquals(List.of(), device.writes);
        device.clockAhead = Duration.ofMinutes(-59);
        assertEquals(Outcome.DONE, only(bench.apply(bench.plan())).outcome(), "within what the profile backdates");
    }

    @Test
    void keyThatAnotherDeviceHasIsNotCertified() throws Exception {
        FakeDevice twin = bench.add("10.0.0.49");
        KeyPair shared = TestCertificates.key();
        device.stuckKey = shared;
        twin.stuckKey = shared;
        RunReport report = bench.apply(bench.plan());
        assertEquals(1, report.count(Outcome.DONE));
        assertEquals(1, report.count(Outcome.FAILED_UNCHANGED));
        String sentence = report.results().stream()
                .map(DeviceResult::description)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
        assertTrue(sentence.contains("has the same one"), sentence);
        assertEquals(1, bench.authority.issued.size());
    }

    @Test
    void keyOfAnotherKindThanAskedForIsNotCertified() throws Exception {
        device.curve = "secp384r1";
        Map<String, String> before = device.state();
        DeviceResult result = only(bench.apply(bench.plan()));
        assertEquals(Outcome.FAILED_UNCHANGED, result.outcome());
        assertTrue(result.description().contains("EC key of 384 bits"), result.description());
        assertEquals(before, device.state());
        assertEquals(List.of(), bench.authority.taken);
    }

    @Test
    void deviceThatOnlyPretendsToSwitchIsRolledBack() throws Exception {
        Map<String, String> before = device.state();
        device.pretends = true;
        Plan plan = bench.plan();
        DeviceResult result = only(bench.apply(plan));
        assertEquals(Outcome.ROLLED_BACK, result.outcome());
        assertTrue(result.description().contains("serves another certificate"), result.description());
        assertEquals(before, device.state());
        device.pretends = false;
        DeviceResult again = only(bench.apply(plan));
        assertEquals(Outcome.CHANGED_SINCE_PLAN, again.outcome());
        assertTrue(again.description().contains("already tried and rolled back"), again.description());
        assertEquals(Outcome.DONE, only(bench.apply(bench.plan())).outcome());
    }

    @Test
    void deviceThatKeepsItsModeIsRolledBackAltogether() throws Exception {
        Map<String, String> before = device.state();
        device.keepsMode = true;
        DeviceResult result = only(bench.apply(bench.plan()));
        assertEquals(Outcome.ROLLED_BACK, result.outcome());
        assertTrue(result.description().contains("still is http-and-https"), result.description());
        assertEquals(before, device.state());
        assertEquals(
                Fingerprint.of(device.served().getFirst()),
                bench.store.pins.get("cam-" + HOST),
                "the old leaf is pinned");
    }

    @Test
    void deviceThatIsGoneAfterTheSwitchIsUnknownAndSaysWhatToLookAt() throws Exception {
        Plan plan = bench.plan();
        DeviceResult result = only(bench.apply(plan, new Progress<>() {
            @Override
            public void working(String id, String step) {
                if (step.startsWith("Verify")) {
                    device.switchedOff = true;
                }
            }
        }));
        assertEquals(Outcome.UNKNOWN, result.outcome());
        assertTrue(result.description().contains("Look whether https://10.0.0.48 answers"), result.description());
        assertEquals(DeviceStatus.UNREACHABLE, result.after().orElseThrow().status());
    }

    @Test
    void devicesThatThePlanLeavesAloneAreReportedWithTheReason() throws Exception {
        device.manual = true;
        bench.add("10.0.0.50").switchedOff = true;
        bench.add("10.0.0.51").password = "other";
        RunReport report = bench.apply(bench.plan());
        assertEquals(Outcome.SKIPPED, report.results().get(0).outcome());
        assertEquals(Outcome.FAILED_UNCHANGED, report.results().get(1).outcome());
        assertEquals(Outcome.FAILED_UNCHANGED, report.results().get(2).outcome());
        assertTrue(report.results().get(2).description().contains("log-in"));
    }

    @Test
    void cancelLeavesWhatWasNotBegunAndPutsBackWhatWasNotSwitched() throws Exception {
        for (int i = 0; i < 20; i++) {
            bench.add("10.0.1." + i);
        }
        Plan plan = bench.plan();
        AtomicBoolean cancelled = new AtomicBoolean();
        RunReport report = bench.apply(plan, new Progress<>() {
            @Override
            public void working(String id, String step) {
                if (step.startsWith("Install")) {
                    cancelled.set(true);
                }
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        });
        assertEquals(21, report.count(Outcome.NOT_REACHED) + report.count(Outcome.DONE));
        assertTrue(report.count(Outcome.NOT_REACHED) > 0);
        bench.network
                .devices
                .values()
                .forEach(each -> assertTrue(
                        each.certificates.size() == 1 || each.settings.mode() == HttpsMode.HTTPS_ONLY,
                        each.state().toString()));
        RunReport rest = bench.apply(plan);
        assertEquals(21, rest.count(Outcome.DONE) + rest.count(Outcome.NOTHING_TO_DO));
        assertEquals(
                bench.authority.taken.size(),
                bench.authority.taken.stream().distinct().count());
    }

    @Test
    void cancelAfterTheSwitchIsCarriedToTheEnd() throws Exception {
        AtomicBoolean cancelled = new AtomicBoolean();
        DeviceResult result = only(bench.apply(bench.plan(), new Progress<>() {
            @Override
            public void working(String id, String step) {
                cancelled.set(cancelled.get() || step.startsWith("Verify"));
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        }));
        assertEquals(Outcome.DONE, result.outcome());
    }

    @Test
    void interruptOfTheCallerIsHeardLikeACancelAndPassedOn() throws Exception {
        Plan plan = bench.plan();
        Thread caller = Thread.currentThread();
        DeviceResult result = only(bench.apply(plan, new Progress<>() {
            @Override
            public void working(String id, String step) {
                if (step.startsWith("Install")) {
                    caller.interrupt();
                    while (!caller.getState().equals(Thread.State.WAITING) || caller.isInterrupted()) {
                        Thread.onSpinWait();
                    }
                }
            }
        }));
        assertTrue(Thread.interrupted(), "the caller is told");
        assertEquals(Outcome.NOT_REACHED, result.outcome(), result.description());
        assertEquals(1, device.certificates.size());
        assertEquals(Outcome.DONE, only(bench.apply(plan)).outcome());
    }

    @Test
    void interruptBeforeTheRunTouchesNothing() throws Exception {
        Plan plan = bench.plan();
        Thread.currentThread().interrupt();
        DeviceResult result = only(bench.apply(plan));
        assertTrue(Thread.interrupted());
        assertEquals(Outcome.NOT_REACHED, result.outcome());
        assertEquals(List.of(), device.writes);
    }

    @Test
    void fullDiskStopsTheRunAndItIsResumedWhenThereIsRoom() throws Exception {
        Plan plan = bench.plan();
        for (int room = 0; room < 19; room++) {
            bench.store.room = room == 0 ? 0 : 1;
            FleetException full = null;
            try {
                bench.apply(plan);
            } catch (FleetException e) {
                full = e;
            }
            if (full == null) {
                break;
            }
            assertTrue(full.getMessage().contains("disk is full"), full.getMessage());
            assertTrue(device.settings.certificateId().equals(FakeDevice.FACTORY)
                    || bench.authority.issued.containsValue(device.served().getFirst()));
        }
        bench.store.room = Integer.MAX_VALUE;
        RunReport report = bench.apply(plan);
        assertTrue(report.isSuccess(), report.toString());
        assertEquals(HttpsMode.HTTPS_ONLY, device.settings.mode());
        assertEquals(
                bench.authority.taken.stream().distinct().toList(), bench.authority.taken, "no serial number twice");
    }

    @Test
    void listenerThatFailsHarmsNoDevice() throws Exception {
        DeviceResult result = only(bench.apply(bench.plan(), new Progress<>() {
            @Override
            public void working(String id, String step) {
                throw new IllegalStateException("the widget is disposed");
            }
        }));
        assertEquals(Outcome.DONE, result.outcome());
    }

    @Test
    void serialNumbersAreNeverTheSame() throws Exception {
        for (int i = 0; i < 10; i++) {
            bench.add("10.0.2." + i);
        }
        assertEquals(11, bench.apply(bench.plan()).count(Outcome.DONE));
        List<BigInteger> serials = bench.network.devices.values().stream()
                .map(each -> each.certificates
                        .get(each.settings.certificateId())
                        .certificate()
                        .getSerialNumber())
                .distinct()
                .toList();
        assertEquals(11, serials.size());
    }

    static DeviceResult only(RunReport report) {
        assertEquals(1, report.results().size());
        return report.results().getFirst();
    }
}

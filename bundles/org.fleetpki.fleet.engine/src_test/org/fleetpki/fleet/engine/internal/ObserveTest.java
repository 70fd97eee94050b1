// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.Progress;
import org.fleetpki.pki.api.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ObserveTest {

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
    void factoryDeviceIsAsAxisDeviceManagerShowsIt() throws Exception {
        device.clockAhead = Duration.ofMillis(-90_400);
        Observation seen = only();
        assertEquals(DeviceStatus.OK, seen.status());
        assertEquals(HttpsStatus.MISSING_CERTIFICATE, seen.https());
        assertEquals("", seen.problem());
        assertEquals("fake", seen.family());
        assertEquals(device.facts, seen.facts());
        assertEquals(Optional.of(HttpsMode.HTTP_AND_HTTPS), seen.mode());
        assertEquals(Optional.of(Duration.ofSeconds(-90)), seen.clockOffset());
        assertFalse(seen.trusted());
        assertEquals(List.of(seen), bench.store.observations());
    }

    @Test
    void firstContactIsPinnedAndSaidAloud() throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();
        Progress<Observation> listener = new Progress<>() {
            @Override
            public void working(String id, String step) {
                said.add(step);
            }
        };
        bench.engine().observe(bench.workspace, bench.fleet(), bench.source(), listener);
        Fingerprint leaf = Fingerprint.of(device.served().getFirst());
        assertEquals(leaf, bench.store.pins.get("cam-" + HOST));
        assertTrue(said.stream().anyMatch(step -> step.contains(leaf.withColons())), said.toString());
        said.clear();
        bench.engine().observe(bench.workspace, bench.fleet(), bench.source(), listener);
        assertFalse(said.isEmpty());
        assertTrue(said.stream().noneMatch(step -> step.contains("First contact")));
    }

    @Test
    void policyMayRefuseTheFirstContactAndSaysHowToVouch() throws Exception {
        bench.firstContact = Policy.FirstContact.REFUSE;
        Observation seen = only();
        Fingerprint leaf = Fingerprint.of(device.served().getFirst());
        assertEquals(DeviceStatus.UNTRUSTED, seen.status());
        assertTrue(seen.problem().contains(leaf.withColons()) && seen.problem().contains("'pin:'"), seen.problem());
        assertEquals(0, device.logins);
        assertTrue(bench.store.pins.isEmpty());
        DeviceSpec spec = bench.specs.getFirst();
        bench.specs.set(
                0,
                new DeviceSpec(
                        spec.id(),
                        spec.family(),
                        HOST,
                        spec.hostName(),
                        spec.address(),
                        80,
                        443,
                        "",
                        spec.login(),
                        Optional.of(leaf)));
        assertEquals(DeviceStatus.OK, only().status());
    }

    @Test
    void anotherCertificateThanThePinnedOneIsNeverLoggedInTo() throws Exception {
        only();
        KeyPair key = TestCertificates.key();
        device.certificates.put(
                FakeDevice.FACTORY,
                new StoredCertificate(
                        FakeDevice.FACTORY,
                        TestCertificates.selfSigned("CN=evil", key, Bench.START, Bench.START.plusSeconds(99)),
                        StoredCertificate.Origin.FACTORY));
        int logins = device.logins;
        Observation seen = only();
        assertEquals(DeviceStatus.UNTRUSTED, seen.status());
        assertTrue(seen.problem().contains("another certificate than the pinned one"), seen.problem());
        assertEquals(logins, device.logins);
        assertEquals("fake", seen.family(), "what was known of it is kept");
        assertEquals(device.facts, seen.facts());
    }

    @Test
    void wrongPasswordIsTriedOnce() throws Exception {
        device.password = "other";
        Observation seen = only();
        assertEquals(DeviceStatus.LOGIN_REFUSED, seen.status());
        assertEquals(HttpsStatus.UNKNOWN, seen.https());
        assertEquals(1, device.logins);
        assertTrue(seen.problem().contains("'root'"), seen.problem());
    }

    @Test
    void deviceThatIsOffIsNotReachable() throws Exception {
        only();
        device.switchedOff = true;
        Observation seen = only();
        assertEquals(DeviceStatus.UNREACHABLE, seen.status());
        assertEquals(HttpsStatus.UNKNOWN, seen.https());
        assertEquals(device.facts, seen.facts(), "what was known of it is kept");
    }

    @Test
    void deviceThatIsOffIsNotReachableEvenIfNobodyWouldLogIn() throws Exception {
        DeviceSpec spec = bench.specs.getFirst();
        bench.specs.set(
                0,
                new DeviceSpec(
                        spec.id(),
                        Optional.of(FakeNetwork.FAMILY),
                        HOST,
                        spec.hostName(),
                        spec.address(),
                        80,
                        443,
                        "",
                        Optional.empty(),
                        Optional.empty()));
        device.switchedOff = true;
        assertEquals(DeviceStatus.UNREACHABLE, only().status());
    }

    @Test
    void nobodyLogsInOverPlainHttpToADeviceThatSpokeTlsBefore() throws Exception {
        only();
        int logins = device.logins;
        device.settings = device.settings.in(HttpsMode.HTTP_ONLY);
        Observation seen = only();
        assertEquals(DeviceStatus.UNTRUSTED, seen.status());
        assertTrue(seen.problem().contains("plain HTTP"), seen.problem());
        assertEquals(logins, device.logins);
    }

    @Test
    void plainHttpIsNoFirstContactThatSomebodyVouchedFor() throws Exception {
        bench.firstContact = Policy.FirstContact.REFUSE;
        device.settings = device.settings.in(HttpsMode.HTTP_ONLY);
        Observation seen = only();
        assertEquals(DeviceStatus.UNTRUSTED, seen.status());
        assertTrue(seen.problem().contains("firstContact"), seen.problem());
        assertEquals(0, device.logins);
    }

    @Test
    void unknownHostIsNotReachable() throws Exception {
        bench.specs.add(Bench.spec("nowhere.example", "env:CAM"));
        Observation seen = bench.observe().getLast();
        assertEquals(DeviceStatus.UNREACHABLE, seen.status());
        assertTrue(seen.problem().contains("no host of the name nowhere.example"), seen.problem());
    }

    @Test
    void deviceThatHangsIsGivenUpAndTheOthersAreNot() throws Exception {
        bench.observationLimit = Duration.ofMillis(300);
        bench.add("10.0.0.49");
        device.hangs = true;
        List<Observation> seen = bench.observe();
        assertEquals(DeviceStatus.UNREACHABLE, seen.getFirst().status());
        assertTrue(
                seen.getFirst().problem().contains("did not finish answering"),
                seen.getFirst().problem());
        assertEquals(DeviceStatus.OK, seen.getLast().status());
    }

    @Test
    void adapterThatFailsIsNamedAndTheOthersGoOn() throws Exception {
        bench.add("10.0.0.49");
        bench.trips.always("before trusted", Trips.Mishap.BUG);
        List<Observation> seen = bench.observe();
        assertEquals(DeviceStatus.PROBLEM, seen.getFirst().status());
        assertEquals(
                "The adapter 'fake' failed: IllegalStateException: a bug.",
                seen.getFirst().problem());
        assertEquals(2, seen.size());
    }

    @Test
    void firmwareAndFamilyThatNobodySupportsHaveTheirOwnWords() throws Exception {
        device.unsupported = true;
        assertEquals(HttpsStatus.UNSUPPORTED_FIRMWARE, only().https());
        device.anyFirmware = true;
        assertEquals(HttpsStatus.UNSUPPORTED_DEVICE, only().https());
        DeviceSpec spec = bench.specs.getFirst();
        bench.specs.set(
                0,
                new DeviceSpec(
                        spec.id(),
                        Optional.of("acme"),
                        HOST,
                        spec.hostName(),
                        spec.address(),
                        80,
                        443,
                        "",
                        spec.login(),
                        spec.pin()));
        Observation seen = only();
        assertEquals(HttpsStatus.UNSUPPORTED_DEVICE, seen.https());
        assertEquals("No adapter of the family 'acme' is installed; installed are fake.", seen.problem());
    }

    @Test
    void familiesAreAskedByRankingAndTheGenericOneLast() {
        bench.install(FakeNetwork.stranger("generic"), 1000);
        bench.install(FakeNetwork.stranger("b"), 5);
        bench.install(FakeNetwork.stranger("a"), 5);
        bench.install(FakeNetwork.stranger("c"), 9);
        assertEquals(
                List.of("c", "a", "b", "fake", "generic"),
                bench.adapters.inOrder().stream()
                        .map(adapter -> adapter.family())
                        .toList());
    }

    @Test
    void deviceWithoutLogInIsOnlySeenFromOutside() throws Exception {
        DeviceSpec spec = bench.specs.getFirst();
        bench.specs.set(
                0,
                new DeviceSpec(
                        spec.id(),
                        spec.family(),
                        HOST,
                        spec.hostName(),
                        spec.address(),
                        80,
                        443,
                        "",
                        Optional.empty(),
                        spec.pin()));
        Observation seen = only();
        assertEquals(0, device.logins);
        assertEquals(device.facts, seen.facts(), "the family told what it says to anybody");
        assertEquals(Optional.empty(), seen.mode());
        assertEquals(HttpsStatus.UNKNOWN, seen.https());
    }

    @Test
    void digestChangesWithWhatAPlanDependsOnAndWithNothingElse() throws Exception {
        String digest = only().digest();
        device.clockAhead = Duration.ofHours(3);
        device.facts = new DeviceFacts("FAKE", "F1", device.facts.serial(), "2.0");
        assertEquals(digest, only().digest());
        String id = device.addTrusted(bench.authority.root);
        assertNotEquals(digest, only().digest());
        device.trusted.remove(id);
        assertEquals(digest, only().digest());
        device.settings = device.settings.in(HttpsMode.HTTPS_ONLY);
        assertNotEquals(digest, only().digest());
    }

    @Test
    void neverTwoAtOnceOnOneHostAndNeverMoreThanAllowed() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger onHost = new AtomicInteger();
        List<DeviceSpec> specs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            specs.add(Bench.spec(i % 4 == 0 ? "Same.example" : i % 8 == 2 ? "same.EXAMPLE" : "10.0.3." + i, "env:CAM"));
        }
        List<String> done = new Crew(8).work(specs, spec -> spec, new Watch<>(new Progress<>() {}), spec -> {
            boolean same = spec.host().equalsIgnoreCase("same.example");
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            assertTrue(!same || onHost.incrementAndGet() == 1, "two at once on one host");
            Thread.yield();
            if (same) {
                onHost.decrementAndGet();
            }
            atOnce.decrementAndGet();
            return spec.id();
        });
        assertEquals(specs.stream().map(DeviceSpec::id).toList(), done, "in the order of the fleet");
        assertTrue(most.get() <= 8);
    }

    @Test
    void cancelLeavesOutWhatWasNotLookedAt() throws Exception {
        List<Observation> seen = bench.engine()
                .observe(bench.workspace, bench.fleet(), bench.source(), new Progress<>() {
                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                });
        assertEquals(List.of(), seen);
    }

    private Observation only() throws Exception {
        return bench.observe().getFirst();
    }
}

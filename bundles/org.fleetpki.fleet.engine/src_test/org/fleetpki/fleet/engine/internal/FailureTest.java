// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.pki.api.Fingerprint;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * One mishap at every point where the engine speaks to the device, before and after the device has acted. Whatever
 * happens, what is reported is true, and the device has a way in.
 */
class FailureTest {

    private static final String HOST = "10.0.0.48";

    /** A web server that restarts fails by itself; the mishaps shall be the only ones. */
    private static final int NO_RESTART = 0;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> mishapAtEveryPoint() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Trips.Mishap mishap :
                List.of(Trips.Mishap.UNREACHABLE, Trips.Mishap.REJECTED, Trips.Mishap.UNEXPECTED, Trips.Mishap.BUG)) {
            List<String> points = pointsOfARunThatSucceeds();
            for (int point = 0; point < points.size(); point++) {
                int number = point;
                if (!points.get(point).contains("journal") && !points.get(point).contains("issue")) {
                    tests.add(DynamicTest.dynamicTest(
                            mishap + " " + points.get(point) + " (" + point + ")", () -> mishap(number, mishap)));
                }
            }
        }
        return tests.stream();
    }

    private List<String> pointsOfARunThatSucceeds() throws Exception {
        Bench bench = bench();
        Plan plan = bench.plan();
        bench.trips.clear();
        assertTrue(bench.apply(plan).isSuccess());
        return bench.trips.passed();
    }

    private void mishap(int point, Trips.Mishap mishap) throws Exception {
        Bench bench = bench();
        FakeDevice device = bench.network.devices.get(HOST);
        Plan plan = bench.plan();
        Map<String, String> before = device.state();
        String old = Fingerprint.of(device.served().getFirst()).hex();
        bench.trips.clear();
        bench.trips.arm(point, mishap);

        DeviceResult result = ApplyTest.only(bench.apply(plan));

        assertTrue(bench.trips.happened(), "the mishap must happen");
        Map<String, String> after = device.state();
        switch (result.outcome()) {
            case FAILED_UNCHANGED, CHANGED_SINCE_PLAN, ROLLED_BACK -> {
                assertEquals(before, after, result.description());
                assertFalse(result.description().isEmpty());
            }
            case DONE -> {
                assertEquals(HttpsMode.HTTPS_ONLY, device.settings.mode(), result.description());
                assertTrue(bench.authority.issued.containsValue(device.served().getFirst()));
            }
            default -> throw new AssertionError(result.toString());
        }
        if (mishap == Trips.Mishap.BUG && result.outcome() != Outcome.DONE) {
            assertTrue(result.description().contains("IllegalStateException: a bug"), result.description());
        }
        if (result.outcome() != Outcome.DONE) {
            assertEquals(old, Fingerprint.of(device.served().getFirst()).hex());
            assertEquals(old, bench.store.pins.get("cam-" + HOST).hex());
        }
        // What could not be tidied up is told, and goes with the next renewal.
        boolean tidy = result.outcome() != Outcome.DONE || result.description().isEmpty();
        everythingIsWellAfterwards(bench, tidy);
    }

    private static void everythingIsWellAfterwards(Bench bench, boolean tidy) throws Exception {
        bench.trips.clear();
        assertTrue(Set.of(Outcome.DONE, Outcome.NOTHING_TO_DO)
                .contains(ApplyTest.only(bench.apply(bench.plan())).outcome()));
        FakeDevice device = bench.network.devices.get(HOST);
        assertEquals(HttpsMode.HTTPS_ONLY, device.settings.mode());
        assertTrue(device.certificates.size() <= (tidy ? 2 : 3), "no key is left behind: " + device.state());
        assertEquals(bench.authority.taken.stream().distinct().toList(), bench.authority.taken);
        assertFalse(bench.plan().hasChanges());
    }

    /** With a previous certificate of ours, so that there is something to clean up. */
    private Bench bench() throws Exception {
        Bench bench = new Bench(folder);
        bench.add(HOST).restart = NO_RESTART;
        assertTrue(bench.apply(bench.plan()).isSuccess());
        FakeDevice device = bench.network.devices.get(HOST);
        device.settings = device.settings.in(HttpsMode.HTTP_AND_HTTPS);
        bench.now.set(Bench.START.plusSeconds(340L * 86400));
        return bench;
    }
}

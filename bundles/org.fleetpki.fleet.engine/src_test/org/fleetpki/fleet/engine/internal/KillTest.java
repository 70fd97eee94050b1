// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process dies at every point of a run: before and after each entry of the journal, each exchange with the device,
 * and each signature. Then the same plan is applied by a new process.
 */
class KillTest {

    private static final String HOST = "10.0.0.48";

    @TempDir
    Path folder;

    /** What the device does. */
    private enum Story {
        /** All goes well. */
        WELL,
        /** Only the mode is to be set. */
        MODE_ONLY,
        /** The device makes a key of the wrong kind: everything is undone before the switch. */
        WRONG_KEY,
        /** The device does not switch: everything is undone after it. */
        PRETENDS,
        /** One place for a certificate; it lists its requests. */
        IN_PLACE,
        /** The same, and it lists no requests. */
        IN_PLACE_BLIND,
        /** The one place does not take the certificate. */
        IN_PLACE_PRETENDS,
        /** What is in the one place cannot be verified, and the default certificate comes back. */
        IN_PLACE_DEFAULT,
        /** One place of a device whose HTTPS was off: all goes well. */
        IN_PLACE_WAS_OFF,
        /** The same, and a snapshot brings the old certificate back. */
        IN_PLACE_SNAPSHOT,
        /** The new certificate is in the one place, and the mode cannot be set. */
        IN_PLACE_KEEPS_MODE,
        /** The device makes no key. */
        UPLOAD,
        /** The same, with one place. */
        UPLOAD_IN_PLACE,
        /** The device takes PKCS #12 alone, and an old form of it. */
        PKCS12,
        /** The device makes no key and does not switch. */
        UPLOAD_PRETENDS
    }

    @TestFactory
    Stream<DynamicTest> killAtEveryPoint() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Story story : Story.values()) {
            Bench whole = bench(story);
            Plan plan = whole.plan();
            whole.trips.clear();
            Outcome uninterrupted = ApplyTest.only(whole.apply(plan)).outcome();
            List<String> points = whole.trips.passed();
            for (int point = 0; point < points.size(); point++) {
                int number = point;
                tests.add(DynamicTest.dynamicTest(
                        story + " " + points.get(point) + " (" + point + ")",
                        () -> kill(story, number, uninterrupted)));
            }
        }
        return tests.stream();
    }

    private void kill(Story story, int point, Outcome uninterrupted) throws Exception {
        Bench bench = bench(story);
        FakeDevice device = bench.network.devices.get(HOST);
        Map<String, String> before = device.state();
        X509Certificate old = device.certificates.get(FakeDevice.FACTORY).certificate();
        Plan plan = bench.plan();
        bench.trips.clear();
        bench.trips.arm(point, Trips.Mishap.KILL);

        assertThrows(Killed.class, () -> bench.apply(plan));

        X509Certificate served =
                device.certificates.get(device.settings.certificateId()).certificate();
        assertTrue(served.equals(old) || bench.authority.issued.containsValue(served), "neither the old nor the new");

        bench.trips.clear();
        DeviceResult result = ApplyTest.only(bench.apply(plan));
        if (uninterrupted == Outcome.FAILED_CHANGED) {
            assertFalse(result.outcome() == Outcome.UNKNOWN, result.toString());
            assertTrue(bench.authority.issued.containsValue(device.served().getFirst()), result.toString());
        } else if (uninterrupted == Outcome.DONE) {
            assertTrue(result.outcome().isSuccess(), result.toString());
            assertEquals(HttpsMode.HTTPS_ONLY, device.settings.mode());
            assertTrue(bench.authority.issued.containsValue(device.served().getFirst()));
        } else {
            assertFalse(result.outcome() == Outcome.UNKNOWN, result.toString());
            assertEquals(before, device.state(), result.toString());
        }
        theNextPlanSucceeds(bench, device);
    }

    private static void theNextPlanSucceeds(Bench bench, FakeDevice device) throws Exception {
        device.pretends = false;
        device.dropsChain = false;
        device.keepsMode = false;
        device.curve = "secp256r1";
        assertTrue(bench.apply(bench.plan()).isSuccess());
        assertEquals(device.inPlace ? 1 : 2, device.certificates.size(), "no key is left behind: " + device.state());
        assertEquals(bench.authority.taken.stream().distinct().toList(), bench.authority.taken);
        assertTrue(bench.authority.issued.size() <= bench.authority.taken.size());
        assertFalse(bench.plan().hasChanges());
        assertFalse(
                bench.revocations.revoked.containsKey(device.served().getFirst().getSerialNumber()));
        assertTrue(device.waiting.isEmpty(), "no request is left behind");
    }

    private Bench bench(Story story) throws Exception {
        Bench bench = new Bench(folder);
        FakeDevice device = bench.add(HOST);
        switch (story) {
            case WELL -> assertEquals(1, device.certificates.size());
            case MODE_ONLY -> {
                assertTrue(bench.apply(bench.plan()).isSuccess());
                device.settings = device.settings.in(HttpsMode.HTTP_AND_HTTPS);
            }
            case WRONG_KEY -> device.curve = "secp384r1";
            case PRETENDS -> device.pretends = true;
            case IN_PLACE, IN_PLACE_BLIND -> {
                device.inPlace = true;
                device.listsRequests = story == Story.IN_PLACE;
            }
            case IN_PLACE_PRETENDS -> {
                device.inPlace = true;
                device.pretends = true;
            }
            case IN_PLACE_DEFAULT, IN_PLACE_SNAPSHOT -> {
                device.inPlace = true;
                device.dropsChain = true;
                device.byDefault = story == Story.IN_PLACE_DEFAULT;
                device.snapshots = story == Story.IN_PLACE_SNAPSHOT;
            }
            case IN_PLACE_WAS_OFF -> {
                device.inPlace = true;
                device.settings = device.settings.in(HttpsMode.HTTP_ONLY);
            }
            case IN_PLACE_KEEPS_MODE -> {
                device.inPlace = true;
                device.keepsMode = true;
            }
            case UPLOAD, UPLOAD_IN_PLACE, UPLOAD_PRETENDS -> {
                device.keyWays = Set.of(KeyUpload.class);
                device.inPlace = story == Story.UPLOAD_IN_PLACE;
                device.pretends = story == Story.UPLOAD_PRETENDS;
            }
            case PKCS12 -> {
                device.keyWays = Set.of(Pkcs12Upload.class);
                device.readsOnlyLegacyFiles = true;
            }
        }
        return bench;
    }
}

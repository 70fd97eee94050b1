// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DevicePlan.Verdict;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that this program makes, for devices that make none, and what a policy says to that. */
class KeyMadeHereTest {

    private static final String HOST = "10.0.0.51";

    @TempDir
    Path folder;

    private Bench bench;
    private FakeDevice device;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
        device = bench.add(HOST);
        device.keyWays = Set.of(KeyUpload.class, Pkcs12Upload.class);
    }

    @Test
    void theKeyIsMadeHereAndBroughtWithItsCertificate() throws Exception {
        Plan plan = bench.plan();
        DevicePlan only = plan.devices().getFirst();
        assertEquals(
                List.of(
                        StepKind.TRUST,
                        StepKind.KEY,
                        StepKind.ISSUE,
                        StepKind.INSTALL,
                        StepKind.SWITCH,
                        StepKind.VERIFY,
                        StepKind.MODE),
                only.steps().stream().map(DevicePlan.Step::kind).toList());
        assertTrue(only.steps().get(1).detail().contains("here, in memory alone"), only.toString());
        assertTrue(only.notes().stream().anyMatch(note -> note.contains("keeps no copy of it")), only.toString());

        DeviceResult result = ApplyTest.only(bench.apply(plan));

        assertEquals(Outcome.DONE, result.outcome(), result.description());
        assertTrue(device.writes.contains("upload 3"), device.writes.toString());
        assertTrue(bench.revocations.revoked.isEmpty());
        assertFalse(bench.plan().hasChanges());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileIsBroughtInTheFormThatTheDeviceReads(boolean old) throws Exception {
        device.keyWays = Set.of(Pkcs12Upload.class);
        device.readsOnlyLegacyFiles = old;
        DeviceResult result = ApplyTest.only(bench.apply(bench.plan()));
        assertEquals(Outcome.DONE, result.outcome(), result.description());
        assertTrue(device.writes.contains(old ? "pkcs12-legacy" : "pkcs12"), device.writes.toString());
    }

    @Test
    void aKeyLostWithAKilledRunIsReplacedAndItsCertificateSuperseded() throws Exception {
        Plan plan = bench.plan();
        bench.trips.always("after journal ISSUE DONE", Trips.Mishap.KILL);
        assertThrows(Killed.class, () -> bench.apply(plan));
        assertThrows(Killed.class, () -> bench.apply(plan));
        bench.trips.clear();
        DeviceResult result = ApplyTest.only(bench.apply(plan));
        assertEquals(Outcome.DONE, result.outcome(), result.description());
        assertEquals(3, bench.authority.issued.size());
        assertEquals(
                Map.of(
                        bench.authority.taken.get(0), RevocationReason.SUPERSEDED,
                        bench.authority.taken.get(1), RevocationReason.SUPERSEDED),
                bench.revocations.revoked);
        assertEquals(bench.authority.taken.get(2), device.served().getFirst().getSerialNumber());
    }

    @Test
    void aKeyThatTheDeviceHasIsNotMadeAgain() throws Exception {
        Plan plan = bench.plan();
        bench.trips.always("after upload", Trips.Mishap.KILL);
        assertThrows(Killed.class, () -> bench.apply(plan));
        bench.trips.clear();
        assertEquals(Outcome.DONE, ApplyTest.only(bench.apply(plan)).outcome());
        assertEquals(1, bench.authority.issued.size());
        assertTrue(bench.revocations.revoked.isEmpty());
    }

    @Test
    void theDeviceMakesItWhereItCan() throws Exception {
        device.keyWays = Set.of(CsrOnDevice.class, KeyUpload.class);
        assertTrue(bench.apply(bench.plan()).isSuccess());
        assertTrue(device.writes.contains("install 3"), device.writes.toString());
    }

    @Test
    void policyMayWantTheDeviceToMakeIt() throws Exception {
        bench.keyFrom = Policy.KeyFrom.DEVICE;
        DevicePlan plan = bench.plan().devices().getFirst();
        assertEquals(Verdict.REFUSED, plan.verdict());
        assertTrue(plan.reason().contains("'keyFrom: any'"), plan.reason());
    }

    @Test
    void aKindOfKeyThatTheDeviceDoesNotTakeIsRefusedWithThoseItTakes() throws Exception {
        device.keyWays = Set.of(KeyUpload.class);
        bench.keyType = KeyType.RSA_2048;
        assertEquals(
                "The device cannot take an RSA-2048 key; it takes EC-P256, EC-P384: choose one of these in the profile.",
                bench.plan().devices().getFirst().reason());
    }

    @Test
    void noKeyIsBroughtToADeviceWithoutTls() throws Exception {
        device.settings = device.settings.in(HttpsMode.HTTP_ONLY);
        DevicePlan plan = bench.plan().devices().getFirst();
        assertEquals(Verdict.REFUSED, plan.verdict());
        assertTrue(plan.reason().contains("no key crosses the network in the clear"), plan.reason());
    }

    @Test
    void experimentsAreAskedForAndMarked() throws Exception {
        device.keyWays = Set.of(CsrOnDevice.class);
        device.experimental = true;
        device.limits = List.of("It makes no key longer than 256 bits.");
        DevicePlan refused = bench.plan().devices().getFirst();
        assertEquals(Verdict.REFUSED, refused.verdict());
        assertTrue(refused.reason().contains("'allowExperimental: true'"), refused.reason());

        bench.allowExperimental = true;
        Plan plan = bench.plan();
        DevicePlan allowed = plan.devices().getFirst();
        assertTrue(allowed.notes().containsAll(device.limits), allowed.notes().toString());
        assertTrue(allowed.steps().get(1).detail().endsWith("(experimental)"), allowed.toString());
        assertTrue(bench.apply(plan).isSuccess());
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    @TempDir
    Path folder;

    private Bench bench;
    private FakeDevice device;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
        device = bench.add("10.0.0.48");
        bench.secrets.clear();
    }

    @Test
    void deviceThatWasNotRolledOutFailsAndNobodyLogsIn() throws Exception {
        DeviceResult result = ApplyTest.only(bench.verify());
        assertEquals(Outcome.FAILED_UNCHANGED, result.outcome());
        assertEquals("The served certificate is not issued by this workspace's authorities.", result.description());
        assertEquals(DeviceStatus.UNTRUSTED, result.after().orElseThrow().status());
        assertEquals(0, device.logins);
    }

    @Test
    void driftIsSeenAndWhatWasKnownIsKept() throws Exception {
        rollOut();
        DeviceResult good = ApplyTest.only(bench.verify());
        assertEquals(Outcome.NOTHING_TO_DO, good.outcome(), good.description());
        assertEquals(HttpsStatus.ENABLED, good.after().orElseThrow().https());
        assertEquals(device.facts, good.after().orElseThrow().facts());
        device.settings = device.settings.serving(FakeDevice.FACTORY, List.of());
        assertFalse(bench.verify().isSuccess());
    }

    @Test
    void endIsSeen() throws Exception {
        rollOut();
        bench.now.set(Bench.START.plus(Duration.ofDays(350)));
        DeviceResult result = ApplyTest.only(bench.verify());
        assertEquals("The certificate ends in 15 days.", result.description());
        assertEquals(DeviceStatus.ABOUT_TO_EXPIRE, result.after().orElseThrow().status());
        bench.now.set(Bench.START.plus(Duration.ofDays(370)));
        assertEquals(
                DeviceStatus.EXPIRED,
                ApplyTest.only(bench.verify()).after().orElseThrow().status());
    }

    @Test
    void deviceThatIsOffIsUnknown() throws Exception {
        device.switchedOff = true;
        DeviceResult result = ApplyTest.only(bench.verify());
        assertEquals(Outcome.UNKNOWN, result.outcome());
        assertTrue(result.description().contains("does not answer"));
    }

    private void rollOut() throws Exception {
        bench.secrets.put("env:CA", FakeAuthority.PASSPHRASE);
        bench.secrets.put("env:CAM", "secret");
        assertTrue(bench.apply(bench.plan()).isSuccess());
        bench.secrets.clear();
    }
}

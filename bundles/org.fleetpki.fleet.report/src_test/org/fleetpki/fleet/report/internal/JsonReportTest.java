// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.RunReport;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    /** Tells what it was asked for; the real JSON is tested where it is made. */
    private static final class FakeJson implements FleetJson {

        @Override
        public String of(Observation observation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String of(DevicePlan devicePlan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String of(Plan plan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String of(DeviceResult result) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String of(RunReport report) {
            return "{\"runId\":\"" + report.runId() + "\",\"é\":1}";
        }

        @Override
        public String pretty(String json) {
            return "pretty " + json;
        }
    }

    @Test
    void isTheWholeReportIndentedInUtf8() throws Exception {
        assertEquals(
                "pretty {\"runId\":\"run-1\",\"é\":1}\n",
                Samples.write(new JsonReport(new FakeJson()), Samples.empty()));
    }
}

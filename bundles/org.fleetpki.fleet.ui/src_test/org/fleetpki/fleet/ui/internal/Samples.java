// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DesiredState;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateProfile;

/** Values of the fleet API for the tests of what is shown. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    static final Policy POLICY = new Policy(
            "issuing",
            SecretRef.parse("env:CA"),
            CertificateProfile.tlsServer("device", KeyType.EC_P256, Duration.ofDays(397)),
            Policy.Naming.BOTH,
            Policy.Naming.BOTH,
            "",
            Duration.ofDays(30),
            HttpsMode.HTTPS_ONLY,
            Policy.FirstContact.REFUSE);

    static DeviceSpec device(String id, int httpsPort) {
        return new DeviceSpec(
                id,
                Optional.of("axis"),
                "192.0.2.1",
                Optional.empty(),
                Optional.empty(),
                80,
                httpsPort,
                "Oslo",
                Optional.empty(),
                Optional.empty());
    }

    static Observation seen(String id, DeviceStatus status, HttpsStatus https) {
        return new Observation(
                id,
                "192.0.2.1",
                NOW,
                "axis",
                new DeviceFacts("AXIS", "P3265-V", "ACCC8E000001", "11.11.73"),
                status,
                https,
                "",
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                "");
    }

    static Plan plan(DevicePlan.Verdict... verdicts) {
        return new Plan(
                "p",
                NOW,
                "Test fleet",
                Path.of("fleet.yaml"),
                POLICY,
                Arrays.stream(verdicts).map(Samples::devicePlan).toList());
    }

    private static DevicePlan devicePlan(DevicePlan.Verdict verdict) {
        boolean change = verdict == DevicePlan.Verdict.CHANGE;
        return new DevicePlan(
                device("cam-" + verdict.ordinal(), 443),
                "axis",
                verdict,
                "the reason",
                new DesiredState("CN=cam", List.of(), HttpsMode.HTTPS_ONLY),
                "",
                List.of(),
                "",
                change ? List.of(new DevicePlan.Change("HTTPS mode", "http-only", "https-only")) : List.of(),
                change ? List.of(new DevicePlan.Step(StepKind.KEY, "EC-P256")) : List.of(),
                verdict == DevicePlan.Verdict.MANUAL ? List.of("Open the page.", "Upload the file.") : List.of());
    }

    static RunReport report(String verb, Outcome... outcomes) {
        return new RunReport(
                "r",
                verb,
                "p",
                "Test fleet",
                NOW,
                NOW,
                Arrays.stream(outcomes).map(Samples::result).toList());
    }

    private static DeviceResult result(Outcome outcome) {
        return new DeviceResult(
                "cam", "192.0.2.1", "", outcome, "", Optional.empty(), Optional.empty(), Duration.ofSeconds(1));
    }

    private Samples() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DesiredState;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DevicePlan.Change;
import org.fleetpki.fleet.api.DevicePlan.Step;
import org.fleetpki.fleet.api.DevicePlan.Verdict;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.FleetSpec;
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

/** Small fleets, their plans and their reports. */
final class Fleets {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static final Policy POLICY = new Policy(
            "issuing",
            SecretRef.parse("env:CA"),
            CertificateProfile.tlsServer("tls-server", KeyType.EC_P256, Duration.ofDays(397)),
            Policy.Naming.HOSTNAME,
            Policy.Naming.BOTH,
            "",
            Duration.ofDays(30),
            HttpsMode.HTTPS_ONLY,
            Policy.FirstContact.REFUSE);

    static DeviceSpec device(String id) {
        return new DeviceSpec(
                id,
                Optional.of("axis"),
                "127.10.0.11",
                Optional.of(id + ".fleet.example"),
                Optional.empty(),
                80,
                443,
                "",
                Optional.empty(),
                Optional.empty());
    }

    static FleetSpec fleet(Path file) {
        return new FleetSpec(file, "harbour", POLICY, List.of(device("cam-1"), device("cam-2")));
    }

    static Observation observation(String id, DeviceStatus status, String problem) {
        return new Observation(
                id,
                "127.10.0.11",
                NOON,
                "axis",
                new DeviceFacts("AXIS", "P3265-V", "ACCC8E000001", "12.6.94"),
                status,
                HttpsStatus.MISSING_CERTIFICATE,
                problem,
                Optional.of(HttpsMode.HTTP_AND_HTTPS),
                List.of(Certificates.ROOT),
                false,
                Optional.empty(),
                "digest");
    }

    /** A plan with one device of each verdict given, named cam-1, cam-2 and so on. */
    static Plan plan(Verdict... verdicts) {
        List<DevicePlan> devices = IntStream.range(0, verdicts.length)
                .mapToObj(i -> devicePlan("cam-" + (i + 1), verdicts[i]))
                .toList();
        return new Plan("plan-7", NOON, "harbour", Path.of("/srv/fleet/fleet.yaml"), POLICY, devices);
    }

    private static DevicePlan devicePlan(String id, Verdict verdict) {
        boolean change = verdict == Verdict.CHANGE;
        return new DevicePlan(
                device(id),
                "axis",
                verdict,
                "it serves a certificate that it made itself",
                new DesiredState("CN=" + id, List.of("DNS:" + id), HttpsMode.HTTPS_ONLY),
                "digest",
                List.of(),
                "fleetpki-1",
                change
                        ? List.of(
                                new Change("issuer", "", "Example issuing"), new Change("https", "http-and-https", ""))
                        : List.of(),
                change ? List.of(new Step(StepKind.KEY, "EC-P256")) : List.of(),
                verdict == Verdict.MANUAL ? List.of("Open the device's web page.") : List.of());
    }

    /** A report with one device of each outcome given, named cam-1, cam-2 and so on. */
    static RunReport report(Outcome... outcomes) {
        List<DeviceResult> results = IntStream.range(0, outcomes.length)
                .mapToObj(i -> new DeviceResult(
                        "cam-" + (i + 1),
                        "127.10.0.11",
                        "",
                        outcomes[i],
                        outcomes[i].isSuccess() ? "" : "It did not go well.",
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofSeconds(1)))
                .toList();
        return new RunReport("run-9", "apply", "plan-7", "harbour", NOON, NOON.plusSeconds(5), results);
    }

    static List<Observation> observations(DeviceStatus... statuses) {
        return Stream.of(statuses)
                .map(status -> observation("cam-1", status, ""))
                .toList();
    }

    private Fleets() {}
}

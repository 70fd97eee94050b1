// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DesiredState;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DevicePlan.Verdict;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.FleetEngine;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.Progress;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateProfile;

/** A fleet of one device in memory, with the engine, the files, the JSON and the secrets that go with it. */
final class FakeFleet implements FleetEngine, FleetFiles, FleetJson, SecretSources {

    private static final Policy POLICY = new Policy(
            "issuing",
            SecretRef.parse("file:secrets/ca-passphrase"),
            CertificateProfile.tlsServer("tls-server", KeyType.EC_P256, Duration.ofDays(397)),
            Policy.Naming.HOSTNAME,
            Policy.Naming.BOTH,
            "",
            Duration.ofDays(30),
            HttpsMode.HTTPS_ONLY,
            Policy.FirstContact.PIN);

    private static final DeviceSpec DEVICE = new DeviceSpec(
            "cam-1",
            Optional.of("axis"),
            "127.10.0.11",
            Optional.empty(),
            Optional.empty(),
            18080,
            18443,
            "",
            Optional.empty(),
            Optional.empty());

    final List<String> calls = new ArrayList<>();
    Outcome outcome = Outcome.DONE;

    /** Run inside of each verb. */
    Function<String, Void> during = verb -> null;

    private boolean rolledOut;
    private int runs;

    @Override
    public List<Observation> observe(
            Workspace workspace, FleetSpec fleet, SecretSource secrets, Progress<Observation> progress) {
        call("observe");
        Observation seen = new Observation(
                "cam-1",
                "127.10.0.11",
                Instant.EPOCH,
                "axis",
                DeviceFacts.UNKNOWN,
                rolledOut ? DeviceStatus.OK : DeviceStatus.UNTRUSTED,
                HttpsStatus.UNKNOWN,
                "",
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                "digest");
        progress.begin(1);
        progress.finished(seen);
        return List.of(seen);
    }

    @Override
    public Plan plan(Workspace workspace, FleetSpec fleet, SecretSource secrets, Progress<DevicePlan> progress) {
        call("plan");
        return new Plan(
                "plan-" + runs,
                Instant.EPOCH,
                "quickstart",
                workspace.fleetFile(),
                POLICY,
                List.of(new DevicePlan(
                        DEVICE,
                        "axis",
                        rolledOut ? Verdict.NOTHING_TO_DO : Verdict.CHANGE,
                        "",
                        new DesiredState("CN=cam-1", List.of(), HttpsMode.HTTPS_ONLY),
                        "digest",
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        List.of())));
    }

    @Override
    public RunReport apply(Workspace workspace, Plan plan, SecretSource secrets, Progress<DeviceResult> progress) {
        call("apply " + plan.id());
        RunReport report = report("apply", rolledOut ? Outcome.NOTHING_TO_DO : outcome);
        rolledOut |= outcome == Outcome.DONE;
        progress.begin(1);
        progress.finished(report.results().getFirst());
        return report;
    }

    @Override
    public RunReport verify(Workspace workspace, FleetSpec fleet, Progress<DeviceResult> progress) {
        call("verify");
        return report("verify", rolledOut ? Outcome.NOTHING_TO_DO : Outcome.FAILED_UNCHANGED);
    }

    private void call(String verb) {
        calls.add(verb);
        during.apply(verb);
    }

    private RunReport report(String verb, Outcome how) {
        return new RunReport(
                "run-" + ++runs,
                verb,
                "",
                "quickstart",
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(new DeviceResult(
                        "cam-1", "127.10.0.11", "", how, "", Optional.empty(), Optional.empty(), Duration.ZERO)));
    }

    @Override
    public FleetSpec readFleet(Path file) {
        return new FleetSpec(file, "quickstart", POLICY, List.of(DEVICE));
    }

    /** The id is all that is kept of a plan. */
    @Override
    public Plan readPlan(Path file) {
        try {
            return new Plan(Files.readString(file), Instant.EPOCH, "quickstart", file, POLICY, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void writePlan(Plan plan, Path file) {
        try {
            Files.writeString(file, plan.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String exampleFleet(String name) {
        throw new IllegalStateException("quickstart writes a fleet file of its own");
    }

    @Override
    public String fleetSchema() {
        throw new IllegalStateException("quickstart needs no schema");
    }

    @Override
    public String of(Observation observation) {
        return "{\"observation\":\"" + observation.deviceId() + "\"}";
    }

    @Override
    public String of(DevicePlan devicePlan) {
        return "{\"devicePlan\":\"" + devicePlan.device().id() + "\"}";
    }

    @Override
    public String of(Plan plan) {
        return "{\"plan\":\"" + plan.id() + "\"}";
    }

    @Override
    public String of(DeviceResult result) {
        return "{\"result\":\"" + result.deviceId() + "\"}";
    }

    @Override
    public String of(RunReport report) {
        return "{\"report\":\"" + report.runId() + "\"}";
    }

    @Override
    public String pretty(String json) {
        return json;
    }

    @Override
    public SecretSource create(Path base, Optional<Function<String, Optional<Secret>>> prompt) {
        return reference -> new Secret(new char[0]);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateAuthority;

/** The verb that changes devices. Everything that could stop all of it is found out before the first is contacted. */
final class ApplyVerb {

    private final Instruments tools;

    ApplyVerb(Instruments tools) {
        this.tools = tools;
    }

    RunReport apply(Workspace workspace, Plan plan, SecretSource source, Watch<DeviceResult> watch)
            throws FleetException {
        // A channel that an interrupted thread works with is closed by the JDK, and the lock with it.
        boolean interrupted = Thread.interrupted();
        if (interrupted) {
            watch.stop();
        }
        try (ApplyLock lock = ApplyLock.take(workspace.lock());
                FleetStore store = tools.stores().open(workspace)) {
            Issuer issuer = Issuer.of(tools.authorities(), workspace, plan.policy());
            KnownAuthorities authorities = KnownAuthorities.of(tools.authorities(), workspace);
            if (!issues(plan)) {
                return apply(plan, authorities, issuing(issuer, Optional.empty(), store), store, source, watch);
            }
            try (CertificateAuthority.Unlocked key = unlock(issuer, source)) {
                return apply(plan, authorities, issuing(issuer, Optional.of(key), store), store, source, watch);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean issues(Plan plan) {
        return plan.devices().stream()
                .flatMap(device -> device.steps().stream())
                .anyMatch(step -> step.kind() == StepKind.ISSUE);
    }

    @SuppressWarnings("resource") // The passphrase is closed with the others, the key by the caller.
    private static CertificateAuthority.Unlocked unlock(Issuer issuer, SecretSource source) throws FleetException {
        try (Secrets passphrase = Secrets.resolve(List.of(issuer.policy().authorityPassphrase()), source)) {
            return issuer.authority().unlock(passphrase.get(issuer.policy().authorityPassphrase()));
        } catch (PkiException e) {
            throw new FleetException(new FleetFailure.Authority(e.failure()), e);
        }
    }

    private static Issuing issuing(Issuer issuer, Optional<CertificateAuthority.Unlocked> key, FleetStore store)
            throws FleetException {
        try {
            return new Issuing(issuer, key, new SeenKeys(issuer.authority().issued(), store.observations()));
        } catch (PkiException e) {
            throw new FleetException(new FleetFailure.Authority(e.failure()), e);
        }
    }

    private RunReport apply(
            Plan plan,
            KnownAuthorities authorities,
            Issuing issuing,
            FleetStore store,
            SecretSource source,
            Watch<DeviceResult> watch)
            throws FleetException {
        List<DeviceSpec> changed = plan.devices().stream()
                .filter(device -> device.verdict() == DevicePlan.Verdict.CHANGE)
                .map(DevicePlan::device)
                .toList();
        try (Secrets secrets = Secrets.resolve(Secrets.passwords(changed), source)) {
            Instant started = tools.clock().instant();
            watch.begin(plan.devices().size());
            List<Observation> last = store.observations();
            ApplyDevice apply =
                    new ApplyDevice(tools, plan, authorities, issuing, store, secrets, watch, PlanVerb.byDevice(last));
            List<DeviceResult> results =
                    new Crew(tools.concurrency()).work(plan.devices(), DevicePlan::device, watch, apply::apply);
            RunReport report = new RunReport(
                    new Names(tools.random()).id("run", started),
                    "apply",
                    plan.id(),
                    plan.fleetName(),
                    started,
                    tools.clock().instant(),
                    results);
            store.save(report);
            return report;
        }
    }
}

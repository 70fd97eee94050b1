// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;

/** The one place where failures and results become exit codes. */
public final class ExitCodeMapping {

    /** The code of an exception that ended a command. What no API declares is a defect of ours. */
    public static int of(Throwable thrown) {
        return switch (thrown) {
            case CliException cli -> cli.exitCode();
            case FleetException fleet -> of(fleet.failure());
            case PkiException pki -> of(pki.failure());
            case InterruptedException ignored -> ExitCodes.INTERRUPTED;
            default -> ExitCodes.INTERNAL_ERROR;
        };
    }

    /** The code of a verb that was not run. */
    public static int of(FleetFailure failure) {
        return switch (failure) {
            case FleetFailure.SpecInvalid ignored -> ExitCodes.SPEC_INVALID;
            case FleetFailure.SecretUnavailable ignored -> ExitCodes.SECRET_UNAVAILABLE;
            case FleetFailure.Authority authority -> of(authority.failure());
            case FleetFailure.WorkspaceUnusable ignored -> ExitCodes.WORKSPACE_UNUSABLE;
        };
    }

    /** The code of an operation on keys, certificates or authorities that was not done. */
    public static int of(PkiFailure failure) {
        return switch (failure) {
            case PkiFailure.WrongPassphrase ignored -> ExitCodes.SECRET_UNAVAILABLE;
            case PkiFailure.Malformed ignored -> ExitCodes.SPEC_INVALID;
            case PkiFailure.Refused ignored -> ExitCodes.REFUSED;
            case PkiFailure.NoSuchAuthority ignored -> ExitCodes.SPEC_INVALID;
            case PkiFailure.Storage ignored -> ExitCodes.WORKSPACE_UNUSABLE;
        };
    }

    /**
     * The code of a run: of all its devices the gravest, in the order unknown, interrupted, failed, changed since the
     * plan, refused. It is {@link ExitCodes#OK} if and only if every device is as it should be.
     */
    public static int of(RunReport report) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        report.results().stream().map(DeviceResult::outcome).forEach(outcomes::add);
        if (outcomes.contains(Outcome.UNKNOWN)) {
            return ExitCodes.STATE_UNKNOWN;
        }
        if (outcomes.contains(Outcome.NOT_REACHED)) {
            return ExitCodes.INTERRUPTED;
        }
        if (outcomes.contains(Outcome.FAILED_UNCHANGED)
                || outcomes.contains(Outcome.ROLLED_BACK)
                || outcomes.contains(Outcome.FAILED_CHANGED)
                || outcomes.contains(Outcome.SKIPPED)) {
            return ExitCodes.DEVICES_FAILED;
        }
        if (outcomes.contains(Outcome.CHANGED_SINCE_PLAN)) {
            return ExitCodes.DEVICE_CHANGED;
        }
        return outcomes.contains(Outcome.REFUSED) ? ExitCodes.REFUSED : ExitCodes.OK;
    }

    /**
     * The code of a plan that was made: devices that could not be planned for count as failed and unchanged, refused
     * ones as refused.
     *
     * @param detailed whether work to do, by this program or by hand, is told by a code of its own
     */
    public static int of(Plan plan, boolean detailed) {
        if (plan.count(DevicePlan.Verdict.UNKNOWN) > 0) {
            return ExitCodes.DEVICES_FAILED;
        }
        if (plan.count(DevicePlan.Verdict.REFUSED) > 0) {
            return ExitCodes.REFUSED;
        }
        boolean something = plan.hasChanges() || plan.count(DevicePlan.Verdict.MANUAL) > 0;
        return detailed && something ? ExitCodes.PLAN_HAS_CHANGES : ExitCodes.OK;
    }

    /** The code of an observation: it fails for devices that could not be seen, not for what was seen in them. */
    public static int of(Collection<Observation> observations) {
        boolean unseen = observations.stream()
                .map(Observation::status)
                .anyMatch(status -> status == DeviceStatus.UNREACHABLE
                        || status == DeviceStatus.LOGIN_REFUSED
                        || status == DeviceStatus.PROBLEM);
        return unseen ? ExitCodes.DEVICES_FAILED : ExitCodes.OK;
    }

    private ExitCodeMapping() {}
}

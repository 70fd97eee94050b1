// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.Fingerprint;

/** Failures of devices as exit codes. */
final class DeviceFailures {

    /** @param changing whether the device was being told to change, so that a lost answer leaves its state open */
    static CliException of(DeviceException thrown, boolean changing) {
        Failure failure = thrown.failure();
        return switch (failure) {
            case Failure.Unreachable ignored -> lost(thrown, changing);
            case Failure.Unexpected ignored -> lost(thrown, changing);
            case Failure.Untrusted untrusted ->
                new CliException(
                        ExitCodes.DEVICES_FAILED,
                        failure.sentence()
                                + untrusted.presented().stream()
                                        .findFirst()
                                        .map(leaf -> " It is SHA-256 "
                                                + Fingerprint.of(leaf).withColons()
                                                + "; if that is the device's own, vouch for it with --pin.")
                                        .orElse(""),
                        thrown);
            case Failure.Unauthorized ignored -> failed(thrown);
            case Failure.Unsupported ignored -> failed(thrown);
            case Failure.Rejected ignored -> failed(thrown);
        };
    }

    private static CliException failed(DeviceException thrown) {
        return new CliException(ExitCodes.DEVICES_FAILED, thrown.failure().sentence(), thrown);
    }

    private static CliException lost(DeviceException thrown, boolean changing) {
        return changing
                ? new CliException(
                        ExitCodes.STATE_UNKNOWN,
                        thrown.failure().sentence() + " Whether it did what it was told is not known; look with"
                                + " 'fleetpki device show'.",
                        thrown)
                : failed(thrown);
    }

    private DeviceFailures() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.pki.api.PkiException;
import picocli.CommandLine.Mixin;

/** What the commands for one device have in common: one log-in, one thing, and how a failure becomes an exit code. */
abstract class DeviceTask implements CliCommand {

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final DeviceDoor door;
    private Optional<ServedSoon> soon = Optional.empty();

    DeviceTask(DeviceDoor door) {
        this.door = door;
    }

    final DeviceDoor door() {
        return door;
    }

    @Override
    public String parent() {
        return "device";
    }

    /** Check what can be checked before the device is contacted. */
    void check(CommandOutput output) throws CliException, PkiException {}

    /** Whether the command, as it was given, changes the device. */
    boolean isChange() {
        return false;
    }

    /** Do it. */
    abstract void run(OpenDevice device, CommandOutput output)
            throws DeviceException, PkiException, FleetException, CliException;

    /** The device was told to serve this, so that the workspace knows it by that from now on. */
    final void servedSoon(X509Certificate leaf, Cost cost) {
        soon = Optional.of(new ServedSoon(leaf, cost.interruption()));
    }

    /** The exit code of what was run to its end. */
    int exitCode() {
        return ExitCodes.OK;
    }

    @Override
    public final Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = door.output(options);
        check(output);
        boolean inside = false;
        try (WorkspaceLock lock =
                        isChange() && target.device().isPresent() ? WorkspaceLock.take(target.workspace()) : null;
                OpenDevice device = door.open(target, output)) {
            inside = true;
            run(device, output);
            if (soon.isPresent() && device.pin().isPresent()) {
                device.pin().get().await(soon.get().leaf(), soon.get().interruption(), door.look(device), output);
            }
            return exitCode();
        } catch (DeviceException e) {
            throw DeviceFailures.of(e, inside && isChange());
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.time.Instant;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.TimeSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets a clock. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "time",
        description = "Show how the device keeps its time, or set its clock by hand.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {"  fleetpki device time --device cam-1", "  fleetpki device time --device cam-1 --now"})
public final class DeviceTimeCommand extends DeviceTask {

    @Option(
            names = "--now",
            description = "Set the clock to the time of this computer; NTP may be switched off by that.")
    private boolean now;

    @Option(names = "--set", paramLabel = "TIME", description = "Set the clock to a time such as 2026-05-01T12:00:00Z.")
    private Optional<Instant> set = Optional.empty();

    @Activate
    public DeviceTimeCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return now || set.isPresent();
    }

    @Override
    void check(CommandOutput output) throws CliException {
        if (now && set.isPresent()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "Give one of --now and --set.");
        }
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        TimeSettings settings = device.need(TimeSettings.class);
        if (isChange()) {
            Instant time = set.orElseGet(Instant::now);
            settings.set(time);
            Rows.done(output, "The clock was set to " + time + ".");
            return;
        }
        TimeSettings.State state = settings.read();
        if (output.isText()) {
            output.text((state.ntp() ? "By NTP" : "By hand") + "; servers: "
                    + TextStyle.clean(String.join(", ", state.servers())));
        } else {
            output.json(new JsonObject()
                    .with("ntp", state.ntp())
                    .withTexts("servers", state.servers())
                    .text());
        }
    }
}

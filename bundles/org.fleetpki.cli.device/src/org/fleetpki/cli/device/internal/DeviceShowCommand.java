// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Shows a device and its capabilities. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "show",
        description = "Show what a device is and what it can do, with what that costs and cannot do.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device show --device cam-1",
            "  fleetpki device show 192.0.2.11 --family axis --user root --password env:PASSWORD --pin 0f1e…"
        })
public final class DeviceShowCommand extends DeviceTask {

    @Activate
    public DeviceShowCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        DeviceFacts facts = device.session().facts();
        List<JsonObject> rows = new ArrayList<>();
        TextTable table = new TextTable(output.style(), "It has", "Remarks");
        for (Class<? extends Capability> type : CapabilityWords.all()) {
            Optional<? extends Capability> capability = device.session().capability(type);
            capability.ifPresent(found -> {
                table.row(
                        found.isExperimental() ? Tone.ATTENTION : Tone.PLAIN,
                        CapabilityWords.of(type),
                        CapabilityWords.remarks(found));
                rows.add(new JsonObject()
                        .with("capability", type.getSimpleName())
                        .with("experimental", found.isExperimental())
                        .with("interruptionSeconds", found.cost().interruption().toSeconds())
                        .with("workSeconds", found.cost().work().toSeconds())
                        .with("detail", found.cost().detail())
                        .withTexts("limits", found.limits()));
            });
        }
        if (output.isText()) {
            output.text(TextStyle.clean(String.join(
                            " ", device.adapter().family() + ":", facts.vendor(), facts.model(), facts.firmware()))
                    + ", serial number " + TextStyle.clean(facts.serial()) + System.lineSeparator() + table.text());
            return;
        }
        output.json(new JsonObject()
                .with("family", device.adapter().family())
                .with("vendor", facts.vendor())
                .with("model", facts.model())
                .with("serial", facts.serial())
                .with("firmware", facts.firmware())
                .with("capabilities", rows)
                .text());
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.ManualProcedure;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows a procedure. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "manual",
        description = "Tell what a person does to bring a certificate onto a device that cannot be configured.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device manual --device printer --subject CN=printer.example.org --name DNS:printer.example.org",
            "  fleetpki device manual 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --subject CN=printer.example.org --name DNS:printer.example.org"
        })
public final class DeviceManualCommand extends DeviceTask {

    @Mixin
    private SubjectOptions subject = new SubjectOptions();

    @Activate
    public DeviceManualCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    void check(CommandOutput output) throws CliException {
        subject.subject();
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        List<String> steps = device.need(ManualProcedure.class).steps(subject.subject());
        if (!output.isText()) {
            output.json(new JsonObject().withTexts("steps", steps).text());
            return;
        }
        for (int i = 0; i < steps.size(); i++) {
            output.text((i + 1) + ". " + TextStyle.clean(steps.get(i)));
        }
    }
}

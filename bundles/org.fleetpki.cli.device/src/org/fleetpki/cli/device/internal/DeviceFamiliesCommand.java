// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.List;
import java.util.TreeSet;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.device.api.DeviceAdapter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the installed adapters. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "families",
        description =
                "List the device families that are installed or described in the workspace, and the settings that each understands.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {"  fleetpki device families", "  fleetpki device families --output json"})
public final class DeviceFamiliesCommand implements CliCommand {

    /** Its own families are among them; the program reads them before the command runs. */
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final DeviceDoor door;

    @Activate
    public DeviceFamiliesCommand(@Reference DeviceDoor door) {
        this.door = door;
    }

    @Override
    public String parent() {
        return "device";
    }

    @Override
    public Integer call() {
        CommandOutput output = door.output(options);
        List<DeviceAdapter> adapters = door.families().inOrder();
        if (output.isText()) {
            TextTable table = new TextTable(output.style(), "Family", "Settings");
            adapters.forEach(adapter ->
                    table.row(Tone.PLAIN, adapter.family(), String.join(", ", new TreeSet<>(adapter.settings()))));
            output.text(table.text());
        } else {
            Rows.write(
                    output,
                    adapters.stream()
                            .map(adapter -> new JsonObject()
                                    .with("family", adapter.family())
                                    .withTexts("settings", new TreeSet<>(adapter.settings())))
                            .toList());
        }
        return ExitCodes.OK;
    }
}

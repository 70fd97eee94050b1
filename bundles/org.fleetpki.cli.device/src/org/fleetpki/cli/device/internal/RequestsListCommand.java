// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.PendingRequests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Lists waiting requests. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "list",
        description = "List the requests that wait in the device for their certificates.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device requests list --device pbx",
            "  fleetpki device requests list 192.0.2.11 --user admin --password prompt:Password --pin 0f1e…"
        })
public final class RequestsListCommand extends DeviceTask {

    @Activate
    public RequestsListCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    public String parent() {
        return "device requests";
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        List<PendingRequests.Pending> all = device.need(PendingRequests.class).pending();
        if (output.isText()) {
            TextTable table = new TextTable(output.style(), "Id", "State", "Remark");
            all.forEach(each -> table.row(
                    each.state() == PendingRequests.State.FAILED ? Tone.BAD : Tone.PLAIN,
                    each.id(),
                    each.state().name().toLowerCase(Locale.ROOT),
                    each.detail()));
            output.text(all.isEmpty() ? "There are none." : table.text());
            return;
        }
        Rows.write(
                output,
                all.stream()
                        .map(each -> new JsonObject()
                                .with("id", each.id())
                                .with("state", each.state().name())
                                .with("detail", each.detail())
                                .with("request", Base64.getEncoder().encodeToString(each.request())))
                        .toList());
    }
}

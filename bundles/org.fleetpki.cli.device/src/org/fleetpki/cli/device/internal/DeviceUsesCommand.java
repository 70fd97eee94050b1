// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.device.api.CertificateUse;
import org.fleetpki.device.api.CertificateUses;
import org.fleetpki.device.api.DeviceException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows and assigns uses. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "uses",
        description = "Show which certificate serves what in the device, or assign one.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {"  fleetpki device uses --device pbx", "  fleetpki device uses --device pbx --use SIPS --id sip-2026"
        })
public final class DeviceUsesCommand extends DeviceTask {

    @Option(
            names = "--use",
            paramLabel = "KIND",
            description =
                    "What for: HTTPS, SIPS, IEEE_802_1X, RTSPS, MQTT, SYSLOG, H460_17, OTHER, or APPLICATION:NAME.")
    private Optional<String> use = Optional.empty();

    @Option(names = "--id", paramLabel = "NAME", description = "The certificate to use for it.")
    private Optional<String> id = Optional.empty();

    @Activate
    public DeviceUsesCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return use.isPresent();
    }

    @Override
    void check(CommandOutput output) throws CliException {
        if (use.isPresent() != id.isPresent()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "--use and --id belong together.");
        }
        if (use.isPresent()) {
            parse(use.get());
        }
    }

    private static CertificateUse parse(String text) throws CliException {
        int colon = text.indexOf(':');
        String kind = (colon < 0 ? text : text.substring(0, colon)).toUpperCase(Locale.ROOT);
        try {
            return new CertificateUse(CertificateUse.Kind.valueOf(kind), colon < 0 ? "" : text.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, "There is no use '" + text + "'; see --help.", e);
        }
    }

    private static String words(CertificateUse use) {
        return use.kind() + (use.name().isEmpty() ? "" : ":" + use.name());
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        CertificateUses uses = device.need(CertificateUses.class);
        if (use.isPresent()) {
            CertificateUse wanted = parse(use.get());
            if (wanted.equals(CertificateUse.HTTPS)) {
                ServedSoon.stored(device.session(), id.orElseThrow()).ifPresent(leaf -> servedSoon(leaf, uses.cost()));
            }
            uses.assign(wanted, id.orElseThrow());
            Rows.done(output, "'" + id.get() + "' is used for " + use.get() + ".");
            return;
        }
        Set<CertificateUse> assignable = uses.assignable();
        List<CertificateUses.Assignment> all = uses.assignments();
        if (output.isText()) {
            TextTable table = new TextTable(output.style(), "Use", "Certificate", "Can be changed");
            all.forEach(each -> table.row(
                    Tone.PLAIN,
                    words(each.use()),
                    each.certificateId(),
                    assignable.contains(each.use()) ? "yes" : "no"));
            output.text(all.isEmpty() ? "There are none." : table.text());
            return;
        }
        Rows.write(
                output,
                all.stream()
                        .map(each -> new JsonObject()
                                .with("use", words(each.use()))
                                .with("certificate", each.certificateId())
                                .with("assignable", assignable.contains(each.use())))
                        .toList());
    }
}

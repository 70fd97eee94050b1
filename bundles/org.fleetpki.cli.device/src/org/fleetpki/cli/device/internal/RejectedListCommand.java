// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.pki.api.Fingerprint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Lists refused chains. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "list",
        description = "List the certificates of others that the device refused, and why.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device rejected list --device pbx",
            "  fleetpki device rejected list 192.0.2.11 --user admin --password prompt:Password --pin 0f1e…"
        })
public final class RejectedListCommand extends DeviceTask {

    /** Word for word as the vendors' pages say it, where they do. */
    private static String words(RejectedCertificates.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CA -> "Unknown CA";
            case UNTRUSTED_CA -> "Untrusted CA";
            case NOT_VALID_NOW -> "Not valid now";
            case OTHER -> "Other";
        };
    }

    @Activate
    public RejectedListCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    public String parent() {
        return "device rejected";
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        List<RejectedCertificates.Rejected> all =
                device.need(RejectedCertificates.class).rejected();
        if (output.isText()) {
            TextTable table = new TextTable(output.style(), "Id", "When", "Reason", "Certificate", "SHA-256");
            for (RejectedCertificates.Rejected each : all) {
                for (X509Certificate certificate : each.chain()) {
                    table.row(
                            Tone.PLAIN,
                            each.id(),
                            each.at().map(Instant::toString).orElse(""),
                            words(each.reason()),
                            certificate.getSubjectX500Principal().getName(),
                            Fingerprint.of(certificate).hex());
                }
            }
            output.text(all.isEmpty() ? "There are none." : table.text());
            return;
        }
        Rows.write(
                output,
                all.stream()
                        .map(each -> new JsonObject()
                                .with("id", each.id())
                                .with("at", each.at().map(Instant::toString).orElse(""))
                                .with("reason", each.reason().name())
                                .with(
                                        "chain",
                                        each.chain().stream()
                                                .map(CertificateRows::json)
                                                .toList()))
                        .toList());
    }
}

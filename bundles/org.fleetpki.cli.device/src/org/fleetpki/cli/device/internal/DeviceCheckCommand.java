// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.device.api.DeviceChecks;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explains why a browser does not trust a device. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "check",
        description = {
            "Say why a browser shows 'not secure' for the device, and what helps.",
            "Looks at what the device serves, at its clock and at what it tells of itself; changes nothing."
        },
        exitCodeList = {
            ExitCodes.OK + ":Checked; nothing that was found is an error.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":Checked; something that was found is an error.",
            DeviceExits.FAILED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device check --device cam-1",
            "  fleetpki device check --device cam-1 --installed cam-1.pem --output json",
            "  fleetpki device check 192.0.2.11 --user admin --password prompt:Password --pin 0f1e…"
        })
public final class DeviceCheckCommand extends DeviceTask {

    @Option(
            names = "--installed",
            paramLabel = "FILE",
            description =
                    "The certificate that was last brought to the device, to find out whether it is what it serves. Default "
                            + "for a device of the fleet: what the workspace's authority issued and was seen to be served.")
    private Optional<Path> installed = Optional.empty();

    private final TlsProbe probe;
    private boolean wrong;

    @Activate
    public DeviceCheckCommand(@Reference DeviceDoor door, @Reference TlsProbe probe) {
        super(door);
        this.probe = probe;
    }

    @Override
    int exitCode() {
        return wrong ? ExitCodes.REFUSED : ExitCodes.OK;
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, PkiException, CliException {
        Optional<X509Certificate> own = installed.isPresent()
                ? Optional.of(
                        CertificateFiles.read(door().reader(), installed.get()).getFirst())
                : device.known().installed();
        List<Finding> findings = device.session().capability(DeviceChecks.class).isPresent()
                ? device.need(DeviceChecks.class)
                        .check(new DeviceChecks.Known(own, device.known().elsewhere()))
                : GeneralChecks.of(DeviceSight.of(device, probe, own), door().reader());
        wrong = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (output.isText()) {
            findings.forEach(finding -> output.text(text(output.style(), finding)));
            if (findings.isEmpty()) {
                output.text("Nothing was found that is wrong.");
            }
        } else {
            Rows.write(output, findings.stream().map(DeviceCheckCommand::json).toList());
        }
    }

    private static String text(TextStyle style, Finding finding) {
        Tone tone = switch (finding.severity()) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.ATTENTION;
            case NOTICE -> Tone.PLAIN;
        };
        return style.paint(tone, style.mark(tone)) + " " + TextStyle.clean(finding.message() + " " + finding.remedy());
    }

    private static JsonObject json(Finding finding) {
        return new JsonObject()
                .with("code", finding.code())
                .with("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .with("message", finding.message())
                .with("remedy", finding.remedy());
    }
}

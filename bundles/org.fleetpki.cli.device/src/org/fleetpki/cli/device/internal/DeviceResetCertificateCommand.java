// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.device.api.DefaultCertificate;
import org.fleetpki.device.api.DeviceException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the default certificate back. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "reset-certificate",
        description = "Discard the certificate of the device and its key; the default comes back.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device reset-certificate --device pbx --yes",
            "  fleetpki device reset-certificate --device pbx --renew"
        })
public final class DeviceResetCertificateCommand extends DeviceTask {

    @Option(names = "--renew", description = "Only have a default certificate that has expired made anew.")
    private boolean renew;

    @Mixin
    private LossOption loss = new LossOption();

    @Activate
    public DeviceResetCertificateCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void check(CommandOutput output) throws CliException {
        if (!renew) {
            loss.require(
                    output,
                    "The certificate of the device and its private key are lost for good, and clients that trust only your"
                            + " authorities refuse the default one.");
        }
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        DefaultCertificate certificate = device.need(DefaultCertificate.class);
        if (renew) {
            certificate.renew();
        } else {
            certificate.restore();
        }
        ServedSoon.told(device.session()).ifPresent(leaf -> servedSoon(leaf, certificate.cost()));
        Rows.done(output, "Done; the device may be away for a moment. Vouch for what it serves with --pin or 'pin:'.");
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Placement;
import org.fleetpki.pki.api.PkiException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Installs a certificate. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "install",
        description = "Install a certificate for a key that the device made.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device install --device cam-1 --id web --file cam-1-chain.pem",
            "  fleetpki device install 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --id web --file cam-1-chain.pem"
        })
public final class DeviceInstallCommand extends DeviceTask {

    @Option(
            names = "--id",
            paramLabel = "NAME",
            description = "Its name in the device; not needed where the device has one place only.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            required = true,
            description =
                    "The chain, leaf first, up to the root if it is known; the adapter leaves out what the device "
                            + "does not want.")
    private Path file = Path.of("");

    @Mixin
    private LossOption loss = new LossOption();

    @Activate
    public DeviceInstallCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, PkiException, CliException {
        List<X509Certificate> chain = CertificateFiles.read(door().reader(), file);
        CsrOnDevice maker = device.need(CsrOnDevice.class);
        String name = Places.id(id, maker.placement());
        Places.warn(loss, output, maker.placement());
        maker.install(name, chain);
        if (maker.placement() instanceof Placement.InPlace) {
            servedSoon(chain.getFirst(), maker.cost());
        }
        Rows.done(output, "Installed as '" + name + "'.");
    }
}

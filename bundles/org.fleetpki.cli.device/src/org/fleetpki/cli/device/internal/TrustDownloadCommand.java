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
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.pki.api.Pem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Downloads a device's trust list. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "download",
        description = "Write what the device trusts as PEM.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device trust download --device cam-1 --out trusted.pem",
            "  fleetpki device trust download --device cam-1 --id 3"
        })
public final class TrustDownloadCommand extends DeviceTask {

    @Option(names = "--id", paramLabel = "NAME", description = "Only this one, by its name in the device.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write. Default: stdout.")
    private Optional<Path> out = Optional.empty();

    @Activate
    public TrustDownloadCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    public String parent() {
        return "device trust";
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        List<X509Certificate> certificates = device.need(TrustList.class).trusted().stream()
                .filter(stored -> id.isEmpty() || stored.id().equals(id.get()))
                .map(StoredCertificate::certificate)
                .toList();
        if (certificates.isEmpty()) {
            throw new CliException(ExitCodes.DEVICES_FAILED, "The device trusts no such certificate.");
        }
        if (out.isPresent()) {
            WholeFile.write(out.get(), Pem.encode(certificates));
            output.note("Wrote " + out.get() + ".");
        } else {
            output.text(Pem.encode(certificates));
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.device.api.BuiltInAuthority;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.pki.api.Pem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Downloads a device's own authority. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "builtin-ca",
        description = "Write the certificate of the authority in the device, for clients to trust.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device builtin-ca --device cam-1 --out cam-1-ca.pem",
            "  fleetpki device builtin-ca 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --out cam-1-ca.pem"
        })
public final class DeviceBuiltInAuthorityCommand extends DeviceTask {

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write. Default: stdout.")
    private Optional<Path> out = Optional.empty();

    @Activate
    public DeviceBuiltInAuthorityCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        X509Certificate authority = device.need(BuiltInAuthority.class).authority();
        if (out.isPresent()) {
            WholeFile.write(out.get(), Pem.encode(authority));
            output.note("Wrote " + out.get() + ".");
        } else {
            output.text(Pem.encode(authority));
        }
    }
}

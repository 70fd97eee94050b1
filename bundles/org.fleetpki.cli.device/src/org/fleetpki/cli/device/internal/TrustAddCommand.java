// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.pki.api.PkiException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds to a device's trust list. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "add",
        description = "Have the device trust certificates.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device trust add --device cam-1 --file root.pem",
            "  fleetpki device trust add 192.0.2.11 --user root --password env:P --pin 0f1e… --file root.pem"
        })
public final class TrustAddCommand extends DeviceTask {

    @Option(names = "--file", paramLabel = "FILE", required = true, description = "The certificates, PEM or DER.")
    private Path file = Path.of("");

    @Activate
    public TrustAddCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    public String parent() {
        return "device trust";
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, PkiException, CliException {
        List<X509Certificate> certificates = CertificateFiles.read(door().reader(), file);
        TrustList list = device.need(TrustList.class);
        for (X509Certificate certificate : certificates) {
            String id = list.add(certificate);
            Rows.done(
                    output,
                    "The device trusts " + certificate.getSubjectX500Principal().getName() + ", as '" + id + "'.");
        }
    }
}

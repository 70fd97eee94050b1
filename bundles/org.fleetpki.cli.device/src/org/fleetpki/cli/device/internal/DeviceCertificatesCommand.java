// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists certificates with keys. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "certificates",
        description = "List the certificates that the device holds a key for, or delete one.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device certificates --device cam-1",
            "  fleetpki device certificates --device cam-1 --delete old --yes"
        })
public final class DeviceCertificatesCommand extends DeviceTask {

    @Option(names = "--delete", paramLabel = "ID", description = "Delete a certificate and its private key, for good.")
    private Optional<String> delete = Optional.empty();

    @Mixin
    private LossOption loss = new LossOption();

    @Activate
    public DeviceCertificatesCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return delete.isPresent();
    }

    @Override
    void check(CommandOutput output) throws CliException {
        if (delete.isPresent()) {
            loss.require(output, "The certificate '" + delete.get() + "' and its private key are lost for good.");
        }
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        CertificateStore store = device.need(CertificateStore.class);
        if (delete.isPresent()) {
            store.delete(delete.get());
            Rows.done(output, "Deleted '" + delete.get() + "'.");
        } else {
            CertificateRows.write(output, store.certificates());
        }
    }
}

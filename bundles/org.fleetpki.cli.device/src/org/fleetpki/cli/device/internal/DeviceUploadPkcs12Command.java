// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.device.api.Placement;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.Secret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings a PKCS #12 file to a device. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "upload-p12",
        description = "Bring a PKCS #12 file with key and certificate to the device, over TLS.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device upload-p12 --device phone-1 --id web --file web.p12 --passphrase prompt:Passphrase",
            "  fleetpki device upload-p12 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --id web --file web.p12 --passphrase prompt:Passphrase"
        })
public final class DeviceUploadPkcs12Command extends DeviceTask {

    @Option(
            names = "--id",
            paramLabel = "NAME",
            description = "Its name in the device; not needed where the device has one place only.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", required = true, description = "The PKCS #12 file.")
    private Path file = Path.of("");

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            required = true,
            converter = SecretRefConverter.class,
            description = "Where the passphrase of the file is kept: env:NAME, file:PATH or prompt:QUESTION.")
    private SecretRef passphrase = null;

    @Mixin
    private LossOption loss = new LossOption();

    @Activate
    public DeviceUploadPkcs12Command(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, FleetException, CliException {
        byte[] data = CertificateFiles.bytes(file);
        Pkcs12Upload upload = device.need(Pkcs12Upload.class);
        String name = Places.id(id, upload.placement());
        Places.warn(loss, output, upload.placement());
        try (Secret secret = door().secrets().namedOnCommandLine().resolve(passphrase)) {
            upload.upload(name, data, secret);
        }
        if (upload.placement() instanceof Placement.InPlace) {
            ServedSoon.told(device.session()).ifPresent(leaf -> servedSoon(leaf, upload.cost()));
        }
        Rows.done(output, "Brought as '" + name + "'.");
    }
}

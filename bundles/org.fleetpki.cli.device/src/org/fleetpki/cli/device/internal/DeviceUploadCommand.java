// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Placement;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings a key and its certificate to a device. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "upload",
        description = "Bring a private key and its certificate to the device, over TLS.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device upload --device bmc-1 --id web --file chain.pem --key key.pem --passphrase env:KEY",
            "  fleetpki device upload 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --id web --file chain.pem --key key.pem --passphrase env:KEY"
        })
public final class DeviceUploadCommand extends DeviceTask {

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

    @Option(names = "--key", paramLabel = "FILE", required = true, description = "The private key in PEM.")
    private Path key = Path.of("");

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description =
                    "Where the passphrase of the key is kept: env:NAME, file:PATH or prompt:QUESTION; none for a key in clear.")
    private Optional<SecretRef> passphrase = Optional.empty();

    @Mixin
    private LossOption loss = new LossOption();

    private final PrivateKeys keys;

    @Activate
    public DeviceUploadCommand(@Reference DeviceDoor door, @Reference PrivateKeys keys) {
        super(door);
        this.keys = keys;
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void run(OpenDevice device, CommandOutput output)
            throws DeviceException, PkiException, FleetException, CliException {
        List<X509Certificate> chain = CertificateFiles.read(door().reader(), file);
        KeyUpload upload = device.need(KeyUpload.class);
        String name = Places.id(id, upload.placement());
        PrivateKey secret = KeyFiles.open(door().secrets(), keys, key, passphrase);
        if (!keys.matches(secret, chain.getFirst().getPublicKey())) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, key + " is not the key of the first certificate in " + file + ".");
        }
        Places.warn(loss, output, upload.placement());
        upload.upload(name, chain, secret);
        if (upload.placement() instanceof Placement.InPlace) {
            servedSoon(chain.getFirst(), upload.cost());
        }
        Rows.done(output, "Brought as '" + name + "'.");
    }
}

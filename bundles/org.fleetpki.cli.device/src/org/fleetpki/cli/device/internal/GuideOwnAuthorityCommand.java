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
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Guides through bringing a key and a certificate of one's own authority to a device. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "own-ca",
        description = {
            "Bring a key and its certificate, as 'fleetpki ca issue' makes them, to the device and have it serve them.",
            "The pair, the names in the certificate and the device's clock are checked before anything is changed."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            GuideExits.UNPROVEN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            GuideExits.INTERRUPTED
        },
        footer = {
            "  fleetpki ca issue root --key-out cam-1.key --subject CN=cam-1.example.org --san cam-1.example.org --out cam-1.pem",
            "  fleetpki device guide own-ca --device cam-1 --chain cam-1.pem --key cam-1.key --key-passphrase env:KEY --yes",
            "  fleetpki device guide own-ca 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --id web --chain chain.pem --key key.pem"
        })
public final class GuideOwnAuthorityCommand extends GuideTask {

    @Option(
            names = "--id",
            paramLabel = "NAME",
            description = "Its name in the device; not needed where the device has one place only.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--chain",
            paramLabel = "FILE",
            required = true,
            description = "The chain, leaf first, up to the root if it is known.")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", required = true, description = "The private key in PEM.")
    private Path key = Path.of("");

    @Option(
            names = "--key-passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description =
                    "Where the passphrase of the key is kept: env:NAME, file:PATH or prompt:QUESTION; none for a key in clear.")
    private Optional<SecretRef> passphrase = Optional.empty();

    private final PrivateKeys keys;

    @Activate
    public GuideOwnAuthorityCommand(
            @Reference DeviceDoor door, @Reference TlsProbe probe, @Reference PrivateKeys keys) {
        super(door, probe);
        this.keys = keys;
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void guide(OpenDevice device, GuideSteps steps) throws DeviceException, PkiException, FleetException, CliException {
        List<X509Certificate> chain = CertificateFiles.read(door().reader(), file);
        X509Certificate leaf = chain.getFirst();
        KeyUpload upload = device.need(KeyUpload.class);
        String name = Places.id(id, upload.placement());
        Switchover switchover = Switchover.of(device, upload.placement(), upload.cost());
        PrivateKey secret = KeyFiles.open(door().secrets(), keys, key, passphrase);
        if (!keys.matches(secret, leaf.getPublicKey())) {
            throw steps.stop(ExitCodes.SPEC_INVALID, key + " is not the key of the first certificate in " + file + ".");
        }
        steps.done(key + " is the key of the first certificate in " + file + ".");
        requireNames(device, leaf, steps);
        requireClock(device, leaf, "the certificate", steps);
        Places.warn(loss(), device.output(), upload.placement());
        steps.changing();
        upload.upload(name, chain, secret);
        steps.done("Key and certificate were brought as '" + name + "'.");
        steps.done(switchover.to(name));
        prove(device, leaf, switchover.cost().interruption(), steps);
        steps.remark("Let the programs of this computer trust the root of that authority: fleetpki trust add FILE");
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.time.Duration;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.KeyTypeConverter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.pki.api.KeyType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a self-signed certificate on a device. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "self-signed",
        description = "Have the device make a key and a certificate signed by itself.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device self-signed --device cam-1 --id own --subject CN=cam-1.example.org --days 365",
            "  fleetpki device self-signed 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --id own --subject CN=cam-1.example.org --days 365"
        })
public final class DeviceSelfSignedCommand extends DeviceTask {

    @Option(
            names = "--id",
            paramLabel = "NAME",
            description = "Its name in the device; not needed where the device has one place only.")
    private Optional<String> id = Optional.empty();

    @Mixin
    private SubjectOptions subject = new SubjectOptions();

    @Option(
            names = "--key",
            paramLabel = "TYPE",
            converter = KeyTypeConverter.class,
            description = "The kind of key, such as EC-P256 or RSA-2048. Default: EC-P256.")
    private KeyType key = KeyType.EC_P256;

    @Option(names = "--days", paramLabel = "NUMBER", description = "How long it is valid. Default: 365.")
    private int days = 365;

    @Mixin
    private LossOption loss = new LossOption();

    @Activate
    public DeviceSelfSignedCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void check(CommandOutput output) throws CliException {
        subject.subject();
        if (days < 1) {
            throw new CliException(ExitCodes.SPEC_INVALID, "--days is at least 1.");
        }
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        SelfSignedOnDevice maker = device.need(SelfSignedOnDevice.class);
        String name = Places.id(id, maker.placement());
        Places.warn(loss, output, maker.placement());
        maker.createSelfSigned(name, key, subject.subject(), Duration.ofDays(days));
        if (maker.placement() instanceof Placement.InPlace) {
            ServedSoon.told(device.session()).ifPresent(leaf -> servedSoon(leaf, maker.cost()));
        }
        Rows.done(output, "Made '" + name + "'; nobody trusts it who does not know it.");
    }
}

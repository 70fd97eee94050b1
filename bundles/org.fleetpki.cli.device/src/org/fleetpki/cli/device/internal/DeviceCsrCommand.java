// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.KeyTypeConverter;
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a request on a device. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "csr",
        description = "Have the device make a key and a request, and write the request.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device csr --device cam-1 --id web --subject CN=cam-1.example.org --name DNS:cam-1.example.org --out cam-1.csr",
            "  fleetpki device csr --device cam-1 --id web --subject CN=cam-1.example.org --again"
        })
public final class DeviceCsrCommand extends DeviceTask {

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

    @Option(names = "--again", description = "Make no key: read the request of the one that is there.")
    private boolean again;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write. Default: stdout.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private LossOption loss = new LossOption();

    @Activate
    public DeviceCsrCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return !again;
    }

    @Override
    void check(CommandOutput output) throws CliException {
        subject.subject();
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        CsrOnDevice maker = device.need(CsrOnDevice.class);
        String name = Places.id(id, maker.placement());
        CertificateSubject whom = subject.subject();
        if (!maker.writesAlternativeNames() && !whom.alternativeNames().isEmpty()) {
            output.note("The device writes no alternative names into its requests; have the authority add them.");
        }
        if (!again) {
            RequestsInDevice.requireNoneWaits(device, name, loss, output);
            maker.createKey(name, key, whom);
        }
        byte[] request = maker.request(name, whom);
        String pem = RequestsInDevice.pem(request);
        if (out.isPresent()) {
            WholeFile.write(out.get(), pem);
            output.note("Wrote " + out.get() + ".");
        } else {
            output.text(pem);
        }
    }
}

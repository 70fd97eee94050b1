// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.KeyTypeConverter;
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Guides through a request made on a device and the certificate that somebody else issues for it. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "public-ca",
        description = {
            "Have the device make a key and a request (--csr-out), which any authority signs; later bring the answer"
                    + " (--certificate) and have the device serve it.",
            "The answer belongs to this device and to this request alone."
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
            "  fleetpki device guide public-ca --device cam-1 --csr-out certreq.pem --subject CN=cam-1.example.org --san DNS:cam-1.example.org",
            "  fleetpki device guide public-ca --device cam-1 --certificate server.crt --yes"
        })
public final class GuidePublicAuthorityCommand extends GuideTask {

    @Option(
            names = "--id",
            paramLabel = "NAME",
            description = "Its name in the device; not needed where the device has one place only.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--csr-out",
            paramLabel = "FILE",
            description = "Make a key and a request, and write the request to this file.")
    private Optional<Path> csr = Optional.empty();

    @Option(
            names = "--subject",
            paramLabel = "DN",
            description =
                    "The distinguished name for the request (RFC 4514). Default: CN=, and how the device is reached.")
    private Optional<String> subject = Optional.empty();

    @Option(
            names = "--san",
            paramLabel = "NAME",
            description = "A subject alternative name for the request: DNS:cam-1.example.org or IP:192.0.2.1."
                    + " May be given several times. Default: how the device is reached.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "TYPE",
            converter = KeyTypeConverter.class,
            description =
                    "The kind of key, such as EC-P256 or RSA-2048. Default: the first of these that the device makes.")
    private Optional<KeyType> key = Optional.empty();

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "The answer of the authority: the certificate, and if known its issuers up to the root.")
    private Optional<Path> certificate = Optional.empty();

    @Activate
    public GuidePublicAuthorityCommand(@Reference DeviceDoor door, @Reference TlsProbe probe) {
        super(door, probe);
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void check(CommandOutput output) throws CliException, PkiException {
        super.check(output);
        if (csr.isPresent() == certificate.isPresent()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "Give --csr-out to make a request, or --certificate to bring the answer to it.");
        }
        if (certificate.isPresent() && (subject.isPresent() || !names.isEmpty() || key.isPresent())) {
            throw new CliException(ExitCodes.SPEC_INVALID, "--subject, --san and --key belong to --csr-out.");
        }
        if (csr.isPresent()) {
            SubjectOptions.of(subject.orElse("CN=device"), names);
        }
    }

    @Override
    void guide(OpenDevice device, GuideSteps steps) throws DeviceException, PkiException, FleetException, CliException {
        CsrOnDevice maker = device.need(CsrOnDevice.class);
        String name = Places.id(id, maker.placement());
        if (csr.isPresent()) {
            request(device, maker, name, csr.get(), steps);
        } else {
            new AnswerInstallation(this, device, maker, name, steps)
                    .install(CertificateFiles.read(door().reader(), certificate.orElseThrow()));
        }
    }

    private void request(OpenDevice device, CsrOnDevice maker, String name, Path file, GuideSteps steps)
            throws DeviceException, PkiException, FleetException, CliException {
        String host = device.place().host();
        CertificateSubject whom = SubjectOptions.of(
                subject.orElse("CN=" + host),
                names.isEmpty() ? List.of(GeneralName.ofHost(host).toString()) : names);
        if (!CertificateFacts.nameHost(whom.alternativeNames(), host)) {
            throw steps.stop(
                    ExitCodes.SPEC_INVALID,
                    "No --san is " + host
                            + ", by which the device is reached: browsers would not accept the certificate.");
        }
        KeyType type = key.orElseGet(() -> List.of(KeyType.EC_P256, KeyType.RSA_2048).stream()
                .filter(maker.keyTypes()::contains)
                .findFirst()
                .orElse(KeyType.RSA_2048));
        if (!maker.keyTypes().contains(type)) {
            throw steps.stop(ExitCodes.SPEC_INVALID, "The device makes no keys of the kind " + type.id() + ".");
        }
        RequestsInDevice.requireNoneWaits(device, name, loss(), device.output());
        steps.changing();
        maker.createKey(name, type, whom);
        steps.done("The device made a key of the kind " + type.id()
                + " that never leaves it; it goes on serving what it" + " served.");
        byte[] request = maker.request(name, whom);
        CertificateRequest read = door().reader().request(request);
        steps.done(
                "The device made a request for " + read.subject().name().getName() + ", and signed it with that key.");
        WholeFile.write(file, RequestsInDevice.pem(request));
        steps.done("Wrote the request to " + file + ".");
        String wanted = String.join(
                ", ",
                whom.alternativeNames().stream().map(GeneralName::toString).toList());
        steps.remark(
                CertificateFacts.nameHost(read.subject().alternativeNames(), host)
                        ? "Have an authority sign it; the certificate must have the subject alternative names " + wanted
                                + ", as the request has."
                        : "The device wrote no such alternative names into its request: have the authority add "
                                + wanted + ", or browsers will not accept the certificate.");
        steps.remark("Then bring the answer: fleetpki device guide public-ca … --certificate FILE. A new request or a"
                + " factory reset deletes the key, and makes the answer worthless.");
    }
}

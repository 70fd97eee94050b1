// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.pki.api.Fingerprint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trusts a refused certificate. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "trust",
        description = "Have the device trust one certificate of a chain that it refused.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device rejected trust --device pbx --id 1 --sha256 0f1e…",
            "  fleetpki device rejected trust 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --id 1 --sha256 0f1e…"
        })
public final class RejectedTrustCommand extends DeviceTask {

    @Option(names = "--id", paramLabel = "NAME", required = true, description = "Its name in the device.")
    private String id = "";

    @Option(
            names = "--sha256",
            paramLabel = "SHA256",
            required = true,
            description = "Which certificate of the chain, by its fingerprint; you vouch for it.")
    private String sha256 = "";

    @Activate
    public RejectedTrustCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    public String parent() {
        return "device rejected";
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void check(CommandOutput output) throws CliException {
        wanted();
    }

    private Fingerprint wanted() throws CliException {
        try {
            return Fingerprint.sha256(sha256);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, "--sha256 takes 64 hexadecimal digits.", e);
        }
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        RejectedCertificates rejected = device.need(RejectedCertificates.class);
        Fingerprint wanted = wanted();
        X509Certificate certificate = rejected.rejected().stream()
                .filter(each -> each.id().equals(id))
                .flatMap(each -> each.chain().stream())
                .filter(each -> Fingerprint.of(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new CliException(
                        ExitCodes.DEVICES_FAILED, "The device refused no chain '" + id + "' with that certificate."));
        rejected.trust(id, certificate);
        Rows.done(
                output,
                "The device trusts " + certificate.getSubjectX500Principal().getName() + ".");
    }
}

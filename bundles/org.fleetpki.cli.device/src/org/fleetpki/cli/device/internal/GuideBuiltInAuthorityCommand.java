// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.device.api.BuiltInAuthority;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsProbe.Served;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Pem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Guides through trusting the authority that is built into a device. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "builtin-ca",
        description = {
            "Download the authority in the device, and have the device serve a certificate of it for its address.",
            "It makes that certificate when it starts, so it has to be restarted after its address has changed."
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
            "  fleetpki device guide builtin-ca --device cam-1 --out cacert.crt",
            "  fleetpki device guide builtin-ca 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --reboot --yes"
        })
public final class GuideBuiltInAuthorityCommand extends GuideTask {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write the authority to. Default: cacert.crt.")
    private Path out = Path.of("cacert.crt");

    @Option(
            names = "--reboot",
            description = "Restart the device, so that it makes a certificate for the address that it has now.")
    private boolean reboot;

    @Activate
    public GuideBuiltInAuthorityCommand(@Reference DeviceDoor door, @Reference TlsProbe probe) {
        super(door, probe);
    }

    @Override
    boolean isChange() {
        return reboot;
    }

    @Override
    void guide(OpenDevice device, GuideSteps steps) throws DeviceException, FleetException, CliException {
        BuiltInAuthority builtIn = device.need(BuiltInAuthority.class);
        Optional<Reboot> restart = reboot ? Optional.of(device.need(Reboot.class)) : Optional.empty();
        if (restart.isPresent()) {
            loss().require(device.output(), DeviceRebootCommand.warning(restart.get()));
        }
        X509Certificate authority = builtIn.authority();
        steps.done("The device's own authority is "
                + authority.getSubjectX500Principal().getName() + ", "
                + CertificateFacts.validity(authority) + ", SHA-256 "
                + Fingerprint.of(authority).withColons() + ".");
        WholeFile.write(out, Pem.encode(authority));
        steps.done("Wrote it to " + out + ".");
        steps.remark("Let the programs of this computer trust it: fleetpki trust add " + out);
        requireClock(device, authority, "the authority", steps);
        TlsTrust trust = new TlsTrust(Set.of(), List.of(authority));
        Served before = look(device).once(trust);
        if (!CertificateFacts.isSignedBy(before.leaf(), authority)) {
            throw steps.stop(
                    ExitCodes.DEVICES_FAILED,
                    "The device serves a certificate of "
                            + before.leaf().getIssuerX500Principal().getName()
                            + ", which its own authority did not sign: let clients trust the root of that issuer, or clear"
                            + " that certificate first.");
        }
        steps.done("Its authority signed the certificate that it serves.");
        if (restart.isPresent()) {
            restart(device, restart.get(), before, trust, steps);
        } else {
            Optional<String> wrong = complaint(device, before);
            if (wrong.isPresent()) {
                throw steps.stop(
                        ExitCodes.DEVICES_FAILED,
                        wrong.get() + " If its address has changed, restart it: --reboot --yes.");
            }
            proven(device, before, steps);
        }
    }

    private void restart(OpenDevice device, Reboot restart, Served before, TlsTrust trust, GuideSteps steps)
            throws DeviceException, FleetException, CliException {
        steps.changing();
        restart.reboot();
        steps.done("The device was told to start anew.");
        AtomicBoolean gone = new AtomicBoolean();
        AtomicBoolean mended = new AtomicBoolean();
        Optional<String> wrong = look(device)
                .await(
                        trust,
                        patience(restart.cost().interruption()),
                        served -> {
                            boolean isNew = !served.leaf().equals(before.leaf());
                            mended.set(isNew);
                            return isNew || gone.get()
                                    ? complaint(device, served)
                                    : Optional.of("It has not been away, and serves the same certificate.");
                        },
                        () -> gone.set(true));
        if (wrong.isPresent()) {
            throw steps.stop(ExitCodes.STATE_UNKNOWN, "After the restart: " + wrong.get());
        }
        steps.done(
                mended.get()
                        ? "The device is back, with a new certificate."
                        : "The device is back, with the same certificate.");
        Served after = look(device).once(trust);
        proven(device, after, steps);
        if (mended.get()) {
            follow(device, after.leaf(), steps);
        }
    }

    /** What keeps a client that trusts the authority from trusting what is served, as a sentence. */
    private Optional<String> complaint(OpenDevice device, Served served) {
        String host = device.place().host();
        return CertificateFacts.nameHost(CertificateFacts.names(door().reader(), served.leaf()), host)
                ? FreshLook.refusal(served)
                : Optional.of("The certificate that it serves names "
                        + CertificateFacts.list(CertificateFacts.names(door().reader(), served.leaf()))
                        + ", and the device is reached by " + host + ".");
    }

    private void proven(OpenDevice device, Served served, GuideSteps steps) throws CliException {
        Optional<String> wrong = complaint(device, served);
        if (wrong.isPresent()) {
            throw steps.stop(ExitCodes.STATE_UNKNOWN, wrong.get());
        }
        steps.done("A fresh TLS connection that trusts this authority alone is accepted: the certificate, SHA-256 "
                + Fingerprint.of(served.leaf()).withColons() + ", names "
                + device.place().host() + ".");
    }
}

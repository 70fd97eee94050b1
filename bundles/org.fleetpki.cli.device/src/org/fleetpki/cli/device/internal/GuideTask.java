// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the guides have in common: steps that are told one by one, and a proof by what a fresh TLS connection sees. */
abstract class GuideTask extends DeviceTask {

    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(60);

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "How long to wait for the device to serve what it should."
                    + " Default: three times as long as it is usually away, at least 60.")
    private Optional<Integer> wait = Optional.empty();

    @Mixin
    private LossOption loss = new LossOption();

    private final TlsProbe probe;

    GuideTask(DeviceDoor door, TlsProbe probe) {
        super(door);
        this.probe = probe;
    }

    @Override
    public final String parent() {
        return "device guide";
    }

    final LossOption loss() {
        return loss;
    }

    final FreshLook look(OpenDevice device) {
        return new FreshLook(probe, device.place(), device.output(), door().interruption());
    }

    final Duration patience(Duration interruption) {
        return wait.map(Duration::ofSeconds)
                .orElseGet(() -> interruption.multipliedBy(3).compareTo(LEAST_PATIENCE) > 0
                        ? interruption.multipliedBy(3)
                        : LEAST_PATIENCE);
    }

    @Override
    void check(CommandOutput output) throws CliException, PkiException {
        if (wait.filter(seconds -> seconds < 0).isPresent()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "--wait is 0 or more seconds.");
        }
    }

    /** Go through the steps. */
    abstract void guide(OpenDevice device, GuideSteps steps)
            throws DeviceException, PkiException, FleetException, CliException;

    @Override
    final void run(OpenDevice device, CommandOutput output)
            throws DeviceException, PkiException, FleetException, CliException {
        GuideSteps steps = new GuideSteps(output);
        try {
            guide(device, steps);
        } catch (DeviceException e) {
            steps.failed(e.failure().sentence());
            throw DeviceFailures.of(e, steps.isChanged());
        } finally {
            steps.end();
        }
    }

    /** The certificate names the device, or the guide ends. */
    final void requireNames(OpenDevice device, X509Certificate leaf, GuideSteps steps) throws CliException {
        List<GeneralName> names = CertificateFacts.names(door().reader(), leaf);
        String host = device.place().host();
        if (!CertificateFacts.nameHost(names, host)) {
            throw steps.stop(
                    ExitCodes.SPEC_INVALID,
                    "The certificate names " + CertificateFacts.list(names) + ", and the device is reached by " + host
                            + ": have it issued with this subject alternative name, or change the device's address.");
        }
        steps.done("The certificate names " + host + " among its subject alternative names.");
    }

    /** The device's clock is within the validity, or the guide ends; a device that does not tell its time is trusted. */
    final void requireClock(OpenDevice device, X509Certificate certificate, String what, GuideSteps steps)
            throws DeviceException, CliException {
        Optional<DeviceClock> clock = device.session().capability(DeviceClock.class);
        if (clock.isEmpty()) {
            steps.remark("The device does not tell its time: look yourself whether it is right, as " + what + " is "
                    + CertificateFacts.validity(certificate) + ".");
            return;
        }
        Instant there = clock.get().now();
        String shows = "The device's clock shows " + there + ", " + GeneralChecks.offset(there, Instant.now()) + "; "
                + what + " is " + CertificateFacts.validity(certificate) + ".";
        if (!CertificateFacts.isValidAt(certificate, there)) {
            throw steps.stop(ExitCodes.DEVICES_FAILED, shows + " Set it right first, best with 'fleetpki device ntp'.");
        }
        steps.done(shows);
    }

    /** Let the workspace know a device of its fleet by what was proven. */
    final void follow(OpenDevice device, X509Certificate leaf, GuideSteps steps) throws FleetException, CliException {
        if (device.pin().isPresent()) {
            device.pin().get().follow(leaf);
            steps.done("The workspace knows the device by it from now on.");
        }
    }

    /** Wait until the device serves a leaf and proves that it has its key. */
    final void prove(OpenDevice device, X509Certificate leaf, Duration interruption, GuideSteps steps)
            throws FleetException, CliException {
        Fingerprint wanted = Fingerprint.of(leaf);
        Optional<String> complaint = look(device)
                .await(
                        TlsTrust.pin(wanted),
                        patience(interruption),
                        served -> served.leaf().equals(leaf)
                                ? FreshLook.refusal(served)
                                : Optional.of("It serves another certificate, SHA-256 "
                                        + Fingerprint.of(served.leaf()).withColons() + "."));
        if (complaint.isPresent()) {
            throw steps.stop(
                    ExitCodes.STATE_UNKNOWN, "A fresh TLS connection does not see the certificate. " + complaint.get());
        }
        steps.done("A fresh TLS connection sees the certificate, SHA-256 " + wanted.withColons()
                + ", and the device has its key.");
        follow(device, leaf, steps);
        if (device.pin().isEmpty()) {
            steps.remark("Vouch for it from now on: --pin, or 'pin' in the fleet file, unless the workspace's authority"
                    + " issued it.");
        }
    }
}

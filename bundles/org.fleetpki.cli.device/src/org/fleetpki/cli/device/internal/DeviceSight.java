// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.BuiltInAuthority;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TlsProbe;

/**
 * All that {@link GeneralChecks} look at.
 *
 * @param host the address that the device is reached by
 * @param leaf what it serves
 * @param now the time here
 * @param clock the device's own time; empty if it did not tell
 * @param authority its built-in authority; empty if it has none or did not hand it out
 * @param canRestart whether it can be told to start anew
 * @param configured the certificate that it says its web server serves; empty if it did not tell
 * @param installed the certificate that somebody vouches was brought to it
 * @param rejected how many chains of others it refused
 */
record DeviceSight(
        String host,
        X509Certificate leaf,
        Instant now,
        Optional<Instant> clock,
        Optional<X509Certificate> authority,
        boolean canRestart,
        Optional<StoredCertificate> configured,
        Optional<X509Certificate> installed,
        int rejected) {

    /** Look at a device. What it does not tell is left out; one that is gone is a failure. */
    static DeviceSight of(OpenDevice device, TlsProbe probe, Optional<X509Certificate> installed)
            throws DeviceException {
        X509Certificate leaf = probe.probe(device.place()).leaf();
        Optional<String> serves =
                told(device, HttpsSettings.class, HttpsSettings::read).map(HttpsSettings.State::certificateId);
        Optional<List<StoredCertificate>> store = serves.isEmpty()
                ? Optional.empty()
                : told(device, CertificateStore.class, CertificateStore::certificates);
        Optional<Instant> clock = told(device, DeviceClock.class, DeviceClock::now);
        return new DeviceSight(
                device.place().host(),
                leaf,
                Instant.now(),
                clock,
                told(device, BuiltInAuthority.class, BuiltInAuthority::authority),
                device.session().capability(Reboot.class).isPresent(),
                store.flatMap(all -> all.stream()
                        .filter(each -> each.id().equals(serves.get()))
                        .findFirst()),
                installed,
                told(device, RejectedCertificates.class, RejectedCertificates::rejected)
                        .map(List::size)
                        .orElse(0));
    }

    /** Whether the built-in authority signed what is served. */
    boolean isFromBuiltIn() {
        return authority
                .filter(issuer -> CertificateFacts.isSignedBy(leaf, issuer))
                .isPresent();
    }

    /** Asks a capability. */
    private interface Question<C, T> {
        T ask(C capability) throws DeviceException;
    }

    private static <C extends Capability, T> Optional<T> told(OpenDevice device, Class<C> type, Question<C, T> question)
            throws DeviceException {
        Optional<C> capability = device.session().capability(type);
        if (capability.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.ask(capability.get()));
        } catch (DeviceException e) {
            return switch (e.failure()) {
                case Failure.Rejected ignored -> untold(device, type, e);
                case Failure.Unexpected ignored -> untold(device, type, e);
                case Failure.Unsupported ignored -> untold(device, type, e);
                case Failure.Unreachable ignored -> throw e;
                case Failure.Untrusted ignored -> throw e;
                case Failure.Unauthorized ignored -> throw e;
            };
        }
    }

    /** One answer that does not come says nothing about the others. */
    private static <T> Optional<T> untold(OpenDevice device, Class<? extends Capability> type, DeviceException why) {
        device.output()
                .note("Not checked: " + CapabilityWords.of(type) + ". "
                        + why.failure().sentence());
        return Optional.empty();
    }
}

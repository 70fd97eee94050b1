// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.Severity;

/**
 * Why a browser shows "not secure" for a device of any family. Devices whose makers explain it themselves have {@link
 * org.fleetpki.device.api.DeviceChecks}. It looks at nothing but what it is given.
 */
final class GeneralChecks {

    private final DeviceSight sight;
    private final List<GeneralName> names;
    private final List<Finding> findings = new ArrayList<>();

    private GeneralChecks(DeviceSight sight, List<GeneralName> names) {
        this.sight = sight;
        this.names = names;
    }

    /** Everything that can be said, gravest first. */
    static List<Finding> of(DeviceSight sight, PkiReader reader) {
        GeneralChecks checks = new GeneralChecks(sight, CertificateFacts.names(reader, sight.leaf()));
        checks.other();
        checks.address();
        checks.validity();
        checks.builtIn();
        checks.rejected();
        checks.served();
        return checks.findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private void address() {
        if (CertificateFacts.nameHost(names, sight.host())) {
            return;
        }
        boolean mends = sight.isFromBuiltIn();
        add(
                "address-not-in-certificate",
                Severity.ERROR,
                "The device is reached by " + sight.host() + ", and the certificate that it serves names "
                        + CertificateFacts.list(names) + ".",
                mends
                        ? "Its address has changed since the certificate was made: "
                                + (sight.canRestart()
                                        ? "restart it with 'fleetpki device guide builtin-ca --reboot'"
                                        : "restart it by hand")
                                + ", so that its built-in authority makes one for the present address."
                        : "Have a certificate issued that names this address, or give the device the address that its"
                                + " certificate names.");
    }

    /** The device judges by its own clock, and clients by theirs. */
    private void validity() {
        X509Certificate leaf = sight.leaf();
        if (!CertificateFacts.isValidAt(leaf, sight.now())) {
            boolean early = sight.now().isBefore(leaf.getNotBefore().toInstant());
            add(
                    early ? "certificate-not-yet-valid" : "certificate-expired",
                    Severity.ERROR,
                    "The certificate that the device serves is " + CertificateFacts.validity(leaf) + "; here it is "
                            + sight.now().truncatedTo(ChronoUnit.SECONDS) + ".",
                    early
                            ? "Set the clock of this computer if it is wrong; otherwise wait, or issue the certificate again."
                            : "Have a new certificate issued.");
        }
        sight.clock().ifPresent(clock -> {
            if (!CertificateFacts.isValidAt(leaf, clock)) {
                add(
                        "clock-outside-validity",
                        Severity.ERROR,
                        "The device's clock shows " + clock + ", " + offset(clock, sight.now())
                                + "; its certificate is " + CertificateFacts.validity(leaf) + ".",
                        "Set the device's clock, best by NTP ('fleetpki device ntp'); if the clock is right, have a new"
                                + " certificate issued.");
            }
        });
    }

    /** How far a clock is from ours, for a sentence. */
    static String offset(Instant there, Instant here) {
        Duration ahead = Duration.between(here, there).truncatedTo(ChronoUnit.SECONDS);
        if (ahead.isZero()) {
            return "the same as here";
        }
        Duration span = ahead.abs();
        String length = span.toDays() > 1
                ? span.toDays() + " days"
                : span.toHours() > 1 ? span.toHours() + " hours" : span.toSeconds() + " s";
        return length + (ahead.isNegative() ? " behind" : " ahead of") + " this computer";
    }

    /** What was brought to the device is not what it serves. */
    private void other() {
        boolean lost =
                sight.installed().filter(own -> !own.equals(sight.leaf())).isPresent();
        boolean differs = sight.configured()
                .filter(own -> !own.certificate().equals(sight.leaf()))
                .isPresent();
        if (lost && sight.isFromBuiltIn()) {
            add(
                    "installed-certificate-lost",
                    Severity.ERROR,
                    "The certificate that was installed is not served, but one of the built-in authority: the device was"
                            + " reset, or never took it.",
                    "If its key was made on the device, make a new request and have a new certificate issued; otherwise"
                            + " upload both again.");
        } else if (lost) {
            add(
                    "other-certificate-served",
                    Severity.ERROR,
                    "The device serves another certificate than the one that was installed.",
                    "Find out who changed it, or install the right one again.");
        } else if (differs) {
            add(
                    "other-certificate-served",
                    Severity.ERROR,
                    "The device says that it serves '"
                            + sight.configured().get().id() + "', and a fresh TLS connection sees another certificate.",
                    "Restart its web server by choosing the certificate again ('fleetpki device https'), or look what"
                            + " stands between.");
        }
    }

    private void builtIn() {
        if (sight.authority().isEmpty()) {
            return;
        }
        if (sight.isFromBuiltIn()) {
            add(
                    "built-in-authority",
                    Severity.NOTICE,
                    "The device serves a certificate of its built-in authority, whose private key is in its firmware.",
                    "Let clients trust that authority ('fleetpki device guide builtin-ca'), or better: give the device a"
                            + " certificate of your own.");
        } else {
            add(
                    "own-certificate",
                    Severity.NOTICE,
                    "The device serves a certificate that was brought to it, issued by "
                            + sight.leaf().getIssuerX500Principal().getName()
                            + "; its built-in authority did not sign it and cannot vouch for it.",
                    "Clients need the root of that issuer; trusting the built-in authority helps nothing.");
        }
    }

    private void rejected() {
        if (sight.rejected() > 0) {
            add(
                    "rejected-certificates",
                    Severity.WARNING,
                    "The device has refused certificates of others: " + sight.rejected() + " are waiting.",
                    "Look at them with 'fleetpki device rejected list', and trust or clear them.");
        }
    }

    private void served() {
        add(
                "served",
                Severity.NOTICE,
                "The device serves a certificate for " + CertificateFacts.list(names) + ", valid until "
                        + sight.leaf().getNotAfter().toInstant() + ", SHA-256 "
                        + Fingerprint.of(sight.leaf()).hex() + ".",
                "A browser shows the same in the certificate's details.");
    }

    private void add(String code, Severity severity, String message, String remedy) {
        findings.add(new Finding(code, severity, message, remedy));
    }
}

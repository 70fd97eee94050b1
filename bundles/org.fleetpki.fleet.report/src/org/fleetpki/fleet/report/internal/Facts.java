// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.fleetpki.fleet.api.Observation;

/** The words and numbers that more than one format shows. */
final class Facts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);

    static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    static String second(Instant instant) {
        return SECOND.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Such as {@code 0.4 s}, {@code 12 s} or {@code 2 min 5 s}. */
    static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    static Instant expiry(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant();
    }

    /** Whole days from a moment to the end of a certificate; negative once it has expired. */
    static long daysLeft(X509Certificate certificate, Instant from) {
        return ChronoUnit.DAYS.between(from, expiry(certificate));
    }

    /** Who issued a certificate, in the fewest words: the common name, else the whole name. */
    static String issuer(X509Certificate certificate) {
        if (certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal())) {
            return "self-signed";
        }
        String name = certificate.getIssuerX500Principal().getName();
        return commonName(name).orElse(name);
    }

    private static Optional<String> commonName(String distinguishedName) {
        try {
            return new LdapName(distinguishedName)
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /** What a device is, such as {@code AXIS P3265-V, firmware 11.11.73}; empty if it did not say. */
    static String model(Observation seen) {
        String model = (seen.facts().vendor() + " " + seen.facts().model()).strip();
        String firmware = seen.facts().firmware();
        if (firmware.isEmpty()) {
            return model;
        }
        return model.isEmpty() ? "firmware " + firmware : model + ", firmware " + firmware;
    }

    private Facts() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.time.Duration;

/**
 * The rules that certificates of one kind are issued by.
 *
 * @param id its name in files and reports
 * @param usage what the certificates are for
 * @param keyType the key to make where this side or the device may choose
 * @param validity how long a certificate is valid, at most; the end of the authority shortens it
 * @param backdate how far before the moment of issue it begins, for devices whose clock runs behind
 */
public record CertificateProfile(String id, Usage usage, KeyType keyType, Duration validity, Duration backdate) {

    /** Longest life of a device certificate: what AXIS Device Manager allows (1095 days). */
    private static final Duration LONGEST_END_ENTITY = Duration.ofDays(1095);

    private static final Duration LONGEST_AUTHORITY = Duration.ofDays(365L * 30);

    /** What a certificate is for; decides basicConstraints, keyUsage and extKeyUsage. */
    public enum Usage {
        TLS_SERVER,
        ROOT_CA,
        INTERMEDIATE_CA;

        public boolean isAuthority() {
            return this != TLS_SERVER;
        }
    }

    public CertificateProfile {
        Duration longest = usage.isAuthority() ? LONGEST_AUTHORITY : LONGEST_END_ENTITY;
        if (validity.compareTo(Duration.ofHours(1)) < 0 || validity.compareTo(longest) > 0) {
            throw new IllegalArgumentException("profile " + id + ": validity must lie between 1 hour and "
                    + longest.toDays() + " days, it is " + validity.toDays() + " days");
        }
        if (backdate.isNegative() || backdate.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException("profile " + id + ": backdate must lie between 0 and 7 days");
        }
    }

    /** A server certificate for a device, begun one hour early for clocks that run behind. */
    public static CertificateProfile tlsServer(String id, KeyType keyType, Duration validity) {
        return new CertificateProfile(id, Usage.TLS_SERVER, keyType, validity, Duration.ofHours(1));
    }
}

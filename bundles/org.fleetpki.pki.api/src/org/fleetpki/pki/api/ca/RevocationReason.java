// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a certificate was revoked (RFC 5280, 5.3.1); {@link #id()} is the name in files and on the command line. */
public enum RevocationReason {
    UNSPECIFIED("unspecified", 0),
    KEY_COMPROMISE("keyCompromise", 1),
    /** The key of an authority is in other hands; only for certificates of authorities. */
    CA_COMPROMISE("CACompromise", 2),
    AFFILIATION_CHANGED("affiliationChanged", 3),
    SUPERSEDED("superseded", 4),
    CESSATION_OF_OPERATION("cessationOfOperation", 5),
    /** Revoked for the time being: the only reason that is ever taken back, or replaced by another. */
    CERTIFICATE_HOLD("certificateHold", 6),
    /** No reason but a sign, in delta lists alone, that a certificate is not revoked any longer. */
    REMOVE_FROM_CRL("removeFromCRL", 8),
    PRIVILEGE_WITHDRAWN("privilegeWithdrawn", 9),
    AA_COMPROMISE("AACompromise", 10);

    private final String id;
    private final int code;

    RevocationReason(String id, int code) {
        this.id = id;
        this.code = code;
    }

    /** The name that openssl gives it, else that of RFC 5280. */
    public String id() {
        return id;
    }

    /** The number in revocation lists and OCSP responses. */
    public int code() {
        return code;
    }

    /** Whether somebody can give it when he revokes. */
    public boolean isGiven() {
        return this != REMOVE_FROM_CRL;
    }

    /** The reason of a number; empty for numbers that RFC 5280 does not define. */
    public static Optional<RevocationReason> of(int code) {
        return Arrays.stream(values()).filter(reason -> reason.code == code).findFirst();
    }

    /** The reason of a name, in any case; empty if there is none. */
    public static Optional<RevocationReason> named(String id) {
        return Arrays.stream(values())
                .filter(reason -> reason.id.equalsIgnoreCase(id))
                .findFirst();
    }

    /**
     * Find one that can be given, by its {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none; its message lists the known ones
     */
    public static RevocationReason parse(String id) {
        return named(id)
                .filter(RevocationReason::isGiven)
                .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is no reason to revoke; known are "
                        + Arrays.stream(values())
                                .filter(RevocationReason::isGiven)
                                .map(RevocationReason::id)
                                .collect(Collectors.joining(", "))));
    }
}

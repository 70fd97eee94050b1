// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.time.Instant;

/** What one source says about a certificate. */
sealed interface RevocationStatus {

    /** It is not revoked. */
    record Good() implements RevocationStatus {}

    /** It is revoked. @param since as the source says, which may be later than the moment asked about */
    record Revoked(Instant since) implements RevocationStatus {}

    /** The source says nothing about it. */
    record Silent() implements RevocationStatus {}

    /**
     * The source is about it, but cannot be used.
     *
     * @param code for a finding
     * @param fault why, as a phrase that goes on after the source's name
     * @param remedy one sentence
     */
    record Unusable(String code, String fault, String remedy) implements RevocationStatus {}
}

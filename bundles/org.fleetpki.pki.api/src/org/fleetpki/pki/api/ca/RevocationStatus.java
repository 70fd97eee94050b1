// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.math.BigInteger;

/** What an authority knows about a serial number. */
public sealed interface RevocationStatus {

    /** Issued, and not revoked; it may have expired. */
    record Good(BigInteger serial) implements RevocationStatus {}

    /** Revoked, for good or for the time being. */
    record Revoked(RevocationEntry entry) implements RevocationStatus {}

    /** Never issued here, as far as the books go. */
    record Unknown(BigInteger serial) implements RevocationStatus {}
}

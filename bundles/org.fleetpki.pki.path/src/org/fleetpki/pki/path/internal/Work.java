// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

/**
 * What an answer may still cost, in units of about a microsecond. Whoever works on foreign data spends first, so that
 * hostile data ends in {@link TooComplexException} and never in a long wait.
 */
final class Work {

    /** Enough for hundreds of signatures on P-256, and for any chain that somebody uses. */
    static final int LIMIT = 200_000;

    /** For one step of a search, or one certificate that is looked at. */
    static final int STEP = 5;

    private int left = LIMIT;

    /** Pay for something. */
    void spend(int units) {
        left -= Math.max(1, units);
        if (left < 0) {
            throw new TooComplexException();
        }
    }
}

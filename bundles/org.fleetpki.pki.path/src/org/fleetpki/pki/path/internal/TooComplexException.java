// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

/** The certificates ask for more work than any honest ones do. */
final class TooComplexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooComplexException() {
        super("the certificates ask for too much work", null, false, false);
    }
}

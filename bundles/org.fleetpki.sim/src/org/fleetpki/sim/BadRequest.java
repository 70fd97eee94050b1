// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

/** A message that is not HTTP as this server reads it, and the status to answer. The connection ends with it. */
final class BadRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    BadRequest(int status) {
        super(status + " " + Reasons.of(status));
        this.status = status;
    }

    int status() {
        return status;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

/** Carries a {@link FleetFailure}. Its message is the failure's sentence. */
public final class FleetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FleetFailure failure;

    public FleetException(FleetFailure failure) {
        this(failure, null);
    }

    /** @param cause may be null */
    public FleetException(FleetFailure failure, Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    public FleetFailure failure() {
        return failure;
    }
}

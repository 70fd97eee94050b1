// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

/** Carries a {@link PkiFailure} to whoever decides what to do about it. Its message is the failure's sentence. */
public final class PkiException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PkiFailure failure;

    public PkiException(PkiFailure failure) {
        this(failure, null);
    }

    /** @param cause may be null */
    public PkiException(PkiFailure failure, Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    public PkiFailure failure() {
        return failure;
    }
}

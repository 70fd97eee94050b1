// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

/** Carries a {@link Failure} up to whoever decides: retry, skip, roll back, or ask. */
public final class DeviceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public DeviceException(Failure failure) {
        this(failure, null);
    }

    /** @param cause may be null */
    public DeviceException(Failure failure, Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}

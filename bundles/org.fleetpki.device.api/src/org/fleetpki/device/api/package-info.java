// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * The SPI of a device family: an adapter opens sessions, a session has capabilities, a failure says why not.
 *
 * <p>No parameter and no result is null unless its documentation says so. Everything here may block for as long as the
 * network takes, up to the time-outs of the transport, and ends early with {@link java.io.InterruptedIOException} as
 * its cause when the calling thread is interrupted. Nothing is ever called from a display thread.
 */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.fleetpki.device.api;

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http;

import java.time.Duration;
import org.fleetpki.device.api.DeviceException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Requests to one device, by one scheme, with one log-in. One thread uses it.
 *
 * <p>Credentials that the device refused are remembered as refused: they are never sent a second time by the same
 * exchange, since devices lock accounts. No request with credentials that were not accepted yet is sent a second time,
 * whatever becomes of the connection.
 */
@ProviderType
public interface Exchange extends AutoCloseable {

    /**
     * Send a request and read the whole answer, within the transport's usual time.
     *
     * @see #send(Request, Duration)
     */
    Response send(Request request) throws DeviceException;

    /**
     * Send a request and read the whole answer. A redirection is an answer, and never followed.
     *
     * @param patience the time for all of it: connection, log-in, and the last byte of the answer
     * @throws DeviceException {@link org.fleetpki.device.api.Failure.Unreachable} if there is no whole answer in time;
     *     {@link org.fleetpki.device.api.Failure.Untrusted} with the chain presented, before anything was sent;
     *     {@link org.fleetpki.device.api.Failure.Unauthorized} if the credentials are refused; {@link org.fleetpki.device.api.Failure.Unsupported} if the device would
     *     have the password in the clear; {@link org.fleetpki.device.api.Failure.Unexpected} if the answer is not HTTP, or too large
     * @throws IllegalStateException after {@link #close()}
     */
    Response send(Request request, Duration patience) throws DeviceException;

    /** Whether the device has challenged this exchange to log in and accepted its credentials. */
    default boolean isLoggedIn() {
        return false;
    }

    /** Cut the connection and forget the credentials. Never fails. */
    @Override
    void close();
}

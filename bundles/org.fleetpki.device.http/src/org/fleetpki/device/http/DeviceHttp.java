// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Optional;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.osgi.annotation.versioning.ProviderType;

/** Opens exchanges with devices. Published as a service; several threads may use it at once. */
@ProviderType
public interface DeviceHttp {

    /** What lies under HTTP. */
    enum Scheme {
        /** Plain HTTP, on {@link Endpoint#httpPort()}. A password is never sent over it in the clear. */
        HTTP,
        /** HTTP over TLS, on {@link Endpoint#httpsPort()}, under {@link Endpoint#trust()}. */
        HTTPS
    }

    /**
     * Begin an exchange. Nothing is sent yet.
     *
     * @param credentials what a challenge of the device is answered with; without any, a 401 is an answer like others.
     *     The exchange keeps a copy of its own until it is closed
     */
    Exchange open(Endpoint endpoint, Scheme scheme, Optional<Credentials> credentials);

    /**
     * Whether a failed request may have reached the device all the same: the connection stood, and then no whole answer
     * came. It is false if no connection was made, if the device answered, and if the wait was interrupted.
     */
    static boolean answerLost(DeviceException failure) {
        return failure.getCause() instanceof IOException cause
                && !(cause instanceof ConnectException)
                && !(cause instanceof HttpConnectTimeoutException)
                && !(cause instanceof InterruptedIOException);
    }
}

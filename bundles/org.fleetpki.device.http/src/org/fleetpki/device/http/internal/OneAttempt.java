// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.io.IOException;

/**
 * Keeps the JDK from sending a {@code GET} again by itself where a server hangs up on it: with credentials in it, that would
 * be a second attempt to log in. The number of attempts is a property of the module {@code java.net.http}, which is read
 * when the first request of the process is sent; the wish for another one then comes as an exception, and the exchange
 * decides.
 */
final class OneAttempt {

    private static final String PROPERTY = "jdk.httpclient.redirects.retrylimit";

    /** What the JDK says instead of trying again; without it, nothing is ever sent again. */
    private static final String WISH = "Too many retries";

    /** From now on, as far as no request was sent yet. */
    static void ask() {
        System.setProperty(PROPERTY, "1");
    }

    /** Whether the JDK would have sent the request again. */
    static boolean isWished(Throwable failure) {
        return failure instanceof IOException && WISH.equals(failure.getMessage()) && failure.getCause() != null;
    }

    /** What went wrong. */
    static Throwable reason(Throwable failure) {
        return isWished(failure) ? failure.getCause() : failure;
    }

    private OneAttempt() {}
}

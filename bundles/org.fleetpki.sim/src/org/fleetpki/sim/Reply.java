// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

/** What a connection is to do about a request. */
sealed interface Reply {

    /**
     * Send an answer.
     *
     * @param response the answer
     * @param cut whether to break off in the middle of it
     * @param afterwards what is done then
     */
    record Send(Response response, boolean cut, Runnable afterwards) implements Reply {

        Send(Response response) {
            this(response, false, () -> {});
        }
    }

    /** Reset the connection. */
    record Reset() implements Reply {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.util.Optional;

/** What makes a device of one family: whom it lets in, and what it does. */
public interface DeviceBehaviour {

    /**
     * Decide whether a request may be acted on. Called before any fault strikes.
     *
     * @return the challenge to send instead; empty to go on
     */
    Optional<Response> refuse(Request request);

    /**
     * Work out what to do about a request, changing nothing yet. One request at a time. HEAD arrives as GET.
     *
     * @see Answer.Change
     */
    Answer act(Request request);
}

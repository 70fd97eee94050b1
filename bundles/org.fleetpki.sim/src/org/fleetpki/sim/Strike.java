// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

/** What a fault does to a request. */
sealed interface Strike {

    /** Nothing: the device acts and answers. */
    record Pass() implements Strike {}

    /** The connection is reset before the device acts. */
    record Reset() implements Strike {}

    /** The device acts; its answer breaks off. */
    record Cut() implements Strike {}

    /** The device does not act, and answers as if it had. */
    record Pretend() implements Strike {}

    /** The device does not act, and answers this. */
    record Canned(Response response) implements Strike {}
}

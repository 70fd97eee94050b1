// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

/** Those faults that a family must follow by itself, as only it knows what a full store or a slow key looks like. */
public interface Conditions {

    /** Whether there is no room for another key, certificate or trusted certificate. */
    boolean isStoreFull();

    /** Whether keys take long now; a family that makes them in the background says "busy" as long as this is true. */
    boolean areKeysHeld();

    /**
     * Wait as long as keys take, in a family that makes them while the client waits. Requests to the device meanwhile
     * wait as well.
     */
    void awaitKeys();

    /**
     * Whether the account is locked after so many refusals. The kit itself drops credentials of HTTP from then on; a
     * family that takes others refuses them by this.
     */
    boolean isLocked(int refusals);

    /** Whether the next start forgets the certificate that the device was given. */
    boolean forgetsOnRestart();
}

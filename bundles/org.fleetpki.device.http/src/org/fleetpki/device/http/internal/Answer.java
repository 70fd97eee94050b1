// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;

/** How requests prove who sends them, once a challenge said in which way. */
interface Answer {

    /** The value of the {@code Authorization} header for a request. */
    String authorization(Request request);

    /** Take a new nonce from the challenges if the device only calls the old one stale. */
    boolean renewedBy(List<Challenge> challenges);

    /** Look at what the device answered to an accepted request. */
    void accepted(Request request, Response response) throws DeviceException;
}

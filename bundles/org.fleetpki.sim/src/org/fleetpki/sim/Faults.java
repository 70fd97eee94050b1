// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.time.Duration;

/**
 * Faults on demand. A fault applies to requests whose line ({@code "PATCH /config/rest/cert/v1/certificates/a"}), or
 * whose SOAP operation, contains the given text.
 *
 * <p>Faults strike requests that the device would act on: one that is only answered with a challenge to log in is not
 * counted. Gates come first; of several other faults that match, the oldest strikes.
 */
public interface Faults {

    /** Hold matching requests, before the device acts on them, until the gate is opened or the device is closed. */
    Gate gate(String request);

    /** Accept matching requests and never answer. */
    void hang(String request);

    /** Reset the connection of the next matching requests, before the device acts on them. */
    void reset(String request, int times);

    /** Act on the next matching requests, then cut the connection in the middle of the answer. */
    void cutAnswer(String request, int times);

    /** Answer the next matching requests with this status and body, without acting on them. */
    void answer(String request, int status, String contentType, String body, int times);

    /** Answer the next matching requests as if all went well, and change nothing. */
    void pretend(String request, int times);

    /** Let the device's clock be ahead of real time by this much; negative for behind. */
    void clockAhead(Duration offset);

    /** No more faults; open every gate. The clock is right again. */
    void clear();

    /** Holds requests. */
    interface Gate {

        /**
         * Wait until a request stands at the gate.
         *
         * @return false if none came in time
         */
        boolean awaitRequest(Duration time) throws InterruptedException;

        /** Let everything pass, now and later. */
        void open();
    }
}

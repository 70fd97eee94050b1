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

    /** Refuse every log-in, right or wrong, once this many were refused: the account is locked. */
    void lockOut(int refusals);

    /** Let the device have no room for another key, certificate or trusted certificate. */
    void storeFull();

    /** Let keys that are being made take until the gate is opened; the device answers other requests as it does then. */
    Gate holdKeys();

    /** Let the device come back from its next restarts with its default certificate, and without the one it was given. */
    void forgetOnRestart();

    /** Let the HTTPS port speak nothing newer than TLS 1.0, as old devices do: handshakes of newer clients fail. */
    void legacyTls();

    /** No more faults; open every gate. The clock is right again, and the account is unlocked. */
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

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.IOException;

/**
 * What a device will do about a request. Working it out changes nothing, so that a fault can drop the change and send
 * the answer all the same.
 *
 * @param response what is sent
 * @param change what is done first; {@link Change#NONE} for a request that only reads
 * @param afterwards what is done once the answer has been sent, or cut
 */
public record Answer(Response response, Change change, Runnable afterwards) {

    /** A change of the device. */
    @FunctionalInterface
    public interface Change {

        /** Nothing changes. */
        Change NONE = () -> {};

        /**
         * Make it, wholly or not at all.
         *
         * @throws IOException if the flash memory cannot be written
         */
        void apply() throws IOException;
    }

    /** An answer that changes nothing. */
    public static Answer of(Response response) {
        return new Answer(response, Change.NONE, () -> {});
    }

    /** An answer sent after a change. */
    public static Answer changing(Response response, Change change) {
        return new Answer(response, change, () -> {});
    }

    /** The same, and something to do once it has been sent. */
    public Answer then(Runnable action) {
        return new Answer(response, change, action);
    }
}

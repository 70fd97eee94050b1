// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told how a verb gets on. Called by the engine's own threads, several at once; calls must return soon.
 *
 * @param <T> what there is one of for each device when it is finished
 */
@ConsumerType
public interface Progress<T> {

    /** The verb begins. */
    default void begin(int devices) {}

    /** A device is being worked on; {@code step} says in words what happens now. */
    default void working(String deviceId, String step) {}

    /** A device is finished. */
    default void finished(T result) {}

    /** Whether somebody asked to stop. Devices under way are brought to a safe state first. */
    default boolean isCancelled() {
        return false;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.Optional;

/** Makes sense of one value, or reports why it cannot. */
@FunctionalInterface
interface ValueReader<T> {

    /**
     * Read a value.
     *
     * @param path where it is, such as {@code devices[0].host}
     * @return empty if a problem was reported
     */
    Optional<T> read(Value value, String path, Problems problems);
}

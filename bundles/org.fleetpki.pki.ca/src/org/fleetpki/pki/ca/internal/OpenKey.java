// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.PrivateKey;

/**
 * A key that can sign.
 *
 * @param closing ends that
 */
record OpenKey(PrivateKey key, Runnable closing) implements AutoCloseable {

    /** A key in memory, which goes when nobody holds it any more. */
    static OpenKey inMemory(PrivateKey key) {
        return new OpenKey(key, () -> {});
    }

    @Override
    public void close() {
        closing.run();
    }
}

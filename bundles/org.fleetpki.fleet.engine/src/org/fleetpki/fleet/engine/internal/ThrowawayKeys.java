// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.PublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PrivateKeys;

/** A public key of each kind, to ask an authority what it would say to an order. The private half is dropped. */
final class ThrowawayKeys {

    private final PrivateKeys keys;
    private final Map<KeyType, PublicKey> made = new ConcurrentHashMap<>();

    ThrowawayKeys(PrivateKeys keys) {
        this.keys = keys;
    }

    PublicKey of(KeyType type) {
        return made.computeIfAbsent(type, kind -> keys.generate(kind).getPublic());
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetpki.fleet.api.Observation;

/** Which keys certificates were issued for, so that a request that comes twice is answered with one certificate. */
final class IssuedKeys {

    private final Map<ByteBuffer, X509Certificate> certificates = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, String> claims = new ConcurrentHashMap<>();
    private final SeenKeys seen;

    /** @param issued oldest first */
    IssuedKeys(List<X509Certificate> issued, List<Observation> observations) {
        issued.forEach(this::add);
        this.seen = new SeenKeys(issued, observations);
    }

    /** The newest certificate for a key; empty if there is none. */
    Optional<X509Certificate> of(PublicKey key) {
        return Optional.ofNullable(certificates.get(encoded(key)));
    }

    void add(X509Certificate certificate) {
        certificates.put(encoded(certificate.getPublicKey()), certificate);
    }

    /**
     * Claim a key for a device, which may do that again.
     *
     * @throws StepException if it was seen elsewhere
     */
    void claim(PublicKey key, String deviceId) throws StepException {
        if (!deviceId.equals(claims.get(encoded(key)))) {
            seen.claim(key, deviceId);
            claims.put(encoded(key), deviceId);
        }
    }

    /** Keys of different providers are equal only in their encoding. */
    private static ByteBuffer encoded(PublicKey key) {
        return ByteBuffer.wrap(key.getEncoded());
    }
}

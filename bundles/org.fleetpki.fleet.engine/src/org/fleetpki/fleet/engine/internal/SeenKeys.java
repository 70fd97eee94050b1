// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetpki.fleet.api.Observation;

/**
 * The public keys that were seen before, with where. A device that asks for a certificate with one of them shares its
 * key with another, or gave an old one again: either way whoever has the other has this one too.
 */
final class SeenKeys {

    private final Map<ByteBuffer, String> places = new ConcurrentHashMap<>();

    SeenKeys(List<X509Certificate> issued, List<Observation> observations) {
        for (Observation observation : observations) {
            observation
                    .leaf()
                    .ifPresent(leaf -> places.put(
                            encoded(leaf.getPublicKey()),
                            "device '" + observation.deviceId() + "' at " + observation.host()));
        }
        issued.forEach(certificate -> places.putIfAbsent(
                encoded(certificate.getPublicKey()),
                "the certificate " + certificate.getSerialNumber().toString(16) + " of "
                        + certificate.getSubjectX500Principal().getName()));
    }

    /**
     * Claim a key for a device.
     *
     * @throws StepException if it was seen before
     */
    void claim(PublicKey key, String deviceId) throws StepException {
        String place = places.putIfAbsent(encoded(key), "device '" + deviceId + "', in this run");
        if (place != null) {
            throw new StepException("The key that the device made is not new: " + place
                    + " has the same one; a key is only safe in one place, so nothing was issued for it.");
        }
    }

    /** Keys of different providers are equal only in their encoding. */
    private static ByteBuffer encoded(PublicKey key) {
        return ByteBuffer.wrap(key.getEncoded());
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.fleetpki.pki.api.KeyType;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A certificate together with its private key, brought to a device that cannot make one itself, or shall not. The key
 * crosses the network: adapters send it over TLS that was accepted, and nowhere else.
 */
@ConsumerType
public interface KeyUpload extends Capability {

    /** The kinds of key that the device takes. */
    Set<KeyType> keyTypes();

    /** Where the certificate goes. */
    default Placement placement() {
        return Placement.BESIDE;
    }

    /**
     * Bring both.
     *
     * @param id a new name; where {@link #placement()} is in place, the name of that place
     * @param chain leaf first, up to the root; what a device does not want of it, the adapter leaves out
     * @param key belongs to the leaf; the caller destroys it
     * @throws DeviceException {@link Failure.Rejected} if the name is taken, the two do not belong together, or the
     *     device does not take them; {@link Failure.Unsupported} if the device is reached without TLS
     */
    void upload(String id, List<X509Certificate> chain, PrivateKey key) throws DeviceException;
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a device trusts, and what it completes its own chain with: certificates of authorities and, where the device takes
 * them, of single peers. TLS connections that stand are not cut when something is removed.
 */
@ConsumerType
public interface TrustList extends Capability {

    /** All of them. */
    List<StoredCertificate> trusted() throws DeviceException;

    /**
     * Add one certificate. One that is there already stays as it is.
     *
     * @return the name that the device knows it by from now on
     */
    String add(X509Certificate certificate) throws DeviceException;

    /** Remove one, by the name that the device knows it by. */
    void remove(String id) throws DeviceException;

    /** Remove all but the maker's, which stay. */
    default void clear() throws DeviceException {
        for (StoredCertificate stored : trusted()) {
            if (stored.origin() != StoredCertificate.Origin.FACTORY) {
                remove(stored.id());
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The certificates of authorities in a device: what it trusts, and what it completes its own chain with. */
@ConsumerType
public interface TrustList extends Capability {

    /** All of them. */
    List<StoredCertificate> trusted() throws DeviceException;

    /**
     * Add one certificate.
     *
     * @return the name that the device knows it by from now on
     */
    String add(X509Certificate certificate) throws DeviceException;

    /** Remove one, by the name that the device knows it by. */
    void remove(String id) throws DeviceException;
}

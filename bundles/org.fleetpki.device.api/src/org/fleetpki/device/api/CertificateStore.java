// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The certificates with a private key that the device holds. */
@ConsumerType
public interface CertificateStore extends Capability {

    /** All of them. */
    List<StoredCertificate> certificates() throws DeviceException;

    /**
     * Delete a certificate and its key, for good.
     *
     * @throws DeviceException {@link Failure.Rejected} if the device still uses it or will not part with it
     */
    void delete(String id) throws DeviceException;
}

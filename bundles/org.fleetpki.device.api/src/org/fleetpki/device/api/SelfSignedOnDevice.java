// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.time.Duration;
import java.util.Set;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;
import org.osgi.annotation.versioning.ConsumerType;

/** A key and a certificate signed by itself, both made by the device. Nobody trusts it who does not know it. */
@ConsumerType
public interface SelfSignedOnDevice extends Capability {

    /** The kinds of key that the device makes. */
    Set<KeyType> keyTypes();

    /** Where the certificate goes. */
    default Placement placement() {
        return Placement.BESIDE;
    }

    /**
     * Have both made. Returns when they are there.
     *
     * @param id a new name; where {@link #placement()} is in place, the name of that place
     * @param validity from the device's own now on; a device that counts in years rounds up
     * @throws DeviceException {@link Failure.Rejected} if the name is taken or the key cannot be made
     */
    void createSelfSigned(String id, KeyType type, CertificateSubject subject, Duration validity)
            throws DeviceException;
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import org.fleetpki.pki.api.Secret;
import org.osgi.annotation.versioning.ConsumerType;

/** A certificate with its key in a PKCS #12 file (RFC 7292), brought to a device. As with {@link KeyUpload}, over TLS only. */
@ConsumerType
public interface Pkcs12Upload extends Capability {

    /** Where the certificate goes. */
    default Placement placement() {
        return Placement.BESIDE;
    }

    /**
     * Bring the file.
     *
     * @param id a new name; where {@link #placement()} is in place, the name of that place
     * @param file the file as it is
     * @param passphrase the file's own; the caller closes it
     * @throws DeviceException {@link Failure.Rejected} if the name is taken, the passphrase is wrong, or the device does
     *     not take the file; {@link Failure.Unsupported} if the device is reached without TLS
     */
    void upload(String id, byte[] file, Secret passphrase) throws DeviceException;
}

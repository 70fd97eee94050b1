// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Which of a device's certificates serves what, beside the web server, which {@link HttpsSettings} are about. */
@ConsumerType
public interface CertificateUses extends Capability {

    /** What is used for what, the web server included. */
    List<Assignment> assignments() throws DeviceException;

    /** The uses that can be given another certificate by {@link #assign}; empty if the device decides by itself. */
    Set<CertificateUse> assignable() throws DeviceException;

    /**
     * Use a certificate for something.
     *
     * @throws DeviceException {@link Failure.Rejected} if the device has no such certificate; {@link
     *     Failure.Unsupported} if the use is not assignable
     */
    void assign(CertificateUse use, String certificateId) throws DeviceException;

    /**
     * One use of one certificate.
     *
     * @param use for what
     * @param certificateId which, by its name in the {@link CertificateStore}
     */
    record Assignment(CertificateUse use, String certificateId) {}
}

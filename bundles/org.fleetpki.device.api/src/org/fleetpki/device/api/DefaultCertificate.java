// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import org.osgi.annotation.versioning.ConsumerType;

/** The certificate that a device has when nobody gave it one. */
@ConsumerType
public interface DefaultCertificate extends Capability {

    /**
     * Discard the certificate in use and its private key, for good; the default comes back, or a new one is made. The
     * web server may be away while that happens.
     */
    void restore() throws DeviceException;

    /** Have a default certificate that has expired made anew. */
    void renew() throws DeviceException;
}

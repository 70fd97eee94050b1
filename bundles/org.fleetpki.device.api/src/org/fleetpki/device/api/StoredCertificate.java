// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;

/**
 * A certificate in a device.
 *
 * @param id the name that the device knows it by
 * @param certificate the certificate
 * @param origin who put it there
 */
public record StoredCertificate(String id, X509Certificate certificate, Origin origin) {

    /** Who put a certificate into a device. */
    public enum Origin {
        /** The maker; it must never be deleted. */
        FACTORY,
        /** This product, told by the name it gave. */
        OURS,
        /** Somebody else. */
        OTHER
    }
}

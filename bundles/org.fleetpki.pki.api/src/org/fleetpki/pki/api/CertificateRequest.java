// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.PublicKey;

/**
 * A PKCS #10 request (RFC 2986) whose own signature was verified when it was read: whoever made it holds the key.
 *
 * @param der the request as received
 * @param subject what it asks for; a device that cannot put alternative names into a request leaves them empty
 * @param publicKey the key to be certified
 */
public record CertificateRequest(byte[] der, CertificateSubject subject, PublicKey publicKey) {

    public CertificateRequest {
        der = der.clone();
    }

    @Override
    public byte[] der() {
        return der.clone();
    }
}

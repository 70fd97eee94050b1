// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.security.cert.X509Certificate;

/**
 * Tells whether a certificate belongs to a request without reading the request: PKCS #10 (RFC 2986) holds the encoded
 * public key as it is, byte for byte, and nothing else in it can look like one by chance.
 */
public final class RequestKey {

    /** Whether the public key of the certificate is the one in the request. */
    public static boolean isIn(byte[] request, X509Certificate certificate) {
        byte[] key = certificate.getPublicKey().getEncoded();
        for (int start = 0; start <= request.length - key.length; start++) {
            int same = 0;
            while (same < key.length && request[start + same] == key[same]) {
                same++;
            }
            if (same == key.length) {
                return true;
            }
        }
        return false;
    }

    private RequestKey() {}
}

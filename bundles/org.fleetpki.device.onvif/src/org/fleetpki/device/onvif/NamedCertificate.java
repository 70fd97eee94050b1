// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * A certificate of the device management service.
 *
 * @param id the name that the device knows it by
 * @param encoded as the device gave it, usually DER
 */
public record NamedCertificate(String id, byte[] encoded) {

    public NamedCertificate {
        encoded = encoded.clone();
    }

    /** A certificate to be given to a device. */
    public static NamedCertificate of(String id, X509Certificate certificate) {
        return new NamedCertificate(id, der(certificate));
    }

    @Override
    public byte[] encoded() {
        return encoded.clone();
    }

    /** The certificate; empty if it cannot be read. */
    public Optional<X509Certificate> certificate() {
        return Answer.certificate(encoded);
    }

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has an encoding", e);
        }
    }
}

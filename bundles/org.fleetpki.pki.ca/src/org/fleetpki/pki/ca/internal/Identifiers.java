// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;

/** The names of keys in certificates (RFC 5280, 4.2.1.2). */
final class Identifiers {

    /** That of a new certificate: method 1, a hash of the key. */
    static SubjectKeyIdentifier ofKey(PublicKey key) {
        try {
            return new SubjectKeyIdentifier(PublicKeyInfo.read(key.getEncoded()).identifier());
        } catch (Asn1Exception e) {
            throw new IllegalStateException("a public key has an encoding", e);
        }
    }

    /** That of a certificate, to be repeated as it is; where it has none, that of its key. */
    static SubjectKeyIdentifier of(X509Certificate certificate) {
        try {
            Optional<SubjectKeyIdentifier> own =
                    ParsedCertificate.of(certificate).find(SubjectKeyIdentifier.class);
            return own.isPresent() ? own.get() : ofKey(certificate.getPublicKey());
        } catch (Asn1Exception e) {
            return ofKey(certificate.getPublicKey());
        }
    }

    static List<Extension> extensions(X509Certificate certificate) {
        return ParsedCertificate.of(certificate).extensions();
    }

    private Identifiers() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Remembers which certificates of the JDK were read, so that a path can be told in the JDK's own objects. */
final class JdkCertificates {

    private final Map<ParsedCertificate, X509Certificate> known = new HashMap<>();

    /** One that the model cannot read, though the JDK can, is left out. */
    List<ParsedCertificate> parse(Collection<X509Certificate> certificates) {
        List<ParsedCertificate> parsed = new ArrayList<>();
        certificates.forEach(certificate -> parse(certificate).ifPresent(parsed::add));
        return parsed;
    }

    Optional<ParsedCertificate> parse(X509Certificate certificate) {
        try {
            ParsedCertificate parsed = ParsedCertificate.parse(certificate.getEncoded());
            known.putIfAbsent(parsed, certificate);
            return Optional.of(parsed);
        } catch (CertificateEncodingException | Asn1Exception e) {
            return Optional.empty();
        }
    }

    List<X509Certificate> find(List<ParsedCertificate> path) {
        return path.stream().map(known::get).toList();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.IssuerAlternativeName;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** All alternative names of a certificate (RFC 5280, 4.2.1.6 and 4.2.1.7). */
final class AlternativeNames {

    /** Those of the subject, then those of the issuer. */
    static List<EncodedGeneralName> of(ParsedCertificate certificate) throws Asn1Exception {
        Optional<SubjectAlternativeName> subject = certificate.find(SubjectAlternativeName.class);
        Optional<IssuerAlternativeName> issuer = certificate.find(IssuerAlternativeName.class);
        List<EncodedGeneralName> names =
                subject.map(SubjectAlternativeName::names).orElse(List.of());
        return issuer.isEmpty()
                ? names
                : Stream.concat(names.stream(), issuer.get().names().stream()).toList();
    }

    private AlternativeNames() {}
}

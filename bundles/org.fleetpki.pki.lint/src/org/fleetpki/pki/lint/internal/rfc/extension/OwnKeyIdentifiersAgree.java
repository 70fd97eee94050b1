// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;

/** A root is its own authority. */
final class OwnKeyIdentifiersAgree extends CertificateRule {

    OwnKeyIdentifiersAgree() {
        super(Text.rfc("key-identifiers-of-root-differ", Severity.WARNING, "RFC 5280, 4.2.1.1")
                .asks("In a self-issued certificate of one key, authority and subject key identifier should be the "
                        + "same.")
                .because("Clients look for another authority that signed it, and find none.")
                .remedy("Issue the root's certificate again with 'authorityKeyIdentifier = keyid', or without."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.isSelfIssued() && CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        Optional<AuthorityKeyIdentifier> authority = certificate.find(AuthorityKeyIdentifier.class);
        Optional<SubjectKeyIdentifier> subject = certificate.find(SubjectKeyIdentifier.class);
        return keptIf(authority.isEmpty()
                || subject.isEmpty()
                || authority.get().keyIdentifier().isEmpty()
                || authority.get().keyIdentifier().get().equals(subject.get().identifier()));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.FreshestCrl;
import org.fleetpki.pki.model.extension.IssuerAlternativeName;
import org.fleetpki.pki.model.extension.PolicyMappings;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.SubjectInformationAccess;

/** Lists of at least one element. */
final class ExtensionNotEmpty extends CertificateRule {

    private static final Octets EMPTY = Octets.of(new byte[] {0x30, 0});

    private static final Set<String> LISTS = Set.of(
            AuthorityInformationAccess.OID,
            CertificatePolicies.OID,
            CrlDistributionPoints.OID,
            ExtendedKeyUsage.OID,
            FreshestCrl.OID,
            IssuerAlternativeName.OID,
            PolicyMappings.OID,
            SubjectAlternativeName.OID,
            SubjectInformationAccess.OID,
            "2.5.29.9");

    ExtensionNotEmpty() {
        super(Text.rfc("extension-of-nothing", Severity.ERROR, "RFC 5280, 4.2")
                .asks("An extension that is a list must have at least one element.")
                .because("Strict readers refuse an empty list, and the certificate with it.")
                .remedy("Have the certificate issued again without the extension."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return certificate.extensions().stream()
                .filter(extension -> LISTS.contains(extension.oid()))
                .filter(extension -> extension.content().equals(EMPTY))
                .findFirst()
                .map(Extension::name);
    }
}

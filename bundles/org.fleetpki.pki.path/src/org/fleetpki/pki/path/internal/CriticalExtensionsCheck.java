// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.Set;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.FreshestCrl;
import org.fleetpki.pki.model.extension.InhibitAnyPolicy;
import org.fleetpki.pki.model.extension.IssuerAlternativeName;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.extension.OcspNoCheck;
import org.fleetpki.pki.model.extension.PolicyConstraints;
import org.fleetpki.pki.model.extension.PolicyMappings;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.SubjectInformationAccess;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.fleetpki.pki.model.extension.TlsFeature;

/** Refuses critical extensions that are not understood here, in every certificate and the anchor (RFC 5280, 4.2). */
final class CriticalExtensionsCheck implements PathCheck {

    private static final Set<String> UNDERSTOOD = Set.of(
            AuthorityInformationAccess.OID,
            AuthorityKeyIdentifier.OID,
            BasicConstraints.OID,
            CertificatePolicies.OID,
            CrlDistributionPoints.OID,
            ExtendedKeyUsage.OID,
            FreshestCrl.OID,
            InhibitAnyPolicy.OID,
            IssuerAlternativeName.OID,
            KeyUsage.OID,
            NameConstraints.OID,
            OcspNoCheck.OID,
            PolicyConstraints.OID,
            PolicyMappings.OID,
            SubjectAlternativeName.OID,
            SubjectInformationAccess.OID,
            SubjectKeyIdentifier.OID,
            TlsFeature.OID);

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        for (PathCertificate certificate : path.certificates()) {
            for (Extension extension : certificate.parsed().extensions()) {
                if (extension.critical() && !UNDERSTOOD.contains(extension.oid())) {
                    String name = PrintableName.text(extension.name());
                    findings.error(
                            "unknown-critical-extension",
                            certificate,
                            "The certificate " + certificate + " has the critical extension " + name
                                    + ", which is not known here.",
                            "Issue the certificate again without " + name + ", or not critical.");
                }
            }
        }
    }
}

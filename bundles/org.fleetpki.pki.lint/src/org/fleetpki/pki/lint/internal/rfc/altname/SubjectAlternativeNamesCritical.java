// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;

/** Where the subject is empty, the alternative names are all there is. */
final class SubjectAlternativeNamesCritical extends CriticalityRule {

    SubjectAlternativeNamesCritical() {
        super(
                SubjectAlternativeName.OID,
                true,
                Text.rfc("subject-alternative-names-not-critical", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("The subject alternative names must be critical where the subject is empty.")
                        .because("A client that ignores them sees a key that belongs to nobody.")
                        .remedy(
                                "Issue the certificate again with critical subject alternative names, or with a subject."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.subject().isEmpty() && super.concerns(certificate);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;

/** Where there is a subject, clients may ignore the alternative names. */
final class SubjectAlternativeNamesNotCritical extends CriticalityRule {

    SubjectAlternativeNamesNotCritical() {
        super(
                SubjectAlternativeName.OID,
                false,
                Text.rfc("subject-alternative-names-critical", Severity.NOTICE, "RFC 5280, 4.2.1.6")
                        .asks("The subject alternative names should not be critical where there is a subject.")
                        .because(
                                "A client that does not know the extension refuses the certificate, although it could use "
                                        + "the subject.")
                        .remedy("Issue the certificate again with subject alternative names that are not critical."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !certificate.subject().isEmpty() && super.concerns(certificate);
    }
}

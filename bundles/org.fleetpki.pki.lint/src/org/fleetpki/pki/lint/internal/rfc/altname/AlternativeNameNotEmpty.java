// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Names of no characters. */
final class AlternativeNameNotEmpty extends CertificateRule {

    AlternativeNameNotEmpty() {
        super(Text.rfc("alternative-name-empty", Severity.ERROR, "RFC 5280, 4.2.1.6")
                .asks("An alternative name must not be empty.")
                .because("It names nothing, and some clients take it for a name that fits everything.")
                .remedy("Issue the certificate again without the empty name."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        for (EncodedGeneralName name : AlternativeNames.of(certificate)) {
            boolean emptySequence =
                    name.kind() == Kind.DIRECTORY && name.directoryName().isEmpty();
            if (emptySequence || name.content().length() == 0) {
                return broken("an entry of type " + name.kind().label());
            }
        }
        return kept();
    }
}

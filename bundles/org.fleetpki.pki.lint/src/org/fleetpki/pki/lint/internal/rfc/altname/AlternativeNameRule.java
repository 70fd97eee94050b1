// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.Optional;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** A rule about each alternative name of one kind, the subject's and the issuer's. */
abstract class AlternativeNameRule extends CertificateRule {

    private final Kind kind;

    protected AlternativeNameRule(Kind kind, Text text) {
        super(text);
        this.kind = kind;
    }

    /** Whether a name keeps the rule. */
    protected abstract boolean isKeptBy(EncodedGeneralName name) throws Asn1Exception;

    @Override
    protected final boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        for (EncodedGeneralName name : AlternativeNames.of(certificate)) {
            if (name.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected final Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        for (EncodedGeneralName name : AlternativeNames.of(certificate)) {
            if (name.kind() == kind && !isKeptBy(name)) {
                return broken("'" + name + "'");
            }
        }
        return kept();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CertificateIssuer;

/** Whose certificate it is must be understood. */
final class EntryIssuerNotCritical extends RevocationListRule {

    EntryIssuerNotCritical() {
        super(Text.rfc("crl-entry-issuer-not-critical", Severity.ERROR, "RFC 5280, 5.3.3")
                .asks("The certificateIssuer of an entry must be critical.")
                .because(
                        "A client that does not know it would take the certificate of another issuer for " + "revoked.")
                .remedy("Have the authority issue the list again by other software."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        for (ParsedRevocationList.Entry entry : list.entries()) {
            for (Extension extension : entry.extensions()) {
                if (!extension.critical() && extension.oid().equals(CertificateIssuer.OID)) {
                    return broken();
                }
            }
        }
        return kept();
    }
}

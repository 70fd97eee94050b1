// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.IssuerAlternativeName;

/** Nobody must know other names of the issuer. */
final class IssuerAlternativeNamesNotCritical extends CriticalityRule {

    IssuerAlternativeNamesNotCritical() {
        super(
                IssuerAlternativeName.OID,
                false,
                Text.rfc("issuer-alternative-names-critical", Severity.WARNING, "RFC 5280, 4.2.1.7")
                        .asks("The issuer alternative names should not be critical.")
                        .because("A client that does not know the extension refuses the certificate for nothing.")
                        .remedy("Issue the certificate again with issuer alternative names that are not critical, or "
                                + "without."));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;

/** Help with building a path restricts nothing. */
final class AuthorityKeyIdentifierNotCritical extends CriticalityRule {

    AuthorityKeyIdentifierNotCritical() {
        super(
                AuthorityKeyIdentifier.OID,
                false,
                Text.rfc("authority-key-identifier-critical", Severity.ERROR, "RFC 5280, 4.2.1.1")
                        .asks("The authority key identifier must not be critical.")
                        .because("A client that does not know it would refuse the certificate for nothing.")
                        .remedy("Have the certificate issued again with the extension not critical."));
    }
}

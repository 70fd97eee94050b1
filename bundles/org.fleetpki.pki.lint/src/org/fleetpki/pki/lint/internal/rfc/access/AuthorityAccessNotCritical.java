// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;

/** Where more is to be had restricts nothing. */
final class AuthorityAccessNotCritical extends CriticalityRule {

    AuthorityAccessNotCritical() {
        super(
                AuthorityInformationAccess.OID,
                false,
                Text.rfc("authority-information-access-critical", Severity.ERROR, "RFC 5280, 4.2.2.1")
                        .asks("The authority information access must not be critical.")
                        .because("A client that does not know it would refuse the certificate for nothing.")
                        .remedy("Have the certificate issued again with the extension not critical."));
    }
}

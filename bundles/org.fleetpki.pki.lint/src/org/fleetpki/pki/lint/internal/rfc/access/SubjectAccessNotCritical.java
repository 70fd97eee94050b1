// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.SubjectInformationAccess;

/** Where more is to be had restricts nothing. */
final class SubjectAccessNotCritical extends CriticalityRule {

    SubjectAccessNotCritical() {
        super(
                SubjectInformationAccess.OID,
                false,
                Text.rfc("subject-information-access-critical", Severity.ERROR, "RFC 5280, 4.2.2.2")
                        .asks("The subject information access must not be critical.")
                        .because("A client that does not know it would refuse the certificate for nothing.")
                        .remedy("Have the certificate issued again with the extension not critical."));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;

/** The name of a key restricts nothing. */
final class SubjectKeyIdentifierNotCritical extends CriticalityRule {

    SubjectKeyIdentifierNotCritical() {
        super(
                SubjectKeyIdentifier.OID,
                false,
                Text.rfc("subject-key-identifier-critical", Severity.ERROR, "RFC 5280, 4.2.1.2")
                        .asks("The subject key identifier must not be critical.")
                        .because("A client that does not know it would refuse the certificate for nothing.")
                        .remedy("Have the certificate issued again with the extension not critical."));
    }
}

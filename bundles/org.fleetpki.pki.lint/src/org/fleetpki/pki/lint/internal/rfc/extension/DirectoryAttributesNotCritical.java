// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;

/** Facts about a person restrict nothing. */
final class DirectoryAttributesNotCritical extends CriticalityRule {

    DirectoryAttributesNotCritical() {
        super(
                "2.5.29.9",
                false,
                Text.rfc("directory-attributes-critical", Severity.ERROR, "RFC 5280, 4.2.1.8")
                        .asks("The subject directory attributes must not be critical.")
                        .because("A client that does not know them would refuse the certificate for nothing.")
                        .remedy("Have the certificate issued again with the extension not critical."));
    }
}

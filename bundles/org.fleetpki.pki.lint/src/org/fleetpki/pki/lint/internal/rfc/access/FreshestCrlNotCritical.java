// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.FreshestCrl;

/** Where a list is restricts nothing. */
final class FreshestCrlNotCritical extends CriticalityRule {

    FreshestCrlNotCritical() {
        super(
                FreshestCrl.OID,
                false,
                Text.rfc("freshest-crl-critical", Severity.ERROR, "RFC 5280, 4.2.1.15")
                        .asks("The freshest CRL extension must not be critical.")
                        .because("A client that does not fetch delta lists must refuse the certificate.")
                        .remedy("Have the certificate issued again with the extension not critical."));
    }
}

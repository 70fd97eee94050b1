// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.OcspNoCheck;

/** Leave not to ask restricts nothing. */
final class OcspNoCheckNotCritical extends CriticalityRule {

    OcspNoCheckNotCritical() {
        super(
                OcspNoCheck.OID,
                false,
                Text.rfc("ocsp-no-check-critical", Severity.WARNING, "RFC 6960, 4.2.2.2.1")
                        .asks("The extension ocspNoCheck should not be critical.")
                        .because("A client that does not know it would refuse the responder for nothing.")
                        .remedy("Have the responder's certificate issued again with the extension not critical."));
    }
}

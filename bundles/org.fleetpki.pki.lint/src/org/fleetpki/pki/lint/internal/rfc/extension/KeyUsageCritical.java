// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.KeyUsage;

/** What a key may not be used for should count everywhere. */
final class KeyUsageCritical extends CriticalityRule {

    KeyUsageCritical() {
        super(
                KeyUsage.OID,
                true,
                Text.rfc("key-usage-not-critical", Severity.WARNING, "RFC 5280, 4.2.1.3")
                        .asks("The key usage should be critical.")
                        .because("A client that ignores what is not critical uses the key for everything.")
                        .remedy("Have the certificate issued again with a critical key usage."));
    }
}

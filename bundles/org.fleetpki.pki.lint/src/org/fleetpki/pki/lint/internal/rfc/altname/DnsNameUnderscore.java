// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Host names have no underscores, though some networks use them. */
final class DnsNameUnderscore extends AlternativeNameRule {

    DnsNameUnderscore() {
        super(
                Kind.DNS,
                Text.rfc("dns-name-with-underscore", Severity.WARNING, "RFC 5280, 4.2.1.6")
                        .asks("A dNSName should not have an underscore.")
                        .because(
                                "It is not in the preferred name syntax, so some clients and most public authorities refuse "
                                        + "it.")
                        .remedy("Give the device a name with a hyphen instead and issue the certificate again."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return name.text().indexOf('_') < 0;
    }
}

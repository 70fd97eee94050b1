// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** The RFC forbids this one by name. */
final class DnsNameNotBlank extends AlternativeNameRule {

    DnsNameNotBlank() {
        super(
                Kind.DNS,
                Text.rfc("dns-name-blank", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("A dNSName must not be a space.")
                        .because("It names no host.")
                        .remedy("Issue the certificate again without it."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return name.text().isEmpty() || !name.text().isBlank();
    }
}

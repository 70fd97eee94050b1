// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Names longer than the name service allows. */
final class DnsNameLength extends AlternativeNameRule {

    DnsNameLength() {
        super(
                Kind.DNS,
                Text.rfc("dns-name-too-long", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("A dNSName must have at most 253 characters.")
                        .because("The name service cannot answer for a longer name.")
                        .remedy("Give the device a shorter name and issue the certificate again."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return name.text().length() <= 253;
    }
}

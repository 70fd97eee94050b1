// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Names in other alphabets have a form in ASCII. */
final class DnsNameAscii extends AlternativeNameRule {

    DnsNameAscii() {
        super(
                Kind.DNS,
                Text.rfc("dns-name-not-ascii", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("A dNSName must be ASCII; an internationalized name is written with A-labels, such as "
                                + "xn--bcher-kva.example.")
                        .because("Clients compare the ASCII form, and read other bytes each in its own way.")
                        .remedy("Issue the certificate again with the ASCII form of the name."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return name.text().chars().allMatch(c -> c < 128);
    }
}

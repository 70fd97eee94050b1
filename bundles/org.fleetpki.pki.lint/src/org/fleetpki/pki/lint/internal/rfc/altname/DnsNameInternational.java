// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** A label that begins like an encoded one and is none. */
final class DnsNameInternational extends AlternativeNameRule {

    DnsNameInternational() {
        super(
                Kind.DNS,
                Text.rfc("dns-name-a-label-malformed", Severity.ERROR, "RFC 5890, 2.3.2.1")
                        .asks("A label that begins with xn-- must be the encoding of a Unicode label.")
                        .because("Clients show such a name as it stands or not at all, and nobody can type it.")
                        .remedy("Issue the certificate again with the name as the name service knows it."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return Labels.of(name.text()).stream()
                .filter(Labels::isInternational)
                .allMatch(label -> Punycode.decode(label.substring(4)).isPresent());
    }
}

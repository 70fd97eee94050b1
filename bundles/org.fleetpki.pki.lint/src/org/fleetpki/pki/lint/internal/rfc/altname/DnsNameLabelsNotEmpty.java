// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Two dots in a row, or one at an end. */
final class DnsNameLabelsNotEmpty extends AlternativeNameRule {

    DnsNameLabelsNotEmpty() {
        super(
                Kind.DNS,
                Text.rfc("dns-name-label-empty", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks(
                                "A dNSName must not have an empty label: no two dots in a row and none at its begin or end.")
                        .because("No host has such a name, so no client finds its server by it.")
                        .remedy("Issue the certificate again with the name as clients type it."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return name.text().isEmpty() || Labels.of(name.text()).stream().noneMatch(String::isEmpty);
    }
}

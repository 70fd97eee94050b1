// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** A wildcard stands for the first label. */
final class DnsNameWildcardPlace extends AlternativeNameRule {

    DnsNameWildcardPlace() {
        super(
                Kind.DNS,
                Text.rfc("dns-name-wildcard-misplaced", Severity.ERROR, "RFC 9525, 6.3")
                        .asks(
                                "A wildcard may only stand for the whole leftmost label of a dNSName, such as *.works.example.")
                        .because("Clients do not match a wildcard elsewhere.")
                        .remedy("Issue the certificate again with the names written out."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        String text = name.text();
        return text.indexOf('*') < 0 || text.startsWith("*.") && text.indexOf('*', 1) < 0;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** The commonest mistake where the forms of a device offer one field for all names. */
final class IpWrittenAsDnsName extends AlternativeNameRule {

    IpWrittenAsDnsName() {
        super(
                Kind.DNS,
                Text.rfc("ip-written-as-dns-name", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("An IP address must be an iPAddress entry; clients do not find it in a dNSName entry.")
                        .because("Clients compare an address with the addresses alone.")
                        .remedy("Issue the certificate again with the address as 'IP:' instead of 'DNS:'."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return !IpLiteral.matches(name.text());
    }
}

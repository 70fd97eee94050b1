// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Addresses are written as octets, not as text. */
final class IpAddressLength extends AlternativeNameRule {

    IpAddressLength() {
        super(
                Kind.IP,
                Text.rfc("ip-name-length", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("An iPAddress must have 4 octets for IPv4 or 16 for IPv6.")
                        .because("Clients cannot compare anything else, such as the address as text or with its mask.")
                        .remedy("Issue the certificate again with the address in its binary form."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return name.content().length() == 4 || name.content().length() == 16;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Hyphens stand within labels. */
final class DnsNameHyphen extends AlternativeNameRule {

    DnsNameHyphen() {
        super(
                Kind.DNS,
                Text.rfc("dns-name-hyphen-at-edge", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("A label of a dNSName must not begin or end with a hyphen.")
                        .because("Host names have none there, and clients refuse such names.")
                        .remedy("Give the device another name and issue the certificate again."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return Labels.of(name.text()).stream().noneMatch(label -> label.startsWith("-") || label.endsWith("-"));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.UriParts;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** A URI with an authority names a host that can be found. */
final class UriHost extends AlternativeNameRule {

    UriHost() {
        super(
                Kind.URI,
                Text.rfc("uri-name-host-malformed", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("The host in a uniformResourceIdentifier must be a fully qualified domain name or an IP "
                                + "address.")
                        .because("A short name means another host in every network.")
                        .remedy("Issue the certificate again with the full name of the host."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        // a wildcard stands for hosts that have full names
        return UriParts.of(name.text())
                .host()
                .filter(host -> !UriParts.isHost(host.startsWith("*.") ? host.substring(2) : host))
                .isEmpty();
    }
}

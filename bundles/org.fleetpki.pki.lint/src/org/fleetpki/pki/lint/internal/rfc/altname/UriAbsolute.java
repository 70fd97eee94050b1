// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.UriParts;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** There is nothing that a URI in a certificate could be relative to. */
final class UriAbsolute extends AlternativeNameRule {

    UriAbsolute() {
        super(
                Kind.URI,
                Text.rfc("uri-name-relative", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("A uniformResourceIdentifier must be absolute, beginning with a scheme.")
                        .because("Nobody knows what it identifies.")
                        .remedy(
                                "Issue the certificate again with the whole URI, such as sip:registrar.works.example."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return UriParts.of(name.text()).hasScheme();
    }
}

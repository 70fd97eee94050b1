// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** URIs are ASCII. */
final class UriAscii extends AlternativeNameRule {

    UriAscii() {
        super(
                Kind.URI,
                Text.rfc("uri-name-not-ascii", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("A uniformResourceIdentifier must be ASCII.")
                        .because("URIs have no other characters; clients read other bytes each in its own way.")
                        .remedy("Issue the certificate again with the URI in its encoded form."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return name.text().chars().allMatch(c -> c < 128);
    }
}

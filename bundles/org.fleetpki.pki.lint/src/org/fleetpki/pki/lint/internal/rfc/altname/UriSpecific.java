// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.UriParts;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** A scheme and nothing behind it. */
final class UriSpecific extends AlternativeNameRule {

    UriSpecific() {
        super(
                Kind.URI,
                Text.rfc("uri-name-without-content", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("A uniformResourceIdentifier must have something behind its scheme.")
                        .because("It identifies nothing.")
                        .remedy("Issue the certificate again with the whole URI."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return !UriParts.of(name.text()).hasScheme() || UriParts.of(name.text()).hasContent();
    }
}

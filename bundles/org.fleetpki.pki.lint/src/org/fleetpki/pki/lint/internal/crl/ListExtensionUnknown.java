// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtensionValue;

/** A critical extension that nobody knows. */
final class ListExtensionUnknown extends RevocationListRule {

    ListExtensionUnknown() {
        super(Text.rfc("crl-critical-extension-unknown", Severity.ERROR, "RFC 5280, 5.2")
                .asks("A critical extension of a revocation list must be one that is known.")
                .because("Clients must not use a list with a critical extension that they do not know.")
                .remedy("Have the authority issue the list without it."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return list.extensions().stream()
                .filter(extension -> extension.critical() && !ExtensionValue.isKnown(extension.oid()))
                .map(Extension::name)
                .findFirst();
    }
}

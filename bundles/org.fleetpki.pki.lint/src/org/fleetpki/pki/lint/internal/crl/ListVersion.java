// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Lists with extensions are of version 2. */
final class ListVersion extends RevocationListRule {

    ListVersion() {
        super(Text.rfc("crl-version", Severity.ERROR, "RFC 5280, 5.1.2.1")
                .asks("The version of a revocation list must be 2.")
                .because("A list of version 1 has no number and no key identifier, so that an old one can be passed "
                        + "off as the current one.")
                .remedy("Have the authority issue lists of version 2."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return list.version() == 2 ? kept() : broken("v" + list.version());
    }
}

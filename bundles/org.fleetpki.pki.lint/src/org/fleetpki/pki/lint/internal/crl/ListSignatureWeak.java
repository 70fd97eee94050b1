// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.rfc.key.Algorithms;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Lists with SHA-1 can be forged. */
final class ListSignatureWeak extends RevocationListRule {

    ListSignatureWeak() {
        super(Text.rfc("crl-signature-weak", Severity.ERROR, "RFC 6194; RFC 6151")
                .asks("A revocation list must not be signed with SHA-1 or MD5.")
                .because("A forged list can hide a revoked certificate.")
                .remedy("Have the authority sign its lists with SHA-256."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return Algorithms.hasBrokenHash(list.signatureAlgorithm())
                ? broken(list.signatureAlgorithm().name())
                : kept();
    }
}

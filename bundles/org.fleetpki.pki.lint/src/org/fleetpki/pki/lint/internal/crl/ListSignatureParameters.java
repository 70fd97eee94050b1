// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.rfc.key.Algorithms;
import org.fleetpki.pki.model.ParsedRevocationList;

/** Signatures of PKCS #1 v1.5 have the parameter NULL. */
final class ListSignatureParameters extends RevocationListRule {

    ListSignatureParameters() {
        super(Text.rfc("crl-rsa-signature-parameters-not-null", Severity.ERROR, "RFC 4055, 5")
                .asks("The algorithm of an RSA signature on a revocation list must have the parameter NULL.")
                .because("Clients that compare the encoding refuse the list, and with it all certificates of the "
                        + "authority.")
                .remedy("Have the authority issue the list again by other software."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) {
        return Algorithms.isRsaSignature(list.signatureAlgorithm());
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) {
        return keptIf(Algorithms.hasNull(list.signatureAlgorithm()) && Algorithms.hasNull(list.innerAlgorithm()));
    }
}

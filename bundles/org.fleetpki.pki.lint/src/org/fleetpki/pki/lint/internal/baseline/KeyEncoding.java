// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Byte for byte. */
final class KeyEncoding extends CertificateRule {

    /** rsaEncryption with NULL, and the three curves. */
    private static final Set<String> ENCODINGS = Set.of(
            "300d06092a864886f70d0101010500",
            "301306072a8648ce3d020106082a8648ce3d030107",
            "301006072a8648ce3d020106052b81040022",
            "301006072a8648ce3d020106052b81040023");

    KeyEncoding() {
        super(Text.baseline("key-algorithm-encoding", Severity.ERROR, "7.1.3.1")
                .since(2020, 8, 20)
                .asks("The algorithm of the key must be encoded byte for byte as required.")
                .because("Clients compare these bytes as they stand, and other encodings have hidden weak curves.")
                .remedy("Have the key encoded by other software: rsaEncryption with NULL, or the name of the curve "
                        + "alone."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.publicKey().isRsa() || certificate.publicKey().isEc();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        String encoded = certificate.publicKey().algorithm().encoded().hex();
        return keptIf(ENCODINGS.contains(encoded));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** The nine encodings that the requirements write out; algorithms that they do not know have a rule of their own. */
final class SignatureEncoding extends CertificateRule {

    private static final Set<String> ENCODINGS = Set.of(
            "300d06092a864886f70d01010b0500",
            "300d06092a864886f70d01010c0500",
            "300d06092a864886f70d01010d0500",
            pss("01", "20"),
            pss("02", "30"),
            pss("03", "40"),
            "300a06082a8648ce3d040302",
            "300a06082a8648ce3d040303",
            "300a06082a8648ce3d040304");

    SignatureEncoding() {
        super(Text.baseline("signature-algorithm-encoding", Severity.ERROR, "7.1.3.2")
                .since(2020, 8, 20)
                .asks("The algorithm of the signature must be encoded byte for byte as the requirements write it.")
                .because("Clients compare these bytes as they stand, and parameters that are read in two ways make two "
                        + "signatures out of one.")
                .remedy("Have the certificate issued again with sha256WithRSAEncryption or ecdsa-with-SHA256."));
    }

    /** RSASSA-PSS with one hash throughout, MGF1, and a salt as long as the hash. @param hash SHA-256, -384 or -512 */
    private static String pss(String hash, String salt) {
        String digest = "300d06096086480165030402" + hash + "0500";
        return "304106092a864886f70d01010a3034"
                + "a00f" + digest
                + "a11c301a06092a864886f70d010108" + digest
                + "a2030201" + salt;
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return SignatureNotAllowed.isAllowed(certificate.signatureAlgorithm());
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        String encoded = certificate.signatureAlgorithm().encoded().hex();
        return ENCODINGS.contains(encoded) ? kept() : broken(encoded);
    }
}

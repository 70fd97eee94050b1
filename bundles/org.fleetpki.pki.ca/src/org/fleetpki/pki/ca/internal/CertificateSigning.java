// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.ca.CertificateContents;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Der;

/** Turns contents into a certificate (RFC 5280, 4.1). It decides nothing: whoever made the contents did. */
record CertificateSigning(CheckedSigning signing, PkiReader reader) {

    /** The number that stands for version 3. */
    private static final int V3 = 2;

    /**
     * Encode and sign.
     *
     * @param publicKey the other half of the key, which verifies the signature at once
     */
    X509Certificate sign(CertificateContents contents, PrivateKey key, PublicKey publicKey) throws PkiException {
        byte[] tbs = tbs(contents);
        byte[] signature = signing.sign(key, publicKey, contents.algorithm(), tbs);
        byte[] algorithm = contents.algorithm().encoded().toArray();
        return reader.certificates(Der.sequence(tbs, algorithm, Der.bitString(signature)))
                .getFirst();
    }

    private static byte[] tbs(CertificateContents contents) {
        List<byte[]> fields = new ArrayList<>(List.of(
                Der.explicit(0, Der.integer(V3)),
                Der.integer(contents.serial()),
                contents.algorithm().encoded().toArray(),
                contents.issuer().getEncoded(),
                Der.sequence(Der.time(contents.notBefore()), Der.time(contents.notAfter())),
                contents.subject().getEncoded(),
                contents.publicKey().getEncoded()));
        if (!contents.extensions().isEmpty()) {
            List<byte[]> extensions =
                    contents.extensions().stream().map(Extension::encode).toList();
            fields.add(Der.explicit(3, Der.sequence(extensions)));
        }
        return Der.sequence(fields);
    }
}

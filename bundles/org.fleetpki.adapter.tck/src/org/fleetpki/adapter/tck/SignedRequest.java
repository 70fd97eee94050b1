// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A PKCS #10 request (RFC 2986) whose signature was verified with the key that is in it.
 *
 * @param key the key to be certified
 */
record SignedRequest(PublicKey key) {

    private static final String EC = "1.2.840.10045.2.1";

    /**
     * Read a request in PEM, bare base64 or DER.
     *
     * @throws GeneralSecurityException if the signature does not verify
     * @throws IllegalArgumentException if it is no request
     */
    static SignedRequest read(byte[] data) throws GeneralSecurityException {
        List<Der.Element> parts = Der.read(der(data), 0).elements();
        byte[] keyInfo = parts.get(0).elements().get(2).encoded();
        String keyAlgorithm =
                oid(Der.read(keyInfo, 0).elements().get(0).elements().get(0));
        PublicKey key = KeyFactory.getInstance(EC.equals(keyAlgorithm) ? "EC" : "RSA")
                .generatePublic(new X509EncodedKeySpec(keyInfo));
        Signature signature = Signature.getInstance(oid(parts.get(1).elements().get(0)));
        signature.initVerify(key);
        signature.update(parts.get(0).encoded());
        byte[] bits = parts.get(2).content();
        if (!signature.verify(Arrays.copyOfRange(bits, 1, bits.length))) {
            throw new GeneralSecurityException("the request is not signed by the key that is in it");
        }
        return new SignedRequest(key);
    }

    private static byte[] der(byte[] data) {
        if (data.length > 0 && data[0] == Der.SEQUENCE) {
            return data;
        }
        String text = new String(data, StandardCharsets.US_ASCII);
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z0-9 ]+-----", ""));
    }

    private static String oid(Der.Element element) {
        byte[] content = element.content();
        StringBuilder text =
                new StringBuilder().append(content[0] / 40).append('.').append(content[0] % 40);
        long arc = 0;
        for (int i = 1; i < content.length; i++) {
            arc = arc << 7 | content[i] & 0x7f;
            if (content[i] >= 0) {
                text.append('.').append(arc);
                arc = 0;
            }
        }
        return text.toString();
    }
}

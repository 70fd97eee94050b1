// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.OidNames;

/**
 * PKCS #8 (RFC 5958) with both halves of a key, as {@code UploadKeyPairInPKCS8} wants it. An RSA key has its public half in
 * it anyway. The JDK writes an EC key without; it is put where OpenSSL puts it, into the {@code ECPrivateKey} (RFC 5915),
 * since older readers refuse the second version of PKCS #8.
 */
public final class PrivateKeyFile {

    private static final int PUBLIC_KEY = 1;

    /**
     * Write a key.
     *
     * @return unencrypted; the caller overwrites it
     * @throws IllegalArgumentException if the key does not show its encoding, as one in a token
     */
    public static byte[] write(PrivateKey key, PublicKey publicKey) {
        byte[] file = key.getEncoded();
        if (file == null || !"PKCS#8".equals(key.getFormat())) {
            throw new IllegalArgumentException("the private key cannot be taken out of where it is");
        }
        try {
            List<DerNode> outer = DerNode.parse(file).sequence();
            if (!outer.get(1).sequence().getFirst().oid().equals(OidNames.EC_PUBLIC_KEY)) {
                return file;
            }
            byte[] extended = withPublicKey(outer, publicKey);
            Arrays.fill(file, (byte) 0);
            return extended;
        } catch (Asn1Exception | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the private key is not in PKCS #8", e);
        }
    }

    private static byte[] withPublicKey(List<DerNode> outer, PublicKey publicKey) throws Asn1Exception {
        DerNode inner = DerNode.parse(outer.get(2).octets().toArray());
        List<byte[]> elements = new ArrayList<>();
        for (DerNode element : inner.sequence()) {
            if (!element.isContext(PUBLIC_KEY)) {
                elements.add(element.encoded().toArray());
            }
        }
        DerNode point = DerNode.parse(publicKey.getEncoded()).sequence().get(1);
        elements.add(Der.explicit(PUBLIC_KEY, point.encoded().toArray()));
        return Der.sequence(
                outer.get(0).encoded().toArray(),
                outer.get(1).encoded().toArray(),
                Der.octetString(Der.sequence(elements)));
    }

    private PrivateKeyFile() {}
}

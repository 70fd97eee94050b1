// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.CertificateChains;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PrivateKeys;

/** Brings a key by the standard input of a command, over SSH with a host key that is pinned. */
record UploadToHost(Pairs pairs, PrivateKeys keys) implements KeyUpload {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final byte[] BEGIN = "-----BEGIN PRIVATE KEY-----\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n-----END PRIVATE KEY-----\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Set<KeyType> keyTypes() {
        return KeyType.ofDevices();
    }

    @Override
    public boolean isExperimental() {
        return pairs.profile().experimental();
    }

    @Override
    public void upload(String id, List<X509Certificate> chain, PrivateKey key) throws DeviceException {
        String action = "keep the certificate '" + id + "'";
        // the device checks it too, but only where it has openssl
        if (!keys.matches(key, chain.getFirst().getPublicKey())) {
            throw new DeviceException(new Failure.Rejected(action, "the certificate belongs to another key"));
        }
        byte[] file = file(CertificateChains.withoutRoot(chain), key);
        try {
            pairs.onPair(Script.UPLOAD, action, id, List.of(Integer.toString(file.length)), file, Shell.SHORT);
        } finally {
            Arrays.fill(file, (byte) 0);
        }
    }

    /** Certificates and key in PEM (RFC 7468), made of arrays so that no copy of the key is left in a string. */
    private static byte[] file(List<X509Certificate> chain, PrivateKey key) {
        byte[] der = key.getEncoded();
        if (der == null) {
            throw new IllegalArgumentException("a key that does not leave its token cannot be uploaded");
        }
        byte[] body = LINES.encode(der);
        try {
            byte[] certificates = Pem.encode(chain).getBytes(StandardCharsets.US_ASCII);
            return ByteBuffer.allocate(certificates.length + BEGIN.length + body.length + END.length)
                    .put(certificates)
                    .put(BEGIN)
                    .put(body)
                    .put(END)
                    .array();
        } finally {
            Arrays.fill(der, (byte) 0);
            Arrays.fill(body, (byte) 0);
        }
    }
}

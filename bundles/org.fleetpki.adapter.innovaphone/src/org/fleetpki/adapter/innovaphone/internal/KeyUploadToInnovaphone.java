// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.innovaphone.Keys;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;

/**
 * A chain with its private key in one PEM file: the key first, in PKCS #8, the root last, as the maker's example has it.
 * It goes over HTTPS only.
 */
record KeyUploadToInnovaphone(CertificateModule module, Roots roots, Origins origins) implements KeyUpload {

    private static final String NAME = "PRIVATE KEY";

    @Override
    public List<String> limits() {
        return List.of(
                "The private key crosses the network, over HTTPS only.",
                "The chain has to end with the root, which is added if it is known.");
    }

    @Override
    public boolean isExperimental() {
        return true;
    }

    @Override
    public Set<KeyType> keyTypes() {
        return Keys.types();
    }

    @Override
    public Placement placement() {
        return Targets.PLACEMENT;
    }

    @Override
    public void upload(String id, List<X509Certificate> chain, PrivateKey key) throws DeviceException {
        String task = "take a certificate with its key for '" + id + "'";
        if (!module.channel().encrypted()) {
            throw new DeviceException(new Failure.Unsupported("way for a private key", "it is reached without TLS"));
        }
        X509Certificate leaf = chain.getFirst();
        Targets.require(id, leaf, task);
        if (!belong(key, leaf)) {
            throw new DeviceException(
                    new Failure.Rejected(task, "the private key and the certificate do not belong together"));
        }
        if (KeyType.of(leaf.getPublicKey()).filter(Keys.types()::contains).isEmpty()) {
            throw new DeviceException(new Failure.Rejected(task, "it takes RSA keys of 1024, 2048 and 4096 bits only"));
        }
        List<X509Certificate> whole = roots.complete(chain, task);
        byte[] pem = pem(key, whole);
        origins.bring(leaf);
        try {
            module.upload(id, pem, task);
        } catch (DeviceException e) {
            // the web server takes the new certificate under its own answer; the caller looks at what is served
            if (!DeviceHttp.answerLost(e)) {
                throw e;
            }
        } finally {
            Arrays.fill(pem, (byte) 0);
        }
    }

    private static boolean belong(PrivateKey key, X509Certificate leaf) {
        try {
            byte[] probe = "the same key".getBytes(StandardCharsets.US_ASCII);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(leaf.getPublicKey());
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // keys of another kind, or of another length
        }
    }

    /** Bytes all along, so that the key can be overwritten. */
    private static byte[] pem(PrivateKey key, List<X509Certificate> chain) {
        byte[] der = key.getEncoded();
        byte[] base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(der);
        Wiped file = new Wiped();
        try {
            file.writeBytes(ascii("-----BEGIN " + NAME + "-----\n"));
            file.writeBytes(base64);
            file.writeBytes(ascii("\n-----END " + NAME + "-----\n" + Pem.encode(chain)));
            return file.toByteArray();
        } finally {
            Arrays.fill(der, (byte) 0);
            Arrays.fill(base64, (byte) 0);
            file.wipe();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static final class Wiped extends ByteArrayOutputStream {

        /** Large enough that no copy of it is left behind by growing. */
        Wiped() {
            super(256 << 10);
        }

        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}

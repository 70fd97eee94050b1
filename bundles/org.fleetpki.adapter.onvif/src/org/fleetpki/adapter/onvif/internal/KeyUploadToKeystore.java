// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.onvif.AdvancedSecurity;
import org.fleetpki.device.onvif.KeystoreCapabilities;
import org.fleetpki.device.onvif.PrivateKeyFile;
import org.fleetpki.pki.api.KeyType;

/** A private key in PKCS #8, and then its certificate. */
record KeyUploadToKeystore(Keystore keystore, KeystoreCapabilities can, boolean encrypted) implements KeyUpload {

    @Override
    public List<String> limits() {
        return StoreLimits.of(can);
    }

    @Override
    public Set<KeyType> keyTypes() {
        return KeyType.ofDevices().stream()
                .filter(type -> can.pkcs8() || type.algorithm().equals("RSA"))
                .collect(Collectors.toSet());
    }

    @Override
    public void upload(String id, List<X509Certificate> chain, PrivateKey key) throws DeviceException {
        Encryption.require(encrypted);
        String task = "take the private key '" + id + "'";
        KeyPairCheck.require(key, chain.getFirst().getPublicKey(), task);
        CsrOnKeystore.requireFree(keystore, id, task);
        AdvancedSecurity security = keystore.security();
        X509Certificate leaf = chain.getFirst();
        byte[] file = PrivateKeyFile.write(key, leaf.getPublicKey());
        String keyId;
        try {
            keyId = security.keys().uploadPkcs8(file, id, Optional.empty());
        } finally {
            Arrays.fill(file, (byte) 0);
        }
        try {
            security.certificates().upload(leaf, id, true);
        } catch (DeviceException e) {
            security.keys().delete(keyId);
            throw e;
        }
    }
}

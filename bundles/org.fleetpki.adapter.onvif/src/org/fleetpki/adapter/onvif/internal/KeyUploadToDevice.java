// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.onvif.DeviceCertificates;
import org.fleetpki.device.onvif.PrivateKeyFile;
import org.fleetpki.pki.api.KeyType;

/** A certificate and its private key in one message, by the deprecated operations. */
record KeyUploadToDevice(StoreOnDevice store, DeviceCertificates api, boolean encrypted) implements KeyUpload {

    @Override
    public List<String> limits() {
        return List.of("The device does not tell beforehand whether it takes private keys, and of which kinds.");
    }

    @Override
    public Set<KeyType> keyTypes() {
        return KeyType.ofDevices();
    }

    @Override
    public void upload(String id, List<X509Certificate> chain, PrivateKey key) throws DeviceException {
        Encryption.require(encrypted);
        String task = "take the private key '" + id + "'";
        X509Certificate leaf = chain.getFirst();
        KeyPairCheck.require(key, leaf.getPublicKey(), task);
        store.requireFree(id, task);
        byte[] file = PrivateKeyFile.write(key, leaf.getPublicKey());
        try {
            api.loadWithPrivateKey(id, leaf, file);
        } finally {
            Arrays.fill(file, (byte) 0);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.CertificateChains;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.webform.internal.profile.Placeholders;
import org.fleetpki.device.webform.internal.profile.Spec;
import org.fleetpki.pki.api.KeyType;

/**
 * A certificate brought with its key.
 *
 * @param store knows which names are taken; empty where the device has one place
 */
record UploadByProfile(Spec.Upload spec, Wire wire, Optional<StoreByProfile> store) implements KeyUpload, ByProfile {

    @Override
    public Set<KeyType> keyTypes() {
        return spec.traits().keyTypes();
    }

    @Override
    public Placement placement() {
        return spec.traits().placement();
    }

    @Override
    public void upload(String id, List<X509Certificate> chain, PrivateKey key) throws DeviceException {
        String task = "take a certificate with its key as '" + id + "'";
        if (!wire.isEncrypted()) {
            throw new DeviceException(new Failure.Unsupported(
                    "encrypted connection", "private keys are sent over trusted HTTPS alone; switch HTTPS on first"));
        }
        ByProfile.requirePlace(placement(), id, task);
        X509Certificate leaf = chain.getFirst();
        if (!KeyText.matches(key, leaf.getPublicKey())) {
            throw new DeviceException(new Failure.Rejected(task, "the private key does not belong to the certificate"));
        }
        Optional<KeyType> type = KeyType.of(leaf.getPublicKey());
        if (type.isEmpty()) {
            throw new DeviceException(new Failure.Rejected(task, "its kind of key is not known"));
        }
        ByProfile.requireType(keyTypes(), type.get(), task);
        if (spec.requiresAlternativeNames()) {
            Subjects.requireNames(leaf, task);
        }
        if (store.isPresent() && placement() instanceof Placement.Beside) {
            store.get().requireFree(id, task);
        }
        Values values = Subjects.of(CertificateChains.withoutRoot(chain))
                .with("id", id)
                .with(Placeholders.KEY_PKCS8, KeyText.pkcs8(key))
                .with(Placeholders.KEY_PKCS1, KeyText.traditional(key));
        try {
            wire.run(spec.upload(), values, task);
        } finally {
            values.forget();
        }
        store.ifPresent(list -> list.remember(leaf));
    }
}

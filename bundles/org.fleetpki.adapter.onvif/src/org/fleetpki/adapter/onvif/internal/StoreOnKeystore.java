// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.util.List;
import java.util.Optional;
import org.fleetpki.adapter.onvif.internal.Keystore.Content;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.onvif.AdvancedCertificates.Stored;
import org.fleetpki.device.onvif.AdvancedKeys.Key;
import org.fleetpki.device.onvif.AdvancedSecurity;
import org.fleetpki.device.onvif.KeystoreCapabilities;

/**
 * The certificates with a key. The device deletes nothing that something else refers to, so what refers goes first: the
 * certification path, the certificate, the key.
 */
record StoreOnKeystore(Keystore keystore, HttpProtocols protocols, KeystoreCapabilities can)
        implements CertificateStore {

    @Override
    public List<String> limits() {
        return StoreLimits.of(can);
    }

    @Override
    public List<StoredCertificate> certificates() throws DeviceException {
        return Entry.shown(keystore.read().entries());
    }

    @Override
    public void delete(String id) throws DeviceException {
        AdvancedSecurity security = keystore.security();
        Content content = keystore.read();
        Optional<Entry> entry = content.entry(id);
        if (entry.isEmpty()) {
            Key key = content.bareKey(id)
                    .orElseThrow(() -> new DeviceException(
                            new Failure.Rejected("delete '" + id + "'", "it has no certificate of that name")));
            security.keys().delete(key.id());
            return;
        }
        List<String> own = entry.get().all().stream().map(Stored::id).toList();
        deletePaths(id, own);
        for (String certificate : own) {
            security.certificates().delete(certificate);
        }
        boolean shared = content.entries().stream()
                .anyMatch(other -> !other.id().equals(id)
                        && other.keyId().equals(entry.get().keyId()));
        if (!shared) {
            security.keys().delete(entry.get().keyId());
        }
    }

    private void deletePaths(String id, List<String> certificates) throws DeviceException {
        AdvancedSecurity security = keystore.security();
        List<String> assigned = security.tlsServer().assigned();
        for (String path : security.paths().all()) {
            if (!certificates.contains(security.paths().get(path).certificateIds().stream()
                    .findFirst()
                    .orElse(""))) {
                continue;
            }
            if (assigned.contains(path)) {
                if (protocols.mode() != HttpsMode.HTTP_ONLY) {
                    throw new DeviceException(
                            new Failure.Rejected("delete '" + id + "'", "its web server uses the certificate"));
                }
                security.tlsServer().remove(path);
            }
            security.paths().delete(path);
        }
    }
}

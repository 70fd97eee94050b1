// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.fleet.api.StepKind;

/** What a transaction has put into a device's certificate store, or is about to. */
final class StoredEntry {

    /** Whether the device holds this very certificate under the transaction's name. */
    static boolean holds(TransactionContext transaction, X509Certificate leaf) throws DeviceException {
        String id = transaction.device().certificateId();
        Optional<CertificateStore> store = transaction.access().find(CertificateStore.class);
        return store.isPresent()
                && store.get().certificates().stream()
                        .anyMatch(stored ->
                                stored.id().equals(id) && stored.certificate().equals(leaf));
    }

    /** Delete what stands under the transaction's name beside the old one, unless HTTPS still uses it. */
    static void delete(TransactionContext transaction) throws DeviceException, StepException {
        String id = transaction.device().certificateId();
        Optional<CertificateStore> store = transaction.access().find(CertificateStore.class);
        if (store.isEmpty()) {
            throw new StepException("The device has no way to delete the key '" + id + "'.");
        }
        if (store.get().certificates().stream().noneMatch(stored -> stored.id().equals(id))) {
            return;
        }
        if (transaction
                .access()
                .need(HttpsSettings.class)
                .read()
                .certificateId()
                .equals(id)) {
            throw new StepException("HTTPS still uses '" + id + "', so it was not deleted.");
        }
        store.get().delete(id);
    }

    /** Whether the key that this program made has surely reached the device, with its certificate. */
    static boolean isBrought(TransactionContext transaction, X509Certificate leaf) throws DeviceException {
        if (transaction.log().done(StepKind.INSTALL).isPresent()) {
            return true;
        }
        return transaction.log().begun(StepKind.INSTALL).isPresent()
                && (InPlace.serves(transaction, leaf) || holds(transaction, leaf));
    }

    private StoredEntry() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.fleet.api.StepKind;

/** Has the device make a key under a new name, beside the one in use. */
final class KeyStep implements TransactionStep {

    @Override
    public StepKind kind() {
        return StepKind.KEY;
    }

    @Override
    public Map<String, String> intend(TransactionContext transaction) {
        // Whether an earlier attempt of this very transaction may have made it already.
        return transaction.log().begun(StepKind.KEY).isPresent() ? Map.of("again", "true") : Map.of();
    }

    @Override
    public Map<String, String> run(TransactionContext transaction, Map<String, String> intent)
            throws DeviceException, StepException {
        String id = transaction.device().certificateId();
        boolean there = !intent.isEmpty() && isThere(transaction, id);
        if (!there) {
            transaction
                    .access()
                    .need(CsrOnDevice.class)
                    .createKey(id, transaction.plan().policy().profile().keyType(), transaction.subject());
        }
        return Map.of();
    }

    private static boolean isThere(TransactionContext transaction, String id) throws DeviceException {
        Optional<CertificateStore> store = transaction.access().find(CertificateStore.class);
        if (store.isPresent()) {
            return store.get().certificates().stream()
                    .anyMatch(stored -> stored.id().equals(id));
        }
        try {
            transaction.access().need(CsrOnDevice.class).request(id, transaction.subject());
            return true;
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Rejected) {
                return false;
            }
            throw e;
        }
    }

    /** Deletes the key, and with it whatever was installed for it, unless HTTPS still uses it. */
    @Override
    public void undo(TransactionContext transaction) throws DeviceException, StepException {
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
}

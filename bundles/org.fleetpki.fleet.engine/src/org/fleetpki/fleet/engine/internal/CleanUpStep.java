// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.fleet.api.StepKind;

/** Removes our previous certificates. The maker's and everybody else's are never touched. */
final class CleanUpStep implements TransactionStep {

    @Override
    public StepKind kind() {
        return StepKind.CLEAN_UP;
    }

    @Override
    public Map<String, String> run(TransactionContext transaction, Map<String, String> intent)
            throws DeviceException, StepException {
        CertificateStore store = transaction.access().need(CertificateStore.class);
        Optional<HttpsSettings> settings = transaction.access().find(HttpsSettings.class);
        String used = settings.isPresent() ? settings.get().read().certificateId() : "";
        Map<String, String> refused = new TreeMap<>();
        for (String id : unused(transaction, store, used)) {
            try {
                store.delete(id);
            } catch (DeviceException e) {
                refused.put(id, e.failure().sentence());
            }
        }
        if (!refused.isEmpty()) {
            // An answer that was lost says nothing: only what is still there was not removed.
            refused.keySet().retainAll(unused(transaction, store, used));
        }
        if (!refused.isEmpty()) {
            throw new StepException("The certificate is in use, and the previous one could not be removed: " + refused
                    + "; it goes with the next renewal.");
        }
        return Map.of();
    }

    private static List<String> unused(TransactionContext transaction, CertificateStore store, String used)
            throws DeviceException {
        return StepsInWords.ownToRemove(
                        store.certificates(), transaction.device().certificateId())
                .stream()
                .filter(id -> !id.equals(used))
                .toList();
    }
}

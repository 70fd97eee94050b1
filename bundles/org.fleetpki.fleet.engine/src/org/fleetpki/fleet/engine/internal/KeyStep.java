// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.Placement;
import org.fleetpki.fleet.api.StepKind;

/** Has the device make a key, beside the one in use. */
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
        CsrOnDevice device = transaction.access().need(CsrOnDevice.class);
        boolean again = !intent.isEmpty();
        boolean there = again
                && (device.placement() instanceof Placement.InPlace
                        ? isWaiting(transaction, id)
                        : isThere(transaction, id));
        if (!there) {
            device.createKey(id, transaction.plan().policy().profile().keyType(), transaction.subject());
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

    /**
     * Whether the one place's request is ready. Half a request blocks the next one and is deleted. A device that lists
     * none is asked for a new key: that replaces one that was never certified.
     */
    private static boolean isWaiting(TransactionContext transaction, String id) throws DeviceException {
        Optional<PendingRequests> requests = transaction.access().find(PendingRequests.class);
        if (requests.isEmpty()) {
            return false;
        }
        Optional<PendingRequests.Pending> found = pending(requests.get(), id);
        boolean ready = found.filter(request -> request.state() == PendingRequests.State.READY)
                .isPresent();
        if (found.isPresent() && !ready) {
            requests.get().delete(id);
        }
        return ready;
    }

    private static Optional<PendingRequests.Pending> pending(PendingRequests requests, String id)
            throws DeviceException {
        return requests.pending().stream()
                .filter(request -> request.id().equals(id))
                .findFirst();
    }

    /**
     * Deletes the key, and with it whatever was installed for it, unless HTTPS still uses it. What waits for the one
     * place of a device goes as well, where the device can delete it; where it cannot, the next key replaces it, and what
     * is installed there already, {@link InPlaceReturn} sees to.
     */
    @Override
    public void undo(TransactionContext transaction) throws DeviceException, StepException {
        String id = transaction.device().certificateId();
        if (!(transaction.access().need(CsrOnDevice.class).placement() instanceof Placement.InPlace)) {
            StoredEntry.delete(transaction);
            return;
        }
        Optional<PendingRequests> requests = transaction.access().find(PendingRequests.class);
        if (requests.isPresent() && pending(requests.get(), id).isPresent()) {
            requests.get().delete(id);
        }
    }
}

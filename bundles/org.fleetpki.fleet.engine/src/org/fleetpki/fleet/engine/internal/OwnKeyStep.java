// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.PkiException;

/**
 * Makes the key of a device that makes none itself. It is in memory alone: a run that is killed before the device has it
 * has lost it, and the next one makes another.
 */
final class OwnKeyStep implements TransactionStep {

    @Override
    public StepKind kind() {
        return StepKind.KEY;
    }

    @Override
    public boolean isLost(TransactionContext transaction) throws DeviceException, PkiException {
        if (transaction.hasOwnKey()) {
            return false;
        }
        Optional<X509Certificate> issued = transaction.issued();
        return issued.isEmpty() || !StoredEntry.isBrought(transaction, issued.get());
    }

    @Override
    public Map<String, String> run(TransactionContext transaction, Map<String, String> intent) {
        transaction.ownKey(transaction
                .tools()
                .ownKeys()
                .make(transaction.plan().policy().profile().keyType()));
        return Map.of();
    }
}

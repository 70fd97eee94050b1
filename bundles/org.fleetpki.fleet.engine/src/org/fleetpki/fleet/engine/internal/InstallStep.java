// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.util.Map;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.PkiException;

/** Installs the certificate that was issued for the key in the device. */
final class InstallStep implements TransactionStep {

    @Override
    public StepKind kind() {
        return StepKind.INSTALL;
    }

    @Override
    public Map<String, String> intend(TransactionContext transaction) throws DeviceException {
        return InPlace.intent(
                transaction, transaction.access().need(CsrOnDevice.class).placement());
    }

    @Override
    public Map<String, String> run(TransactionContext transaction, Map<String, String> intent)
            throws DeviceException, PkiException, StepException {
        X509Certificate leaf = transaction.issuedLeaf();
        boolean served = intent.containsKey(InPlace.ID) && InPlace.serves(transaction, leaf);
        if (!served && !StoredEntry.holds(transaction, leaf)) {
            CsrOnDevice device = transaction.access().need(CsrOnDevice.class);
            InPlace.install(
                    transaction,
                    intent,
                    () -> device.install(transaction.device().certificateId(), transaction.chain(leaf)));
        }
        return Map.of();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.PkiException;

/** Closes or opens plain HTTP, now that HTTPS is proven, and proves HTTPS once more. */
final class ModeStep implements TransactionStep {

    @Override
    public StepKind kind() {
        return StepKind.MODE;
    }

    @Override
    public Map<String, String> intend(TransactionContext transaction) throws PkiException, StepException {
        // After a kill between VERIFY and here, much may have happened to the device: HTTP is never closed on the
        // word of an earlier run.
        if (!transaction.isProven()) {
            transaction.prove();
        }
        return Map.of();
    }

    @Override
    public Map<String, String> run(TransactionContext transaction, Map<String, String> intent)
            throws DeviceException, PkiException, StepException {
        HttpsMode wanted = transaction.device().desired().https();
        HttpsSettings settings = transaction.access().need(HttpsSettings.class);
        HttpsSettings.State now = settings.read();
        if (now.mode() != wanted) {
            SwitchStep.write(settings, now.in(wanted));
            transaction.prove();
            transaction.access().logInPatiently();
            HttpsMode reached =
                    transaction.access().need(HttpsSettings.class).read().mode();
            if (reached != wanted) {
                throw new StepException(
                        "The device was told to be " + wanted.id() + " and still is " + reached.id() + ".");
            }
        }
        return Map.of();
    }
}

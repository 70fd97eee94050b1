// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.PkiException;

/** Has HTTPS serve the new certificate. Plain HTTP stays as it is: the device keeps its other way in. */
final class SwitchStep implements TransactionStep {

    @Override
    public StepKind kind() {
        return StepKind.SWITCH;
    }

    @Override
    public Map<String, String> run(TransactionContext transaction, Map<String, String> intent)
            throws DeviceException, PkiException {
        if (transaction.log().isReplaced()) {
            // The web server may still be restarting with what was installed.
            transaction.access().logInPatiently();
        }
        HttpsSettings settings = transaction.access().need(HttpsSettings.class);
        HttpsSettings.State now = settings.read();
        String id = transaction.device().certificateId();
        // Into the one place of a device its chain was installed with the leaf.
        HttpsSettings.State serving = !transaction.log().isReplaced()
                ? now.serving(id, TrustStep.chainIds(transaction))
                : now.certificateId().isEmpty() ? now.serving(id, List.of()) : now;
        HttpsSettings.State wanted = serving.in(StepsInWords.whileSwitching(now.mode()));
        if (!wanted.equals(now)) {
            write(settings, wanted);
        }
        // Whatever the device answered: from here on it may be serving the one or the other.
        transaction.trustOldAndNew();
        return Map.of();
    }

    /**
     * Write settings that restart the web server. An answer that is cut or lost says nothing, for that is what a
     * restart looks like; only a device that understood and refused has failed.
     */
    static void write(HttpsSettings settings, HttpsSettings.State wanted) throws DeviceException {
        try {
            settings.write(wanted);
        } catch (DeviceException e) {
            if (!(e.failure() instanceof Failure.Unreachable || e.failure() instanceof Failure.Unexpected)) {
                throw e;
            }
        }
    }
}

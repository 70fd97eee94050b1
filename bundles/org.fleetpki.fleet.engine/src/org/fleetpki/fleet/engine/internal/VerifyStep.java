// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;

/** Proves by a fresh TLS connection that the certificate is served, pins it, and logs in over it. */
final class VerifyStep implements TransactionStep {

    /** Of the leaf that was seen. */
    static final String SHA256 = "sha256";

    @Override
    public StepKind kind() {
        return StepKind.VERIFY;
    }

    @Override
    public Map<String, String> run(TransactionContext transaction, Map<String, String> intent)
            throws DeviceException, PkiException, StepException, FleetException {
        transaction.prove();
        Fingerprint leaf = transaction.wantedLeaf();
        transaction.pins().put(transaction.device().device().id(), leaf);
        transaction.access().logInPatiently();
        return Map.of(SHA256, leaf.hex());
    }
}

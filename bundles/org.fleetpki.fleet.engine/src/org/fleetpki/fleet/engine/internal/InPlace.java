// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.Snapshots;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;

/** Installing where a device has one place only: that is the switch, and what was in the place is gone. */
final class InPlace {

    /** Of the place, in the journal; its presence says that the old certificate may be gone. */
    static final String ID = "place";

    /** What the device goes back to, in its adapter's own form. */
    static final String SNAPSHOT = "snapshot";

    /** What installing does to the device, asked for and journalled before it is done. */
    static Map<String, String> intent(TransactionContext transaction, Placement placement) throws DeviceException {
        if (!(placement instanceof Placement.InPlace place)) {
            return Map.of();
        }
        Optional<Map<String, String>> before = transaction.log().begun(StepKind.INSTALL);
        if (before.isPresent()) {
            // A snapshot taken now may already be of what an earlier attempt left.
            return before.get();
        }
        Map<String, String> intent = new HashMap<>(Map.of(ID, place.id()));
        Optional<Snapshots> snapshots = transaction.access().find(Snapshots.class);
        if (snapshots.isPresent()) {
            intent.put(SNAPSHOT, snapshots.get().take().content());
        }
        return intent;
    }

    /** Something that installs. */
    @FunctionalInterface
    interface Installation {
        void run() throws DeviceException, StepException, PkiException;
    }

    /**
     * Install. Where that is the switch, an answer that is cut or lost says nothing: the web server restarts with its
     * new certificate, and only a device that understood and refused has failed.
     */
    static void install(TransactionContext transaction, Map<String, String> intent, Installation installation)
            throws DeviceException, StepException, PkiException {
        if (!intent.containsKey(ID)) {
            installation.run();
            return;
        }
        try {
            installation.run();
        } catch (DeviceException e) {
            if (!(e.failure() instanceof Failure.Unreachable || e.failure() instanceof Failure.Unexpected)) {
                throw e;
            }
        }
        transaction.trustOldAndNew();
    }

    /** Whether the device serves a certificate now, by a fresh TLS connection. */
    static boolean serves(TransactionContext transaction, X509Certificate leaf) {
        return transaction
                .proof()
                .look(transaction.access().place(), Fingerprint.of(leaf), List.of())
                .complaint()
                .isEmpty();
    }

    private InPlace() {}
}

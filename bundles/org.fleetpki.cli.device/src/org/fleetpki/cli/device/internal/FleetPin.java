// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.Fingerprint;

/**
 * The certificate by which a workspace knows a device of its fleet again. It follows what the device serves, once a fresh TLS
 * connection has proven it, so that the next run does not take our own work for somebody else's.
 */
record FleetPin(FleetStores stores, Workspace workspace, String deviceId) {

    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(60);

    /** Know the device by a leaf that it was seen to serve and to have the key of. */
    void follow(X509Certificate leaf) throws FleetException {
        try (FleetStore store = stores.open(workspace)) {
            Fingerprint proven = Fingerprint.of(leaf);
            if (!store.pin(deviceId).equals(Optional.of(proven))) {
                store.pin(deviceId, proven);
            }
        }
    }

    /**
     * Wait for a leaf that the device was told to serve, and know the device by it.
     *
     * @param interruption how long the device is usually away for it
     */
    void await(X509Certificate leaf, Duration interruption, FreshLook look, CommandOutput output)
            throws FleetException, CliException {
        Duration usual = interruption.multipliedBy(3);
        Optional<String> wrong = look.await(
                TlsTrust.pin(Fingerprint.of(leaf)),
                usual.compareTo(LEAST_PATIENCE) > 0 ? usual : LEAST_PATIENCE,
                served -> served.leaf().equals(leaf)
                        ? FreshLook.refusal(served)
                        : Optional.of("It serves another certificate, SHA-256 "
                                + Fingerprint.of(served.leaf()).withColons() + "."));
        if (wrong.isPresent()) {
            output.warn(
                    "The workspace goes on knowing the device by the certificate from before, as no fresh TLS connection"
                            + " has seen the new one. " + wrong.get());
            return;
        }
        follow(leaf);
        output.note("A fresh TLS connection sees the certificate; the workspace knows the device by it from now on.");
    }
}

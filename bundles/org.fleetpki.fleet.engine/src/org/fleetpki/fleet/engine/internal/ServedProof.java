// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;

/** Proves by fresh TLS connections what a device serves, waiting for its web server to come back. */
final class ServedProof {

    private final TlsProbe probe;
    private final ServedChain chains;
    private final InstantSource clock;

    ServedProof(TlsProbe probe, ServedChain chains, InstantSource clock) {
        this.probe = probe;
        this.chains = chains;
        this.clock = clock;
    }

    /**
     * Wait until a device serves this leaf and has its key, and its chain stands for every name.
     *
     * @param waiting for how long
     * @param names what the chain must stand for; empty if only the leaf matters, as with one that is not ours
     * @throws StepException if it does not come to that in time; tells what was seen last
     */
    void await(Endpoint place, Fingerprint leaf, List<GeneralName> names, Waiting waiting) throws StepException {
        Waiting.Turns turns = waiting.start();
        while (true) {
            String complaint = look(place, leaf, names).complaint();
            if (complaint.isEmpty()) {
                return;
            }
            if (!turns.again()) {
                throw new StepException("After " + Sentences.span(waiting.limit()) + " a fresh TLS connection to "
                        + Sentences.url(place) + " still does not see what it should. " + complaint);
            }
        }
    }

    /**
     * One look.
     *
     * @param answered whether a TLS server answered at all
     * @param complaint what is wrong with what it serves, as a sentence; empty if nothing is
     */
    record Look(boolean answered, String complaint) {}

    /** Look once. */
    Look look(Endpoint place, Fingerprint leaf, List<GeneralName> names) {
        try {
            return new Look(true, complaint(place, leaf, names));
        } catch (DeviceException e) {
            return new Look(false, e.failure().sentence());
        }
    }

    private String complaint(Endpoint place, Fingerprint leaf, List<GeneralName> names) throws DeviceException {
        TlsProbe.Served served = probe.probe(place.trusting(TlsTrust.pin(leaf)));
        Fingerprint seen = Fingerprint.of(served.leaf());
        if (!seen.equals(leaf)) {
            return "It serves another certificate, SHA-256 " + seen.withColons() + ".";
        }
        if (!served.accepted()) {
            return "The TLS handshake was not completed: " + served.refusal() + ".";
        }
        return names.stream()
                .flatMap(name -> chains.fault(served.chain(), Optional.of(name), clock.instant()).stream())
                .findFirst()
                .orElse("");
    }
}

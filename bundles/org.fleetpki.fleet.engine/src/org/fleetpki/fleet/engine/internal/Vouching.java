// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.pki.api.Fingerprint;

/**
 * Decides which leaf certificates a log-in may trust. What a probe did not accept is trusted only at a first contact,
 * and only if the policy says so; from then on the pin stands until this product replaces the certificate, or a person
 * vouches for another one in the fleet file.
 */
final class Vouching {

    private final Pins pinned;

    Vouching(Pins pinned) {
        this.pinned = pinned;
    }

    /** The pins that hold before anything is contacted: from the fleet file, from the database, from a plan. */
    Set<Fingerprint> pins(Target target) throws FleetException {
        Set<Fingerprint> pins = new HashSet<>(target.pins());
        target.device().pin().ifPresent(pins::add);
        pinned.of(target.device().id()).ifPresent(pins::add);
        return pins;
    }

    /**
     * Whether a device was ever seen to speak TLS: then nobody logs in to it without.
     *
     * @param pins those of the device
     */
    static boolean spokeTls(Target target, Set<Fingerprint> pins) {
        return !pins.isEmpty()
                || target.last().filter(seen -> !seen.served().isEmpty()).isPresent();
    }

    /**
     * Judge what a probe saw.
     *
     * @return why it is not trusted, as a sentence; empty if it is
     */
    String objection(TlsProbe.Served served, Set<Fingerprint> pins, Policy.FirstContact firstContact) {
        if (served.accepted()) {
            return "";
        }
        Fingerprint leaf = Fingerprint.of(served.leaf());
        if (pins.contains(leaf)) {
            return "The TLS handshake with the device was not completed: " + served.refusal() + ".";
        }
        if (!pins.isEmpty()) {
            return "The device presents another certificate than the pinned one: SHA-256 " + leaf.withColons()
                    + " in place of "
                    + pins.stream().map(Fingerprint::withColons).sorted().collect(Collectors.joining(" or "))
                    + "; if that is right, write the new one after 'pin:' of this device in the fleet file.";
        }
        return firstContact == Policy.FirstContact.PIN
                ? ""
                : "Nobody has vouched for the certificate that the device presents, SHA-256 " + leaf.withColons()
                        + "; if it is the device's own, write that after 'pin:' of this device in the fleet file.";
    }

    /** Remember the leaf of a first contact. */
    void pin(Target target, Fingerprint leaf) throws FleetException {
        pinned.put(target.device().id(), leaf);
    }
}

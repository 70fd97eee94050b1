// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DefaultCertificate;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.Snapshots;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;

/**
 * The way back of a device with one place for a certificate. What was in the place is gone with its key, so that the old
 * state is reached only where the device itself has a way to it; everything is judged by what a fresh connection sees.
 */
final class InPlaceReturn {

    /** How it ended. */
    enum State {
        /** The old certificate is served again, or still. */
        OLD,
        /** The new certificate had been proven and is served: nothing is gained by discarding it. */
        NEW,
        /** HTTPS is off again, as it was. */
        OFF,
        /** Something else is served. */
        OTHER
    }

    /**
     * The state reached.
     *
     * @param state which
     * @param description what a person has to know of it, as sentences; empty for the old state
     */
    record Reached(State state, String description) {}

    private final TransactionContext transaction;
    private final Optional<Fingerprint> old;
    private final Optional<Fingerprint> issued;

    InPlaceReturn(TransactionContext transaction) throws PkiException {
        this.transaction = transaction;
        this.old = transaction.log().snapshot().leaf();
        this.issued = transaction.issued().map(Fingerprint::of);
    }

    /**
     * Go back as far as there is a way. May be run again after a kill.
     *
     * @throws StepException if nothing can be seen of the device
     */
    Reached go() throws DeviceException, StepException {
        if (old.isEmpty()) {
            return withoutHttps();
        }
        Fingerprint seen = awaitAnswer(Optional.empty());
        if (Optional.of(seen).equals(old)) {
            restoreMode();
            return new Reached(State.OLD, "");
        }
        if (!Optional.of(seen).equals(issued)) {
            // The device was sent back before, or it serves what nobody asked for: nobody logs in to that.
            return other(seen, "");
        }
        if (transaction.log().done(StepKind.VERIFY).isPresent()) {
            restoreMode();
            return new Reached(
                    State.NEW,
                    "The new certificate is served and proven, and stays: the old one is gone from the device.");
        }
        String lost = sendBack();
        transaction.access().leave();
        seen = awaitAnswer(issued);
        if (Optional.of(seen).equals(old)) {
            restoreMode();
            return new Reached(State.OLD, "");
        }
        return other(seen, lost);
    }

    /** HTTPS was off: it is switched off again, and what is in the place is another certificate all the same. */
    private Reached withoutHttps() throws DeviceException, StepException {
        transaction.access().logInPatiently();
        // First, because nobody would be let in over TLS any more once another certificate is served.
        restoreMode();
        String lost = sendBack();
        comeBack();
        return new Reached(
                State.OFF,
                "HTTPS is off as it was before, and the certificate in the device's one place may be another one."
                        + (lost.isEmpty() ? "" : " " + lost));
    }

    /** @return what the device says that it could not bring back, as sentences */
    private String sendBack() throws DeviceException, StepException {
        Map<String, String> intent = transaction.log().begun(StepKind.INSTALL).orElse(Map.of());
        Optional<Snapshots> snapshots = transaction.access().find(Snapshots.class);
        Optional<DefaultCertificate> byDefault = transaction.access().find(DefaultCertificate.class);
        try {
            if (snapshots.isPresent() && intent.containsKey(InPlace.SNAPSHOT)) {
                return String.join(" ", snapshots.get().restore(new Snapshots.Snapshot(intent.get(InPlace.SNAPSHOT))));
            }
            if (byDefault.isPresent()) {
                byDefault.get().restore();
            }
            return "";
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Unreachable || e.failure() instanceof Failure.Unexpected) {
                // The web server restarts with the other certificate: what it serves is looked at next.
                return "";
            }
            throw e;
        }
    }

    private Reached other(Fingerprint seen, String lost) {
        boolean isNew = Optional.of(seen).equals(issued);
        StringBuilder words = new StringBuilder();
        if (isNew) {
            words.append("The device has no way back to its old certificate and serves the new one, SHA-256 ")
                    .append(seen.withColons())
                    .append('.');
        } else {
            words.append("The device serves a certificate that is neither the old nor the new one, SHA-256 ")
                    .append(seen.withColons())
                    .append("; if it is the device's own, write that after 'pin:' of this device in the fleet file.");
        }
        if (!lost.isEmpty()) {
            words.append(' ').append(lost);
        }
        return new Reached(State.OTHER, words.toString());
    }

    /**
     * What is served, as soon as anything is.
     *
     * @param unwanted waited out for as long as the device may take; empty if anything will do
     */
    private Fingerprint awaitAnswer(Optional<Fingerprint> unwanted) throws StepException {
        Waiting.Turns turns = transaction.access().waiting().start();
        Optional<Fingerprint> seen = Optional.empty();
        String last = "";
        do {
            try {
                TlsProbe.Served served = transaction
                        .tools()
                        .probe()
                        .probe(transaction.access().place().trusting(TlsTrust.NOTHING));
                seen = Optional.of(Fingerprint.of(served.leaf()));
                if (!seen.equals(unwanted)) {
                    return seen.get();
                }
            } catch (DeviceException e) {
                last = e.failure().sentence();
            }
        } while (turns.again());
        String sentence = last;
        return seen.orElseThrow(() -> new StepException(sentence));
    }

    private void restoreMode() throws DeviceException {
        Optional<HttpsSettings.State> before = transaction.log().snapshot().settings();
        Optional<HttpsSettings> settings =
                before.isPresent() ? transaction.access().find(HttpsSettings.class) : Optional.empty();
        if (settings.isPresent()) {
            HttpsSettings.State now = settings.get().read();
            if (now.mode() != before.get().mode()) {
                SwitchStep.write(settings.get(), now.in(before.get().mode()));
                comeBack();
            }
        }
    }

    /** The web server restarts with what it was told, and whoever goes on needs it. */
    private void comeBack() throws DeviceException {
        transaction.access().leave();
        transaction.access().logInPatiently();
    }
}

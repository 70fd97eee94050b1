// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;

/**
 * Brings a device back to what it was: first what it serves, proven by a fresh TLS connection, then what was added to
 * it. A device with one place for a certificate goes as far back as it has a way ({@link InPlaceReturn}). May be run again
 * after a kill.
 */
final class Rollback {

    /** How often the old settings are written before only looking goes on: a device may pretend to obey. */
    private static final int WRITES = 3;

    private final List<TransactionStep> steps;

    /** @param steps all steps, in the order in which they are run */
    Rollback(List<TransactionStep> steps) {
        this.steps = steps;
    }

    /**
     * Undo a transaction, as far as it got.
     *
     * @param reason why, as a sentence
     * @param cancelled whether somebody asked to stop
     * @throws FleetException if the journal cannot be written; the transaction stays open, to be undone later
     */
    Ending undo(TransactionContext transaction, String reason, boolean cancelled) throws FleetException {
        // Whatever interrupted the step must not cut off the way back; the thread is the engine's own.
        Thread.interrupted();
        TransactionLog log = transaction.log();
        if (!log.isUndoing()) {
            log.undo(reason, cancelled);
        }
        boolean touched = log.isTouched();
        if (log.snapshot().leaf().isEmpty() && transaction.device().pins().isEmpty()) {
            // The old state may be one without HTTPS; only whoever is let in there sees that it is reached.
            transaction.access().allowPlainHttp();
        }
        String kept = "";
        boolean takesAway = true;
        try {
            transaction.trustOldAndNew();
            if (log.isReplaced()) {
                InPlaceReturn.Reached reached = new InPlaceReturn(transaction).go();
                kept = reached.description();
                // Where the new certificate stays, what it needs stays too; to anything else nobody logs in.
                takesAway = reached.state() == InPlaceReturn.State.OLD || reached.state() == InPlaceReturn.State.OFF;
                if (reached.state() == InPlaceReturn.State.OLD) {
                    repin(transaction, log.snapshot().leaf().orElseThrow());
                }
            } else if (touched) {
                restore(transaction);
            }
        } catch (DeviceException | PkiException | StepException | RuntimeException e) {
            if (touched) {
                return abandon(
                        transaction,
                        reason,
                        Sentences.of(e, transaction.access().family()));
            }
        }
        List<String> left = takesAway ? takeAway(transaction) : List.of();
        if (!touched && !left.isEmpty()) {
            // Not marked as ended: applying the plan again goes on taking it away.
            return new Ending(
                    outcome(false, cancelled),
                    reason + " What was added to the device is still there, and changes nothing: "
                            + String.join(" ", left) + " Apply the plan again to have it removed.");
        }
        Outcome outcome = kept.isEmpty() ? outcome(touched, cancelled) : Outcome.FAILED_CHANGED;
        String told = kept.isEmpty() ? reason : reason + " " + kept;
        Ending ending =
                new Ending(outcome, left.isEmpty() ? told : told + " Still in the device: " + String.join(" ", left));
        log.ended(ending);
        return ending;
    }

    private static Outcome outcome(boolean touched, boolean cancelled) {
        if (touched) {
            return Outcome.ROLLED_BACK;
        }
        return cancelled ? Outcome.NOT_REACHED : Outcome.FAILED_UNCHANGED;
    }

    private static void restore(TransactionContext transaction)
            throws DeviceException, PkiException, StepException, FleetException {
        writeSettings(transaction);
        Snapshot before = transaction.log().snapshot();
        if (before.leaf().isPresent()) {
            Fingerprint old = before.leaf().get();
            transaction
                    .proof()
                    .await(
                            transaction.access().place(),
                            old,
                            List.of(),
                            transaction.access().waiting());
            repin(transaction, old);
        }
    }

    /** Until the device says that it has its old settings: its web server may be restarting all the while. */
    private static void writeSettings(TransactionContext transaction) throws DeviceException, StepException {
        Snapshot before = transaction.log().snapshot();
        HttpsSettings.State state =
                before.settings().orElseThrow(() -> new StepException("How its web server was set is not known."));
        Waiting.Turns turns = transaction.access().waiting().start();
        int writes = 0;
        while (true) {
            String last = "It does not take its old settings back.";
            try {
                HttpsSettings settings = transaction.access().need(HttpsSettings.class);
                if (before.isRestoredIn(settings.read())) {
                    return;
                }
                if (writes++ < WRITES) {
                    settings.write(state);
                    // The answer proves nothing: read again, over a connection of its own.
                    transaction.access().leave();
                    continue;
                }
            } catch (DeviceException e) {
                if (!(e.failure() instanceof Failure.Unreachable || e.failure() instanceof Failure.Unexpected)) {
                    throw e;
                }
                transaction.access().leave();
                last = e.failure().sentence();
            }
            if (!turns.again()) {
                throw new StepException(last);
            }
        }
    }

    /** The database pins what is served, and that is the old certificate again. */
    private static void repin(TransactionContext transaction, Fingerprint old) throws FleetException, PkiException {
        String deviceId = transaction.device().device().id();
        Optional<Fingerprint> issued = transaction.issued().map(Fingerprint::of);
        if (issued.isPresent() && transaction.pins().of(deviceId).equals(issued)) {
            transaction.pins().put(deviceId, old);
        }
    }

    /** The last step first. What cannot be taken away is told, one sentence each. */
    private List<String> takeAway(TransactionContext transaction) {
        List<String> left = new ArrayList<>();
        for (TransactionStep step : steps.reversed()) {
            if (transaction.log().begun(step.kind()).isPresent()) {
                try {
                    step.undo(transaction);
                } catch (DeviceException | PkiException | StepException | RuntimeException e) {
                    left.add(Sentences.of(e, transaction.access().family()));
                }
            }
        }
        return left.stream().distinct().toList();
    }

    private static Ending abandon(TransactionContext transaction, String reason, String why) throws FleetException {
        StringBuilder look = new StringBuilder(reason)
                .append(" Going back failed too. ")
                .append(why)
                .append(" Look whether ")
                .append(Sentences.url(transaction.access().place()))
                .append(" answers, and what it serves:");
        transaction
                .log()
                .snapshot()
                .leaf()
                .ifPresent(leaf -> look.append(" before it was SHA-256 ")
                        .append(leaf.withColons())
                        .append(','));
        try {
            transaction
                    .issued()
                    .map(Fingerprint::of)
                    .ifPresent(leaf -> look.append(" the new one is SHA-256 ")
                            .append(leaf.withColons())
                            .append(','));
        } catch (PkiException e) {
            look.append(" (").append(e.failure().sentence()).append(')');
        }
        String mode = transaction.log().snapshot().mode().map(HttpsMode::id).orElse("in a mode that it does not tell");
        Ending ending = new Ending(
                Outcome.UNKNOWN,
                look.append(" and it was ").append(mode).append('.').toString());
        transaction.log().ended(ending);
        return ending;
    }
}

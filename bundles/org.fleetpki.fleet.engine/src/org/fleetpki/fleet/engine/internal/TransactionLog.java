// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.Journal.Entry;
import org.fleetpki.fleet.api.Journal.Mark;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.StepKind;

/**
 * One device's transaction in the journal. It opens with the snapshot, says of each step that it is begun and that it
 * is done, and closes with how it ended. One that was undone before it changed anything that matters may be tried
 * again by the same plan; only what follows its end counts then.
 */
final class TransactionLog {

    private static final String OUTCOME = "outcome";
    private static final String DESCRIPTION = "description";
    private static final String LEAF = "leaf";
    private static final String CANCELLED = "cancelled";

    private final Journal journal;
    private final String planId;
    private final String deviceId;
    private final InstantSource clock;

    private final Map<StepKind, Map<String, String>> begun = new HashMap<>();
    private final Map<StepKind, Map<String, String>> done = new HashMap<>();
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Entry> undoing = Optional.empty();
    private Optional<Entry> end = Optional.empty();

    private TransactionLog(Journal journal, String planId, String deviceId, InstantSource clock) {
        this.journal = journal;
        this.planId = planId;
        this.deviceId = deviceId;
        this.clock = clock;
    }

    static TransactionLog read(Journal journal, String planId, String deviceId, InstantSource clock)
            throws FleetException {
        TransactionLog log = new TransactionLog(journal, planId, deviceId, clock);
        List<Entry> entries = journal.entries(planId, deviceId);
        entries.forEach(log::replay);
        return log;
    }

    private void replay(Entry entry) {
        if (!entry.step().isEmpty()) {
            Map<StepKind, Map<String, String>> steps = entry.mark() == Mark.DONE ? done : begun;
            steps.put(StepKind.valueOf(entry.step()), entry.data());
            return;
        }
        switch (entry.mark()) {
            case BEGUN -> {
                begun.clear();
                done.clear();
                undoing = Optional.empty();
                end = Optional.empty();
                snapshot = Optional.of(Snapshot.of(entry.data()));
            }
            case UNDOING -> undoing = Optional.of(entry);
            case COMMITTED, ROLLED_BACK, ABANDONED -> end = Optional.of(entry);
            case DONE -> throw new IllegalStateException("a transaction is never marked as done, but as committed");
        }
    }

    /** Whether it was begun and has not ended. */
    boolean isOpen() {
        return snapshot.isPresent() && end.isEmpty();
    }

    boolean isUndoing() {
        return undoing.isPresent();
    }

    /** Whether it is being undone because somebody asked to stop. */
    boolean isCancelled() {
        return undoing.map(entry -> entry.data().containsKey(CANCELLED)).orElse(false);
    }

    /** Why it is being undone, as a sentence. */
    String reason() {
        return undoing.map(entry -> entry.data().getOrDefault(DESCRIPTION, "")).orElse("");
    }

    /** How it ended, if this plan is not to be tried again on the device. */
    Optional<Ending> ended() {
        return end.filter(entry -> !mayBeTriedAgain(entry))
                .map(entry -> new Ending(outcome(entry), entry.data().getOrDefault(DESCRIPTION, "")));
    }

    private static boolean mayBeTriedAgain(Entry end) {
        return end.mark() == Mark.ROLLED_BACK
                && outcome(end) != Outcome.ROLLED_BACK
                && outcome(end) != Outcome.FAILED_CHANGED;
    }

    private static Outcome outcome(Entry end) {
        return switch (end.mark()) {
            case COMMITTED -> Outcome.DONE;
            case ABANDONED -> Outcome.UNKNOWN;
            default -> Outcome.valueOf(end.data().getOrDefault(OUTCOME, Outcome.ROLLED_BACK.name()));
        };
    }

    /** The SHA-256 of the leaf that it ended with; empty if it did not end so. */
    String endLeaf() {
        return end.map(entry -> entry.data().getOrDefault(LEAF, "")).orElse("");
    }

    Snapshot snapshot() {
        return snapshot.orElseThrow();
    }

    Optional<Map<String, String>> begun(StepKind step) {
        return Optional.ofNullable(begun.get(step));
    }

    Optional<Map<String, String>> done(StepKind step) {
        return Optional.ofNullable(done.get(step));
    }

    /** Whether the device may already be serving something else, or be open in another way, than before. */
    boolean isTouched() {
        return isReplaced() || begun.containsKey(StepKind.SWITCH) || begun.containsKey(StepKind.MODE);
    }

    /** Whether the device has one place only and may have lost the certificate that was in it. */
    boolean isReplaced() {
        return begun(StepKind.INSTALL)
                .filter(intent -> intent.containsKey(InPlace.ID))
                .isPresent();
    }

    void open(Snapshot before) throws FleetException {
        append("", Mark.BEGUN, before.data());
    }

    void begin(StepKind step, Map<String, String> intent) throws FleetException {
        append(step.name(), Mark.BEGUN, intent);
    }

    void done(StepKind step, Map<String, String> result) throws FleetException {
        append(step.name(), Mark.DONE, result);
    }

    void undo(String reason, boolean cancelled) throws FleetException {
        append(
                "",
                Mark.UNDOING,
                cancelled ? Map.of(DESCRIPTION, reason, CANCELLED, "true") : Map.of(DESCRIPTION, reason));
    }

    void committed(String leaf) throws FleetException {
        append("", Mark.COMMITTED, Map.of(LEAF, leaf));
    }

    void ended(Ending ending) throws FleetException {
        append(
                "",
                ending.outcome() == Outcome.UNKNOWN ? Mark.ABANDONED : Mark.ROLLED_BACK,
                Map.of(OUTCOME, ending.outcome().name(), DESCRIPTION, ending.description()));
    }

    private void append(String step, Mark mark, Map<String, String> data) throws FleetException {
        Entry entry = new Entry(planId, deviceId, step, mark, data, clock.instant());
        journal.append(entry);
        replay(entry);
    }
}

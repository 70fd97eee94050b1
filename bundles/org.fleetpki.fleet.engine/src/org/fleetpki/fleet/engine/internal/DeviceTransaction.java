// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.PkiException;

/**
 * Carries out one device's plan, from its first step or from where a killed run left it. Every step is in the journal
 * before it is begun and after it is done. Any failure undoes everything, except that of the last step, which only
 * tidies up.
 *
 * <p>An {@link Error} is nobody's to handle here: it ends the run as a kill does, and the journal resumes it.
 */
final class DeviceTransaction {

    private static final System.Logger LOG = System.getLogger(DeviceTransaction.class.getName());

    /** In the order of {@link StepKind}, for a key that the device makes. */
    private static final List<TransactionStep> KEY_ON_DEVICE = List.of(
            new TrustStep(),
            new KeyStep(),
            new RequestStep(),
            new IssueStep(),
            new InstallStep(),
            new SwitchStep(),
            new VerifyStep(),
            new ModeStep(),
            new CleanUpStep());

    /** The same for a key that this program makes. */
    private static final List<TransactionStep> KEY_MADE_HERE = List.of(
            new TrustStep(),
            new OwnKeyStep(),
            new IssueStep(),
            new UploadStep(),
            new SwitchStep(),
            new VerifyStep(),
            new ModeStep(),
            new CleanUpStep());

    private final TransactionContext transaction;
    private final Watch<?> watch;
    private final List<TransactionStep> steps;
    private final Rollback rollback;

    DeviceTransaction(TransactionContext transaction, Watch<?> watch) {
        this.transaction = transaction;
        this.watch = watch;
        this.steps = transaction.isKeyMadeHere() ? KEY_MADE_HERE : KEY_ON_DEVICE;
        this.rollback = new Rollback(steps);
    }

    /**
     * Find out, before an interrupted transaction is resumed, whether the device is there and the same one.
     *
     * @return why it cannot be resumed now, as a sentence; empty if it can
     */
    String obstacle() {
        try {
            transaction.trustOldAndNew();
            transaction.access().logInPatiently();
            String before = transaction.log().snapshot().serial();
            String now = transaction.access().facts().serial();
            return before.equals(now) || before.isEmpty()
                    ? ""
                    : "Another device answers at this address: its serial number is " + now + " and was " + before
                            + ".";
        } catch (DeviceException | PkiException | RuntimeException e) {
            return tell(e);
        }
    }

    /**
     * Go on until it ends, one way or the other.
     *
     * @throws FleetException if the journal cannot be written: nothing more is done to the device then
     */
    Ending run() throws FleetException {
        try {
            return transaction.log().isUndoing()
                    ? rollback.undo(
                            transaction,
                            transaction.log().reason(),
                            transaction.log().isCancelled())
                    : forward();
        } finally {
            transaction.forgetOwnKey();
        }
    }

    private Ending forward() throws FleetException {
        TransactionLog log = transaction.log();
        String warning = "";
        for (TransactionStep step : steps) {
            if (!transaction.isPlanned(step.kind())) {
                continue;
            }
            try {
                if (log.done(step.kind()).isPresent() && !step.isLost(transaction)) {
                    continue;
                }
                if (!log.isTouched() && watch.isStopped()) {
                    return rollback.undo(
                            transaction,
                            "The run was stopped while this device was being prepared; it is unchanged.",
                            true);
                }
                watch.working(transaction.device().device().id(), step.kind().words());
                run(step);
            } catch (DeviceException | PkiException | StepException | RuntimeException e) {
                String sentence = tell(e);
                if (step.kind() != StepKind.CLEAN_UP) {
                    watch.working(transaction.device().device().id(), "Going back: " + sentence);
                    return rollback.undo(transaction, sentence, false);
                }
                warning = sentence;
            }
        }
        log.committed(log.done(StepKind.VERIFY)
                .map(data -> data.get(VerifyStep.SHA256))
                .orElse(""));
        return new Ending(Outcome.DONE, warning);
    }

    private void run(TransactionStep step) throws DeviceException, PkiException, StepException, FleetException {
        Map<String, String> intent = step.intend(transaction);
        transaction.log().begin(step.kind(), intent);
        Map<String, String> result = step.run(transaction, intent);
        transaction.log().done(step.kind(), result);
    }

    private String tell(Exception e) {
        String family = transaction.access().family();
        if (e instanceof RuntimeException) {
            LOG.log(System.Logger.Level.WARNING, "The adapter '" + family + "' failed", e);
        }
        return Sentences.of(e, family);
    }
}

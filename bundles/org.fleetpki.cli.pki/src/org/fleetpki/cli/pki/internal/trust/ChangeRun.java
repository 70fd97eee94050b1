// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreChange;

/** Shows planned changes, asks, makes them one by one, and tells of each how it ended. */
final class ChangeRun {

    /** Makes one change. */
    @FunctionalInterface
    interface Change {
        void make() throws PkiException;
    }

    /** How a change ended, as JSON names it. */
    private enum Result {
        PLANNED,
        NOTHING_TO_DO,
        DONE,
        FAILED
    }

    private static final class Step {

        private final String id;
        private final String title;
        private final Optional<TrustStoreChange> change;
        private final Change make;
        private Result result;
        private String problem = "";

        Step(String id, String title, Optional<TrustStoreChange> change, Change make, Result result) {
            this.id = id;
            this.title = title;
            this.change = change;
            this.make = make;
            this.result = result;
        }
    }

    private final CommandOutput output;
    private final Terminal terminal;
    private final List<Step> steps = new ArrayList<>();
    private int exitCode = ExitCodes.OK;

    ChangeRun(CommandOutput output, Terminal terminal) {
        this.output = output;
        this.terminal = terminal;
    }

    /** Add a change that was planned. */
    void plan(TrustStore store, TrustStoreChange change, Change make) {
        Result result = change.isEmpty() ? Result.NOTHING_TO_DO : Result.PLANNED;
        steps.add(new Step(store.id(), store.title(), Optional.of(change), make, result));
    }

    /** Add a store where nothing could be planned. The others are changed all the same. */
    void fail(String id, String title, int code, String sentence) {
        Step step = new Step(id, title, Optional.empty(), () -> {}, Result.FAILED);
        steps.add(step);
        fail(step, code, sentence);
    }

    /** Add a store where nothing could be planned. */
    void fail(TrustStore store, PkiException e) {
        fail(store.id(), store.title(), ExitCodeMapping.of(e), e.failure().sentence());
    }

    private void fail(Step step, int code, String sentence) {
        step.result = Result.FAILED;
        step.problem = sentence;
        exitCode = exitCode == ExitCodes.OK ? code : exitCode;
    }

    /** Do all of it, as far as the options say. */
    int finish(ChangeOptions options) throws CliException {
        if (output.isText()) {
            steps.forEach(this::show);
        }
        boolean something = steps.stream().anyMatch(step -> step.result == Result.PLANNED);
        if (something && !options.isDryRun()) {
            if (!options.isAgreed()) {
                ask();
            }
            steps.stream().filter(step -> step.result == Result.PLANNED).forEach(this::make);
        }
        if (!output.isText()) {
            json();
        }
        return exitCode;
    }

    private void make(Step step) {
        try {
            step.make.make();
            step.result = Result.DONE;
            tell(Tone.GOOD, step.id + ": done.");
        } catch (PkiException e) {
            fail(step, ExitCodeMapping.of(e), e.failure().sentence());
            tell(Tone.BAD, step.id + ": " + step.problem);
        }
    }

    private void ask() throws CliException {
        if (!terminal.canAsk()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "There is no terminal to ask at; give --yes to make these changes, or --dry-run to only see them.");
        }
        if (!terminal.askSecret("Make these changes? Type yes")
                .map(ChangeRun::isYes)
                .orElse(false)) {
            throw new CliException(ExitCodes.INTERRUPTED, "Nothing was changed.");
        }
    }

    private static boolean isYes(Secret answer) {
        try (answer) {
            String typed = new String(answer.characters()).strip();
            return typed.equalsIgnoreCase("yes") || typed.equalsIgnoreCase("y");
        }
    }

    private void show(Step step) {
        output.text(step.id + " (" + step.title + ")");
        switch (step.result) {
            case FAILED -> tell(Tone.BAD, step.problem);
            case NOTHING_TO_DO -> tell(Tone.GOOD, "There is nothing to do.");
            default ->
                step.change
                        .map(TrustStoreChange::sentences)
                        .orElse(List.of())
                        .forEach(sentence -> tell(Tone.ATTENTION, sentence));
        }
    }

    private void tell(Tone tone, String sentence) {
        if (output.isText()) {
            String mark = output.style().paint(tone, output.style().mark(tone));
            output.text("  " + mark + " " + TextStyle.clean(sentence));
        }
    }

    private void json() {
        List<JsonObject> objects = steps.stream().map(ChangeRun::json).toList();
        if (output.format() == OutputFormat.NDJSON) {
            objects.forEach(object -> output.json(object.text()));
        } else {
            output.json(JsonObject.arrayOf(objects));
        }
    }

    private static JsonObject json(Step step) {
        JsonObject object = new JsonObject()
                .with("store", step.id)
                .with("title", step.title)
                .with("result", step.result.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        step.change.ifPresent(change -> object.with(
                        "subject",
                        change.certificate().getSubjectX500Principal().getName())
                .with("sha256", Fingerprint.of(change.certificate()).hex())
                .withTexts("changes", change.sentences()));
        return step.problem.isEmpty() ? object : object.with("problem", step.problem);
    }
}

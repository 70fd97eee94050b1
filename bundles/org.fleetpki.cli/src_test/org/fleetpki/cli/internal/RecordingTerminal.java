// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.pki.api.Secret;

/** Keeps what is written, and answers questions as it was told to. */
final class RecordingTerminal implements Terminal {

    final List<String> questions = new ArrayList<>();
    final Deque<String> answers = new ArrayDeque<>();
    Charset charset = StandardCharsets.UTF_8;
    OptionalInt columns = OptionalInt.empty();
    boolean interactive;
    boolean colourful;
    boolean askable;
    Optional<IOException> failure = Optional.empty();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringBuilder err = new StringBuilder();

    RecordingTerminal answering(String... texts) {
        askable = true;
        answers.addAll(List.of(texts));
        return this;
    }

    /** What was written to stdout. */
    String data() {
        return out.toString(charset);
    }

    /** What was written to stderr. */
    String log() {
        return err.toString();
    }

    @Override
    public void out(String data) {
        out(data.getBytes(charset));
    }

    @Override
    public void out(byte[] data) {
        out.writeBytes(data);
    }

    @Override
    public void err(String text) {
        err.append(text);
    }

    @Override
    public Charset charset() {
        return charset;
    }

    @Override
    public Optional<IOException> outFailure() {
        return failure;
    }

    @Override
    public boolean isInteractive() {
        return interactive;
    }

    @Override
    public OptionalInt columns() {
        return columns;
    }

    @Override
    public boolean isColourful() {
        return colourful;
    }

    @Override
    public String programName() {
        return "fleetpki";
    }

    @Override
    public boolean canAsk() {
        return askable;
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        questions.add(question);
        return Optional.ofNullable(answers.poll()).map(answer -> new Secret(answer.toCharArray()));
    }
}

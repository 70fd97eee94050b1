// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.pki.api.Secret;
import picocli.CommandLine;

/** Runs the commands about rules as the program does, with a terminal in memory. */
final class LintProgram implements Terminal, Interruption {

    final FakeLinter linter = new FakeLinter();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringBuilder err = new StringBuilder();
    private InputStream in = InputStream.nullInputStream();

    int lint(String... arguments) {
        return run(
                new CertLintCommand(
                        linter,
                        new FakeFiles(),
                        (folder, asking) -> {
                            throw new IllegalStateException("lint asks for no secrets");
                        },
                        this,
                        this),
                arguments);
    }

    int batch(String input, String... arguments) {
        in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return lint(arguments);
    }

    int run(CliCommand command, String... arguments) {
        return new CommandLine(command)
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    err.append(thrown.getMessage());
                    return ExitCodeMapping.of(thrown);
                })
                .execute(arguments);
    }

    String data() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String log() {
        return err.toString();
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public void out(String data) {
        out(data.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void out(byte[] data) {
        out.writeBytes(data);
    }

    @Override
    public void err(String text) {
        err.append(text);
    }

    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public Optional<IOException> outFailure() {
        return Optional.empty();
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public OptionalInt columns() {
        return OptionalInt.empty();
    }

    @Override
    public boolean isColourful() {
        return false;
    }

    @Override
    public String programName() {
        return "fleetpki";
    }

    @Override
    public boolean canAsk() {
        return false;
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        return Optional.empty();
    }

    @Override
    public boolean isRequested() {
        return false;
    }

    @Override
    public void await() {
        throw new IllegalStateException("no command waits");
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;

/**
 * Runs programs of this computer, found on the search path or where administrators' programs are.
 *
 * @param searchPath folders, separated as the operating system does
 * @param patience how long a program may run
 */
record SystemPrograms(String searchPath, Duration patience) implements Programs {

    /** Users other than root often lack these on their search path. */
    private static final List<String> ADMINISTRATION = List.of("/usr/sbin", "/sbin", "/usr/bin", "/usr/local/bin");

    private static final int LONGEST_OUTPUT = 16 << 20;

    @Override
    public Optional<Path> find(String name) {
        return Stream.concat(Stream.of(searchPath.split(File.pathSeparator)), ADMINISTRATION.stream())
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> program(folder, name).stream())
                .findFirst();
    }

    private static Optional<Path> program(String folder, String name) {
        try {
            return Optional.of(Path.of(folder, name)).filter(Path::isAbsolute).filter(Files::isExecutable);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public Outcome run(List<String> command, byte[] input) throws PkiException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = start(builder);
        try {
            FutureTask<String> reading = new FutureTask<>(() -> outputOf(process));
            Thread.ofVirtual().name("output-of-" + process.pid()).start(reading);
            feed(process, input);
            String output = reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome(process.waitFor(), output);
        } catch (TimeoutException e) {
            throw failed(command.getFirst(), "it did not end within " + patience.toSeconds() + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(command.getFirst(), "the wait for it was interrupted", e);
        } catch (ExecutionException e) {
            throw failed(command.getFirst(), "what it wrote could not be read", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(ProcessBuilder builder) throws PkiException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw failed(builder.command().getFirst(), "it cannot be started", e);
        }
    }

    /** A program that does not want its input says why in its output. */
    private static void feed(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            return;
        }
    }

    private static String outputOf(Process process) throws IOException {
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readNBytes(LONGEST_OUTPUT), StandardCharsets.UTF_8);
            out.skip(Long.MAX_VALUE);
            return text;
        }
    }

    private static PkiException failed(String program, String detail, Throwable cause) {
        return new PkiException(new PkiFailure.Storage(program, detail), cause);
    }
}

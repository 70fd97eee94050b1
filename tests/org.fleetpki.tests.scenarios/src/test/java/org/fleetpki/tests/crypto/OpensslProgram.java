// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the openssl program in a folder, as the second opinion. */
record OpensslProgram(Path folder) {

    /** Whether it ended with success. */
    boolean succeeds(String... arguments) throws Exception {
        return exitCode(arguments) == 0;
    }

    /** Run with success and return what it printed. */
    String run(String... arguments) throws Exception {
        int code = exitCode(arguments);
        String printed = Files.readString(folder.resolve("printed.txt"));
        assertEquals(0, code, () -> List.of(arguments) + " said: " + printed);
        return printed;
    }

    private int exitCode(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile());
        Process process = start(builder);
        try {
            return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            assumeTrue(false, "openssl is not installed, so there is no second opinion: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }
}

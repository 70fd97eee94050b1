// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the openssl program in a folder, as the second opinion. The environment has PASSPHRASE. */
public record Openssl(Path folder) {

    /** Run with success and return what it printed. */
    public String run(String... arguments) throws Exception {
        return run(0, arguments);
    }

    /** Run with an exit code that is expected and return what it printed. */
    public String run(int exitCode, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("openssl", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("PASSPHRASE", Pki.PASSPHRASE);
        Process process = start(builder);
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(output, StandardCharsets.ISO_8859_1);
        Files.delete(output);
        assertEquals(exitCode, ended ? process.exitValue() : -1, () -> command + " said: " + text);
        return text;
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

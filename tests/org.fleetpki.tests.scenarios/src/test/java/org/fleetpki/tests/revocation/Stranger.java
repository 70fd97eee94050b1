// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.revocation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program that need not be installed. */
final class Stranger {

    /** What it printed, both streams together. The test is left out, saying so, where there is no such program. */
    static String run(Path folder, String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is not installed, so there is no second opinion: " + e.getMessage());
            throw new IllegalStateException(e);
        }
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        process.waitFor(60, TimeUnit.SECONDS);
        return text;
    }

    private Stranger() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.fleetpki.tests.product.FleetPki.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, killed while it works, takes up its work when it is started again. */
class InterruptionTest {

    @TempDir
    Path folder;

    @Test
    void aQuickstartKilledWhileItAppliesIsFinishedByTheNext() throws Exception {
        FleetPki fleetpki = new FleetPki(folder);
        Path log = Files.createTempFile(folder, "killed", ".log");
        Process process = fleetpki.start(log, "quickstart");
        Path issued = folder.resolve("fleetpki-quickstart/ca/issuing/CA/newcerts");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!Files.isDirectory(issued) || isEmpty(issued)) {
            assertTrue(
                    process.isAlive() && System.nanoTime() < deadline, () -> "the first certificate is issued: " + log);
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();

        Result again = fleetpki.run("quickstart");
        assertEquals(0, again.exitCode(), () -> again.toString());
        Result verified = fleetpki.run("report", "-w", "fleetpki-quickstart", "--format", "text");
        assertEquals(0, verified.exitCode(), () -> verified.toString());
    }

    private static boolean isEmpty(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}

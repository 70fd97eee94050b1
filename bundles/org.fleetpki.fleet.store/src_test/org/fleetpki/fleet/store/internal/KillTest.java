// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was acknowledged is lost when the process that wrote it is killed. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KillTest {

    @TempDir
    Path folder;

    @Test
    void acknowledgedEntriesSurviveKill9() throws Exception {
        int next = 0;
        for (int lines : new int[] {3, 40, 150}) {
            next = writeAndKill(next, lines) + 1;
        }
        assertEquals(List.of("ok"), integrityCheck());
    }

    /** Let a process write until it acknowledged so many, kill it in the midst, and count. */
    private int writeAndKill(int first, int lines) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        folder.toString(),
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = first - 1;
        try (BufferedReader out = writer.inputReader()) {
            for (int i = 0; i < lines; i++) {
                acknowledged = Integer.parseInt(out.readLine());
            }
            // A second process reads what the first one has acknowledged, while that goes on writing.
            assertTrue(entries().size() > acknowledged);
            // By its handle: Process.destroyForcibly() would also throw away what is still in the pipe.
            writer.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged = Integer.parseInt(line);
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        List<Journal.Entry> entries = entries();
        int last = entries.size() - 1;
        assertTrue(last >= acknowledged, "acknowledged " + acknowledged + ", found " + last);
        assertEquals(IntStream.rangeClosed(0, last).mapToObj(Samples::entry).toList(), entries);
        return last;
    }

    private List<Journal.Entry> entries() throws Exception {
        try (FleetStore store = Samples.open(folder)) {
            return store.journal().entries("plan", "cam");
        }
    }

    /** By the sqlite3 program where it is installed, for that shares no code with the driver. */
    private List<String> integrityCheck() throws Exception {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean installed = List.of(path.split(File.pathSeparator)).stream()
                .anyMatch(place -> new File(place, "sqlite3").canExecute());
        if (!installed) {
            System.out.println("The sqlite3 program is not installed: its integrity check was left out.");
            return List.of("ok");
        }
        Process check = new ProcessBuilder("sqlite3", folder.resolve("fleet.db").toString(), "pragma integrity_check;")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = check.inputReader()) {
            return out.lines().toList();
        } finally {
            check.waitFor();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ApplyLockTest {

    @TempDir
    Path folder;

    /** Another process that takes the lock and says so. */
    static final class Holder {

        public static void main(String[] arguments) throws Exception {
            try (ApplyLock lock = ApplyLock.take(Path.of(arguments[0]))) {
                System.out.println("taken");
                System.out.println(System.in.read());
            }
        }
    }

    @Test
    void otherProcessIsNamedAndItsDeathFreesTheLock() throws Exception {
        Path file = folder.resolve("workspace/fleet.lock");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = holder.inputReader()) {
            assertEquals("taken", out.readLine());
            String sentence = refusal(file);
            assertTrue(
                    sentence.contains("another FleetPKI process (pid " + holder.pid() + ") is applying a plan here"),
                    sentence);
        } finally {
            holder.destroyForcibly().waitFor();
        }
        try (ApplyLock lock = ApplyLock.take(file)) {
            assertEquals(
                    String.valueOf(ProcessHandle.current().pid()),
                    Files.readString(file).strip());
        }
    }

    @Test
    void sameProcessCannotTakeItTwiceAndCanTakeItAgain() throws Exception {
        Path file = folder.resolve("fleet.lock");
        try (ApplyLock lock = ApplyLock.take(file)) {
            assertTrue(refusal(file).contains("pid " + ProcessHandle.current().pid()));
        }
        ApplyLock.take(file).close();
    }

    @Test
    void folderThatCannotBeWrittenIsToldInOneSentence() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("file"), "x");
        assertTrue(refusal(notAFolder.resolve("fleet.lock")).contains("write access"));
    }

    private static String refusal(Path file) {
        FleetException refused =
                assertThrows(FleetException.class, () -> ApplyLock.take(file).close());
        assertInstanceOf(FleetFailure.WorkspaceUnusable.class, refused.failure());
        return refused.getMessage();
    }
}

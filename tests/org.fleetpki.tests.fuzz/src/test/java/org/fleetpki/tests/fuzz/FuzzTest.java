// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feeds every reader with what nobody would send: first everything that ever went wrong, then, guided by what the code does
 * with it, what Jazzer makes up of the seeds. {@code -Dfuzz.seconds=…} says for how long.
 */
class FuzzTest {

    /** A hang is an input that takes longer than this; a busy machine needs much room above the one second that is meant. */
    private static final int HANG_SECONDS = 20;

    private static final long SECONDS = Long.getLong("fuzz.seconds", 6);

    /** Every so many nodes are made large; in a long night all are. */
    private static final int STEP = SECONDS > 60 ? 1 : 30;

    private static final int MEMORY_MB = 1500;

    /** Longer inputs are slower, and find no more; what is large is fed by itself. */
    private static final int MAX_LENGTH = 1 << 14;

    @TempDir
    private Path folder;

    /** What once went wrong, by its name, stays right. */
    @ParameterizedTest
    @MethodSource("findings")
    void whatOnceWentWrongStaysRight(Path finding) throws IOException {
        Target target = Target.valueOf(finding.getParent().getFileName().toString());
        byte[] data = Files.readAllBytes(finding);
        assertTimeoutPreemptively(Duration.ofSeconds(HANG_SECONDS), () -> target.feed(data));
    }

    static List<Path> findings() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/findings"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The seeds are good objects: whatever refuses them would make the fuzzing blind. */
    @ParameterizedTest
    @EnumSource(Target.class)
    void theSeedsAreFed(Target target) {
        for (byte[] seed : Seeds.of(target)) {
            target.feed(seed);
        }
    }

    /** Some nodes of each seed, one at a time, repeated until the whole is as large as may be read. */
    @ParameterizedTest
    @EnumSource(Target.class)
    void nothingLargeCrashesOrHangs(Target target) {
        for (byte[] seed : Seeds.of(target)) {
            Swollen.of(seed, STEP)
                    .forEach(large ->
                            assertTimeoutPreemptively(Duration.ofSeconds(HANG_SECONDS), () -> target.feed(large)));
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void nothingMadeUpCrashesOrHangs(Target target) throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        List<byte[]> seeds = Seeds.of(target);
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed-" + i), seeds.get(i));
        }
        Path log = folder.resolve("jazzer.log");
        Process jazzer = new ProcessBuilder(command(target, corpus))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = jazzer.waitFor(SECONDS + 120, TimeUnit.SECONDS);
            assertEquals("ended with 0", ended ? "ended with " + jazzer.exitValue() : "did not end", () -> tail(log));
        } finally {
            jazzer.destroyForcibly();
        }
    }

    private List<String> command(Target target, Path corpus) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + MEMORY_MB + "m");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator));
        command.add("com.code_intelligence.jazzer.Jazzer");
        command.add("--target_class=" + Target.Entry.class.getName());
        command.add("--target_args=" + target.name());
        command.add("--instrumentation_includes=org.fleetpki.**:org.bouncycastle.asn1.**");
        command.add("--reproducer_path=" + folder);
        command.add("-max_total_time=" + SECONDS);
        command.add("-timeout=" + HANG_SECONDS);
        command.add("-max_len=" + MAX_LENGTH);
        command.add("-rss_limit_mb=0");
        command.add("-seed=1");
        command.add(corpus.toString());
        return command;
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The headless product that this build made, started as a user starts it. */
final class FleetPki {

    private static final long PATIENCE_SECONDS = 180;

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    /** @param folder where commands are run */
    FleetPki(Path folder) {
        this.folder = folder;
    }

    FleetPki with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Run a command to its end. */
    Result run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "stdout", ".txt");
        Path err = Files.createTempFile(folder, "stderr", ".txt");
        Process process = builder(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("fleetpki " + String.join(" ", arguments) + " did not end:\n"
                    + Files.readString(out) + Files.readString(err));
        }
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Start a command that goes on; the caller ends it. */
    Process start(Path out, String... arguments) throws IOException {
        return builder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .put("FLEETPKI_JAVA", ProcessHandle.current().info().command().orElse("java"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static Path launcher() {
        Path products = Path.of("..", "..", "product", "target", "products", "fleetpki-headless")
                .toAbsolutePath()
                .normalize();
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        String arch =
                System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64") ? "aarch64" : "x86_64";
        try (var files = Files.find(
                products.resolve(mac ? "macosx/cocoa" : "linux/gtk").resolve(arch),
                3,
                (file, attributes) -> file.getFileName().toString().equals("fleetpki") && attributes.isRegularFile())) {
            return files.findFirst()
                    .orElseThrow(() -> new AssertionError("the product was not built into " + products));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command printed and returned. */
    record Result(int exitCode, String out, String err) {

        @Override
        public String toString() {
            return "exit code " + exitCode + "\n--- stdout\n" + out + "--- stderr\n" + err;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.trust;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Headless Chromium with a home folder of its own, in which its NSS database is {@code .pki/nssdb}. */
public record Browser(Path program, Path home) {

    /** Flags that keep it from asking anything of anybody but the page. */
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--no-proxy-server",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    public static Optional<Path> find(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * What it made of an address.
     *
     * @param document the page; its own page about an error, or nothing, where it did not open it
     * @param log what it said meanwhile
     */
    public record View(String document, String log) {

        /** Whether it warned that nobody vouches for the certificate, on its page or, in newer versions, in its log. */
        public boolean isWarning() {
            return (document + log).contains("ERR_CERT_AUTHORITY_INVALID");
        }
    }

    /** Open an address, as a new user would. */
    public View open(String address) throws IOException, InterruptedException {
        Path document = Files.createTempFile(home, "document", ".html");
        Path log = Files.createTempFile(home, "chromium", ".log");
        ProcessBuilder builder = new ProcessBuilder(Stream.of(
                                Stream.of(program.toString()),
                                FLAGS.stream(),
                                Stream.of(
                                        "--user-data-dir=" + Files.createTempDirectory(home, "profile"),
                                        "--dump-dom",
                                        address))
                        .flatMap(part -> part)
                        .toList())
                .redirectOutput(document.toFile())
                .redirectError(log.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().remove("XDG_DATA_HOME");
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(150, TimeUnit.SECONDS), "Chromium shows the page in time");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new View(
                Files.readString(document, StandardCharsets.UTF_8), Files.readString(log, StandardCharsets.UTF_8));
    }
}

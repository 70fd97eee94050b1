// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs of others in a folder: they make what is read here, and read what is made here. */
record Strangers(Path folder) {

    /** The passphrase of everything, also of {@code env:PASS}. */
    static final String PASSPHRASE = "changeit";

    /** Run with success and return what was printed. */
    String run(String... command) throws Exception {
        Path printed = folder.resolve("printed.txt");
        Process process = start(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile()));
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> List.of(command) + " does not end");
            String text = Files.readString(printed, StandardCharsets.ISO_8859_1);
            assertEquals(0, process.exitValue(), () -> List.of(command) + " said: " + text);
            return text;
        } finally {
            process.destroyForcibly();
        }
    }

    String openssl(String... arguments) throws Exception {
        return run(with("openssl", arguments));
    }

    /** The keytool of the Java that runs this. */
    String keytool(String... arguments) throws Exception {
        return run(
                with(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), arguments));
    }

    private static String[] with(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program, arguments[0]));
        command.addAll(List.of(arguments).subList(1, arguments.length));
        return command.toArray(String[]::new);
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            assumeTrue(
                    false,
                    builder.command().getFirst() + " is not installed, so there is no second opinion: "
                            + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    /** Make a root, a certificate for a server below it and its key: {@code root.pem}, {@code leaf.pem}, {@code leaf.key}. */
    void makeChain() throws Exception {
        openssl(
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-keyout",
                "root.key",
                "-out",
                "root.pem",
                "-days",
                "3650",
                "-subj",
                "/O=Works/CN=Test root",
                "-addext",
                "keyUsage=critical,keyCertSign,cRLSign");
        openssl(
                "req",
                "-x509",
                "-CA",
                "root.pem",
                "-CAkey",
                "root.key",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-keyout",
                "leaf.key",
                "-out",
                "leaf.pem",
                "-days",
                "90",
                "-subj",
                "/O=Works/CN=cam-1.example",
                "-addext",
                "subjectAltName=DNS:cam-1.example,IP:192.0.2.1",
                "-addext",
                "basicConstraints=critical,CA:FALSE",
                "-addext",
                "extendedKeyUsage=serverAuth");
    }
}

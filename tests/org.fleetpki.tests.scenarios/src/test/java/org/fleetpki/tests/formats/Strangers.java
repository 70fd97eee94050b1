// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFiles.Found;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.bc.internal.files.ContentFiles;

/** The programs of others, run in a folder, and files to exchange with them. */
record Strangers(Path folder) {

    static final PkiFiles FILES = new ContentFiles();

    static final String PASSPHRASE = "correct horse";

    /** Where the passphrase stands in the folder, for programs that take it from a file. */
    static final String PASSPHRASE_FILE = "passphrase.txt";

    /** Run a line whose words are separated by single spaces, with success, and return what was printed. */
    String run(String line) throws Exception {
        Files.writeString(folder.resolve(PASSPHRASE_FILE), PASSPHRASE + "\n");
        List<String> command = new ArrayList<>(Arrays.asList(line.split(" ")));
        if (command.getFirst().equals("keytool")) {
            command.set(
                    0,
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        }
        Path output = Files.createTempFile(folder, "stranger", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("PASSPHRASE", PASSPHRASE, "LC_ALL", "C.UTF-8"));
        Process process = start(builder, command.getFirst());
        process.getOutputStream().close();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(output, StandardCharsets.ISO_8859_1);
        assertEquals(0, ended ? process.exitValue() : -1, () -> line + " said: " + text);
        return text;
    }

    private static Process start(ProcessBuilder builder, String program) {
        try {
            return builder.start();
        } catch (IOException e) {
            assumeTrue(false, program + " is not installed, so there is no second opinion: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    List<Found> read(String file) throws Exception {
        return FILES.read(file, Files.readAllBytes(folder.resolve(file)), Optional.of(passphrase()));
    }

    List<PkiObject> objects(String file) throws Exception {
        return read(file).stream().map(Found::object).toList();
    }

    void write(String file, PkiFormat format, List<PkiObject> objects) throws Exception {
        Files.write(folder.resolve(file), encode(format, objects, Optional.of(passphrase())));
    }

    void writeClear(String file, PkiFormat format, List<PkiObject> objects) throws Exception {
        Files.write(folder.resolve(file), encode(format, objects, Optional.empty()));
    }

    private static byte[] encode(PkiFormat format, List<PkiObject> objects, Optional<Secret> passphrase)
            throws PkiException {
        return FILES.write(objects, format, passphrase);
    }

    static Secret passphrase() {
        return new Secret(PASSPHRASE.toCharArray());
    }

    /** A root, an intermediate, a device's certificate with its key and request, and a revocation list, by openssl. */
    void makeChain() throws Exception {
        Files.writeString(folder.resolve("ca.cnf"), """
                [ca]
                default_ca = main
                [main]
                database = index.txt
                crlnumber = crlnumber
                default_md = sha256
                default_crl_days = 30
                [authority]
                basicConstraints = critical, CA:true
                subjectKeyIdentifier = hash
                authorityKeyIdentifier = keyid
                """);
        Files.writeString(folder.resolve("index.txt"), "");
        Files.writeString(folder.resolve("crlnumber"), "01\n");
        String root = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout root.key -out root.pem";
        run("openssl req -x509 " + root + " -days 3650 -subj /CN=Root");
        run(
                "openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -keyout sub.key -out sub.csr -subj /CN=Sub");
        run("openssl x509 -req -in sub.csr -CA root.pem -CAkey root.key -set_serial 2 -days 3000 -out sub.pem"
                + " -extfile ca.cnf -extensions authority");
        run("openssl req -newkey rsa:2048 -nodes -keyout device.key -out device.csr -subj /CN=camera");
        run("openssl x509 -req -in device.csr -CA sub.pem -CAkey sub.key -set_serial 3 -days 300 -out device.pem");
        run("openssl ca -config ca.cnf -gencrl -cert root.pem -keyfile root.key -out root.crl");
        Files.writeString(
                folder.resolve("chain.pem"),
                Files.readString(folder.resolve("device.pem"))
                        + Files.readString(folder.resolve("sub.pem"))
                        + Files.readString(folder.resolve("root.pem")));
    }
}

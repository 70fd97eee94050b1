// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fleetpki.tests.pki.Openssl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The key of an authority in a token of SoftHSM. The library takes its configuration from the environment of its process, so
 * {@link TokenStory} runs in a process of its own.
 */
class TokenTest {

    private static final List<String> MODULES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/usr/lib64/softhsm/libsofthsm2.so",
            "/opt/homebrew/lib/softhsm/libsofthsm2.so");

    @TempDir
    Path folder;

    private String run(String... command) throws Exception {
        Path output = Files.createTempFile("token", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is not installed (Debian: softhsm2): " + e.getMessage());
            throw e;
        }
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(output, StandardCharsets.ISO_8859_1);
        Files.delete(output);
        assertEquals(0, ended ? process.exitValue() : -1, () -> Arrays.toString(command) + " said: " + text);
        return text;
    }

    @Test
    void a_root_in_a_token_certifies_itself_devices_and_lists_and_its_key_stays_there() throws Exception {
        String module = MODULES.stream()
                .filter(path -> Files.exists(Path.of(path)))
                .findFirst()
                .orElse("");
        assumeTrue(
                !module.isEmpty(), "SoftHSM 2 is not installed (Debian: softhsm2), so there is no token to test with");
        Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + folder.resolve("tokens")
                        + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "fleet", "--pin", TokenStory.PIN, "--so-pin", "4321");
        Matcher slot = Pattern.compile("Slot (\\d+)\\s").matcher(run("softhsm2-util", "--show-slots"));
        assertTrue(slot.find());

        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TokenStory.class.getName(),
                folder.toString(),
                "pkcs11:slot-id=" + slot.group(1) + ";object=%s?module-path=" + module));
        String story = run(command.toArray(String[]::new));
        assertTrue(story.endsWith("done\n"), story);

        for (String kind : List.of("ec", "rsa")) {
            String said = new Openssl(folder)
                    .run("verify", "-x509_strict", "-CAfile", kind + "/CA/cacert.pem", kind + "-leaf.pem");
            assertTrue(said.contains("OK"), said);
            try (Stream<Path> files = Files.walk(folder.resolve(kind))) {
                List<String> names =
                        files.map(file -> file.getFileName().toString()).toList();
                assertTrue(names.contains("cakey.uri"));
                assertFalse(names.contains("cakey.pem") || names.contains("cakey.p12"), names.toString());
            }
            String uri = Files.readString(folder.resolve(kind + "/CA/cakey.uri"));
            assertFalse(uri.contains(TokenStory.PIN), uri);
        }
        assertTrue(new Openssl(folder)
                .run("crl", "-in", "ec/CA/crl.pem", "-CAfile", "ec/CA/cacert.pem", "-noout")
                .contains("verify OK"));
        String objects = run(
                "pkcs11-tool",
                "--module",
                module,
                "--login",
                "--pin",
                TokenStory.PIN,
                "--list-objects",
                "--type",
                "privkey");
        for (String label : List.of("ec-root", "rsa-root")) {
            String id = HexFormat.of().formatHex(label.getBytes(StandardCharsets.US_ASCII));
            assertTrue(objects.contains(id), objects);
        }
        assertTrue(objects.contains("never extractable"), objects);
    }
}

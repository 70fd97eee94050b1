// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsualSecretSourceTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("CAM", "pass wörd ", "EMPTY", "");

    @TempDir
    Path folder;

    @Test
    void variableIsTakenAsItIs() throws Exception {
        assertEquals("pass wörd ", read("env:CAM"));
        assertTrue(refusal("env:EMPTY").contains("is empty"));
        assertTrue(refusal("env:NO_SUCH").contains("is not set"));
    }

    @Test
    void fileIsRelativeToTheFleetFileAndItsLineEndIsNotPartOfIt() throws Exception {
        Files.writeString(folder.resolve("unix"), "geheim ß \n");
        Files.writeString(folder.resolve("windows"), "geheim\r\n");
        Files.writeString(folder.resolve("bare"), "geheim");
        assertEquals("geheim ß ", read("file:unix"));
        assertEquals("geheim", read("file:windows"));
        assertEquals("geheim", read("file:" + folder.resolve("bare")));
    }

    @Test
    void fileThatCannotBeASecretIsRefusedWithoutShowingIt() throws Exception {
        Files.writeString(folder.resolve("empty"), "\n");
        Files.writeString(folder.resolve("lines"), "first\nsecond\n");
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 1, 2});
        Files.writeString(folder.resolve("big"), "x".repeat(5000), StandardCharsets.US_ASCII);
        assertTrue(refusal("file:nowhere").contains("there is no file"));
        assertTrue(refusal("file:empty").contains("is empty"));
        assertTrue(refusal("file:lines").contains("more than one line"));
        assertFalse(refusal("file:lines").contains("first"));
        assertTrue(refusal("file:binary").contains("UTF-8"));
        assertTrue(refusal("file:big").contains("too big"));
        assertTrue(refusal("file:.").contains("is a folder"));
        assertTrue(refusal("file:a\0b").contains("does not name a file"));
    }

    @Test
    @SuppressWarnings("resource") // The source takes the answers over.
    void eachQuestionIsAskedOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        SecretSource source = source(Optional.of(question -> {
            asked.incrementAndGet();
            return question.equals("never") ? Optional.empty() : Optional.of(new Secret(question.toCharArray()));
        }));
        for (int i = 0; i < 3; i++) {
            try (Secret secret = source.resolve(SecretRef.parse("prompt:Password of root"))) {
                assertEquals("Password of root", new String(secret.characters()));
            }
        }
        assertEquals(1, asked.get());
        FleetException refused = assertThrows(
                FleetException.class,
                () -> source.resolve(SecretRef.parse("prompt:never")).close());
        assertTrue(refused.getMessage().contains("was not answered"));
    }

    @Test
    void whereNobodyCanBeAskedThatIsSaid() {
        assertTrue(refusal("prompt:Password").contains("nobody can be asked here"));
    }

    private SecretSource source(Optional<Function<String, Optional<Secret>>> prompt) {
        return new UsualSecretSources(name -> Optional.ofNullable(ENVIRONMENT.get(name))).create(folder, prompt);
    }

    private String read(String reference) throws FleetException {
        try (Secret secret = source(Optional.empty()).resolve(SecretRef.parse(reference))) {
            return new String(secret.characters());
        }
    }

    private String refusal(String reference) {
        FleetException refused = assertThrows(FleetException.class, () -> read(reference));
        assertInstanceOf(FleetFailure.SecretUnavailable.class, refused.failure());
        return refused.getMessage();
    }
}

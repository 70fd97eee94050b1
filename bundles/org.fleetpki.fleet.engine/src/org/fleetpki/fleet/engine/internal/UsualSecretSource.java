// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.pki.api.Secret;

/** Finds secrets by reference. Variables and files are read each time; a question is asked once and the answer kept. */
final class UsualSecretSource implements SecretSource {

    /** Far more than any passphrase: a bigger file was named by mistake. */
    private static final long LARGEST_FILE = 4096;

    private final Function<String, Optional<String>> environment;
    private final Path base;
    private final Optional<Function<String, Optional<Secret>>> prompt;
    private final Map<SecretRef, Secret> answers = new HashMap<>();

    UsualSecretSource(
            Function<String, Optional<String>> environment,
            Path base,
            Optional<Function<String, Optional<Secret>>> prompt) {
        this.environment = environment;
        this.base = base;
        this.prompt = prompt;
    }

    @Override
    public Secret resolve(SecretRef reference) throws FleetException {
        return switch (reference.kind()) {
            case ENV -> fromEnvironment(reference);
            case FILE -> fromFile(reference);
            case PROMPT -> fromPrompt(reference);
        };
    }

    private Secret fromEnvironment(SecretRef reference) throws FleetException {
        String value = environment
                .apply(reference.value())
                .orElseThrow(() -> unavailable(reference, "the environment variable is not set", null));
        if (value.isEmpty()) {
            throw unavailable(reference, "the environment variable is empty", null);
        }
        return new Secret(value.toCharArray());
    }

    private Secret fromFile(SecretRef reference) throws FleetException {
        byte[] bytes = new byte[0];
        try {
            Path file = base.resolve(reference.value());
            if (Files.isDirectory(file)) {
                throw unavailable(reference, file + " is a folder", null);
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw unavailable(reference, file + " is too big to be a secret of one line", null);
            }
            bytes = Files.readAllBytes(file);
            return oneLine(reference, bytes);
        } catch (NoSuchFileException e) {
            throw unavailable(reference, "there is no file " + e.getFile(), e);
        } catch (IOException e) {
            throw unavailable(reference, "the file cannot be read", e);
        } catch (InvalidPathException e) {
            throw unavailable(reference, "it does not name a file", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Editors end the last line; the line end is not part of the secret. */
    private static Secret oneLine(SecretRef reference, byte[] bytes) throws FleetException {
        CharBuffer characters;
        try {
            characters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw unavailable(reference, "the file is not text in UTF-8", e);
        }
        try {
            int end = characters.limit();
            end -= end > 0 && characters.get(end - 1) == '\n' ? 1 : 0;
            end -= end > 0 && characters.get(end - 1) == '\r' ? 1 : 0;
            if (end == 0) {
                throw unavailable(reference, "the file is empty", null);
            }
            for (int i = 0; i < end; i++) {
                if (characters.get(i) == '\n') {
                    throw unavailable(reference, "the file has more than one line", null);
                }
            }
            char[] line = Arrays.copyOf(characters.array(), end);
            try {
                return new Secret(line);
            } finally {
                Arrays.fill(line, '\0');
            }
        } finally {
            Arrays.fill(characters.array(), '\0');
        }
    }

    @SuppressWarnings("resource") // Answers are kept for as long as the source; copies are the callers'.
    private synchronized Secret fromPrompt(SecretRef reference) throws FleetException {
        Secret answer = answers.get(reference);
        if (answer == null) {
            answer = prompt.orElseThrow(() ->
                            unavailable(reference, "nobody can be asked here; name it as env: or file: instead", null))
                    .apply(reference.value())
                    .orElseThrow(() -> unavailable(reference, "the question was not answered", null));
            answers.put(reference, answer);
        }
        return answer.copy();
    }

    /** @param cause may be null; none of those passed here carries a secret */
    private static FleetException unavailable(SecretRef reference, String detail, Exception cause) {
        return new FleetException(new FleetFailure.SecretUnavailable(reference, detail), cause);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scripts in the folder {@code scripts}, in the language of the POSIX shell; each says at its top what it takes. */
enum Script {
    FACTS("facts"),
    LIST("list"),
    UPLOAD("upload"),
    CREATE_KEY("create-key"),
    REQUEST("request"),
    INSTALL("install"),
    DELETE("delete"),
    RECOVER("recover"),
    SWITCH("switch"),
    CLOCK("clock");

    private final String text;

    Script(String name) {
        String resource = "scripts/" + name + ".sh";
        try (InputStream stream = Script.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the bundle lacks " + resource);
            }
            // small SSH servers take commands of 9,000 characters and not much more
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The script itself, without its comments. */
    String text() {
        return text;
    }

    /**
     * The command that runs it, for a login shell that reads words as POSIX shells do.
     *
     * @param sudo whether by way of {@code sudo}, which must not ask for a password
     */
    String command(List<String> arguments, boolean sudo) {
        return Stream.concat(Stream.of(text, "fleetpki"), arguments.stream())
                .map(Script::quote)
                .collect(Collectors.joining(" ", sudo ? "sudo -n sh -c " : "sh -c ", ""));
    }

    /** One word, whatever is in it (POSIX.1-2017, Shell Command Language, 2.2.2). */
    static String quote(String word) {
        if (word.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a word of a command has no NUL character");
        }
        return "'" + word.replace("'", "'\\''") + "'";
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

/**
 * Where a secret is kept. A secret itself never stands in a fleet file, a plan or a command line.
 *
 * @param kind the kind of place
 * @param value the variable's name, the file's path (relative to the fleet file), or the words to ask with
 */
public record SecretRef(Kind kind, String value) {

    /** The places a secret can come from; the name in lower case is the prefix in files. */
    public enum Kind {
        ENV,
        FILE,
        PROMPT
    }

    public SecretRef {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret reference needs a name after the colon");
        }
    }

    /**
     * Read {@code env:NAME}, {@code file:path} or {@code prompt:question}.
     *
     * @throws IllegalArgumentException if it is none of these; the text is not repeated, for it may be the secret
     */
    public static SecretRef parse(String text) {
        for (Kind kind : Kind.values()) {
            String prefix = prefix(kind);
            if (text.startsWith(prefix)) {
                return new SecretRef(kind, text.substring(prefix.length()));
            }
        }
        throw new IllegalArgumentException(
                "secrets are named, never written down: use env:NAME, file:path or prompt:question");
    }

    private static String prefix(Kind kind) {
        return switch (kind) {
            case ENV -> "env:";
            case FILE -> "file:";
            case PROMPT -> "prompt:";
        };
    }

    @Override
    public String toString() {
        return prefix(kind) + value;
    }
}

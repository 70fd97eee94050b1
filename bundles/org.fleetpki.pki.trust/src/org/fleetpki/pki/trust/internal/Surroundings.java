// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What the stores need to know of the computer and the user. */
final class Surroundings {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The home folder as browsers find it: by the environment, which may differ from what the JDK knows. */
    static Path home() {
        return environment("HOME").map(Path::of).orElseGet(() -> Path.of(System.getProperty("user.home")));
    }

    /** Where programs keep what must outlive them and is no document (XDG Base Directory Specification). */
    static Path state() {
        return environment("XDG_STATE_HOME")
                .or(() -> environment("LOCALAPPDATA"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home().resolve(".local/state"));
    }

    static Programs programs() {
        return new SystemPrograms(environment("PATH").orElse(""), PATIENCE);
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private Surroundings() {}
}

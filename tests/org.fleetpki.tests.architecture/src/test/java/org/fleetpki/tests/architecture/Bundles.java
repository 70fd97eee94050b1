// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bundles of the checkout, and which of them a class belongs to. */
final class Bundles {

    private static final Path FOLDER =
            Path.of("..", "..", "bundles").toAbsolutePath().normalize();

    /** Symbolic names, the longest first, so that the first prefix of a package is its bundle. */
    private static final List<String> NAMES = names();

    /** Where the compiled classes of all bundles are. */
    static List<Path> classFolders() {
        return NAMES.stream()
                .map(name -> FOLDER.resolve(name).resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList();
    }

    /** The bundle of a class, without the {@code org.fleetpki.} in front; empty for everybody else's classes. */
    static Optional<String> of(String packageName) {
        return NAMES.stream()
                .filter(name -> packageName.equals(name) || packageName.startsWith(name + "."))
                .map(name -> name.substring("org.fleetpki.".length()))
                .findFirst();
    }

    /** The folder of each bundle. */
    static List<Path> folders() {
        return NAMES.stream().map(FOLDER::resolve).toList();
    }

    private static List<String> names() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bundles() {}
}

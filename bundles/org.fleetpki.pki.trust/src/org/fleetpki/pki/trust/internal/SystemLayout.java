// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How an operating system keeps its authorities: a folder for those of the administrator, and a program that builds
 * from them and from its own the bundle that other programs read.
 *
 * @param title whose bundle it is, in words
 * @param anchors the folder of the administrator
 * @param ending what files in it must be called to be taken; empty for any
 * @param bundle what the program builds, in PEM
 * @param program the program
 * @param arguments what to give it
 */
record SystemLayout(String title, Path anchors, String ending, Path bundle, String program, List<String> arguments) {

    /** The layout that is found under the root of a file system; empty if it is neither Debian's nor Red Hat's. */
    static Optional<SystemLayout> under(Path root) {
        SystemLayout redHat = redHat(root);
        SystemLayout debian = debian(root);
        if (Files.isDirectory(redHat.anchors())) {
            return Optional.of(redHat);
        }
        return Files.isDirectory(debian.anchors()) || Files.isRegularFile(debian.bundle())
                ? Optional.of(debian)
                : Optional.empty();
    }

    /** Debian, Ubuntu and Alpine (update-ca-certificates(8)). */
    private static SystemLayout debian(Path root) {
        Path etc = root.resolve("etc/ssl/certs");
        Path anchors = root.resolve("usr/local/share/ca-certificates");
        List<String> elsewhere = List.of(
                "--certsconf", root.resolve("etc/ca-certificates.conf").toString(),
                "--certsdir", root.resolve("usr/share/ca-certificates").toString(),
                "--localcertsdir", anchors.toString(),
                "--etccertsdir", etc.toString(),
                "--hooksdir", root.resolve("etc/ca-certificates/update.d").toString());
        return new SystemLayout(
                "CA bundle of the operating system (Debian)",
                anchors,
                ".crt",
                etc.resolve("ca-certificates.crt"),
                "update-ca-certificates",
                isTop(root) ? List.of() : elsewhere);
    }

    /** Red Hat and Fedora (update-ca-trust(8)). */
    private static SystemLayout redHat(Path root) {
        Path trust = root.resolve("etc/pki/ca-trust");
        return new SystemLayout(
                "CA bundle of the operating system (Red Hat)",
                trust.resolve("source/anchors"),
                "",
                trust.resolve("extracted/pem/tls-ca-bundle.pem"),
                "update-ca-trust",
                isTop(root)
                        ? List.of("extract")
                        : List.of(
                                "extract",
                                "--output",
                                trust.resolve("extracted").toString()));
    }

    private static boolean isTop(Path root) {
        return root.getNameCount() == 0;
    }
}

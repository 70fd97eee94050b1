// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.files;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the files of the checkout that are no part of a bundle. */
final class Checkout {

    /** The checkout's folder, from wherever in it the build runs tests. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("bundles/org.fleetpki.fleet.files"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("run this test inside the checkout");
            }
        }
        return folder;
    }

    private Checkout() {}
}

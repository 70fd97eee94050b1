// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;

/** Reads locations that people typed. */
final class Places {

    /**
     * A path, absolute; {@code ~/} is the home folder, which no shell replaces behind {@code nss:}.
     *
     * @throws PkiException {@link PkiFailure.Storage} if it is none
     */
    static Path path(String location, Path home) throws PkiException {
        try {
            Path path = location.startsWith("~/") ? home.resolve(location.substring(2)) : Path.of(location);
            return path.toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new PkiException(new PkiFailure.Storage(location, "this is no path"), e);
        }
    }

    /** Whether two paths lead to the same file or folder. */
    static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private Places() {}
}

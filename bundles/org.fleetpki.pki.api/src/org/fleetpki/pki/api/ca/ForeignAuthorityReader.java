// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.osgi.annotation.versioning.ConsumerType;

/** Finds authorities in what another program keeps; one for each program, published as a service. */
@ConsumerType
public interface ForeignAuthorityReader {

    /** What it reads, in words, such as {@code an XCA database}. */
    String title();

    /** Whether a file or folder looks like it, told by its content. */
    boolean recognizes(Path place);

    /** Whether it tries its luck with any file, so that more particular readers are asked first. */
    default boolean readsAnyFile() {
        return false;
    }

    /**
     * Read all authorities whose keys are there. Nothing is changed at the place.
     *
     * @param passphrase opens the keys; empty where they are not encrypted
     * @return at least one
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Malformed}, {@link org.fleetpki.pki.api.PkiFailure.WrongPassphrase} or {@link org.fleetpki.pki.api.PkiFailure.Storage}
     */
    List<ForeignAuthority> read(Path place, Optional<Secret> passphrase) throws PkiException;
}

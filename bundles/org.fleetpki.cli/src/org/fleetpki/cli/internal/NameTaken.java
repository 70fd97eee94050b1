// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.nio.file.Path;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.ca.CertificateAuthorities;

/** Tells that an authority's name is taken before anybody types a passphrase for it. */
final class NameTaken {

    /** @throws PkiException {@link PkiFailure.NoSuchAuthority} if there is an authority of that name */
    static void refuse(CertificateAuthorities authorities, Path folder, String id) throws PkiException {
        if (authorities.list(folder).stream()
                .anyMatch(authority -> authority.id().equals(id))) {
            throw new PkiException(new PkiFailure.NoSuchAuthority(
                    id, "there is one of that name already, and it is never overwritten"));
        }
    }

    private NameTaken() {}
}

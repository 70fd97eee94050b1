// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.nio.file.Path;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Authorities on removable media, used in place: in the form of innovaphone's CompactFlash card ({@code CA/cacert.pem},
 * {@code CA/cakey.pem}, {@code CA/serial.txt}). The key is never copied from there.
 */
@ProviderType
public interface AuthorityCards {

    /**
     * Open the authority on a card.
     *
     * @param card the folder that has {@code CA} in it
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Storage} if there is none
     */
    CertificateAuthority open(Path card) throws PkiException;

    /**
     * Make a root on a card that has none yet.
     *
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Storage} if there is something in {@code CA} already
     */
    CertificateAuthority create(Path card, AuthorityOrder order, Secret passphrase) throws PkiException;

    /**
     * Let a folder of authorities know an authority on a card under a name. The folder gets a copy of its certificates, so
     * that it is listed and trusted while the card is in the safe; whatever writes or signs needs the card.
     *
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.NoSuchAuthority} if the name is taken
     */
    CertificateAuthority link(Path folder, String id, Path card) throws PkiException;
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.osgi.annotation.versioning.ProviderType;

/** Changes the key of a root without a day on which half of the fleet is not trusted (RFC 4210, 4.4). */
@ProviderType
public interface RootRollOver {

    /**
     * What a roll-over makes.
     *
     * @param authority the root with the new key, of the same name; its certificate is "new with new"
     * @param oldWithNew the old key certified with the new one: who has the new root trusts what the old one issued
     * @param newWithOld the new key certified with the old one: who has the old root trusts what the new one issues
     */
    record Result(CertificateAuthority authority, X509Certificate oldWithNew, X509Certificate newWithOld) {}

    /**
     * Make a root of the same distinguished name with a new key. The old one stays as it is.
     *
     * @param order its id in the folder, the old root's subject, and the rules for the new root
     * @param passphrase of the new key
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Refused} if the old one is no root, or the subject is another
     */
    Result rollOver(
            Path folder,
            AuthorityOrder order,
            Secret passphrase,
            CertificateAuthority old,
            CertificateAuthority.Unlocked oldKey)
            throws PkiException;
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.trust;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.osgi.annotation.versioning.ProviderType;

/** A kind of trust store. Each is a service. */
@ProviderType
public interface TrustStoreFamily {

    /** What the ids of its stores begin with: lower-case letters. */
    String id();

    /** What kind it is, in words. */
    String title();

    /**
     * The stores of this kind that are on this computer.
     *
     * @param password opens those that have one; empty for the usual one. The caller closes it after the last use
     */
    List<TrustStore> found(Optional<Secret> password);

    /**
     * The store at a place.
     *
     * @param location what stands behind the family and a colon in {@link TrustStore#id()}
     * @param password as in {@link #found}
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Storage} if there is no store of this kind
     */
    TrustStore open(String location, Optional<Secret> password) throws PkiException;
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.pki.api.PkiException;

/** The key of an authority in the making. */
interface NewKey extends AutoCloseable {

    PublicKey publicKey();

    /** The key, to sign its own certificate with. */
    PrivateKey privateKey();

    /** Put what stands for it into the authority's folder, before it signs anything. */
    void writeTo(AuthorityFiles files) throws IOException, PkiException;

    /** Put it where it needs its certificate. @param chain the authority's certificate first, then its issuers */
    void certified(AuthorityFiles files, List<X509Certificate> chain) throws IOException, PkiException;

    /** Take back what is not in the folder: nothing became of the authority. */
    void discard() throws PkiException;

    @Override
    void close();
}

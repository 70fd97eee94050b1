// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.fleetpki.pki.api.CertificateContents;
import org.fleetpki.pki.api.CertificateSigner;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Linter;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;

/**
 * Lints a certificate before it exists: signed with a throw-away key of the authority's type, it has every field of the
 * real one, and if it gets lost, nobody accepts it.
 */
final class DryRun {

    private final PrivateKeys keys;
    private final CertificateSigner signer;
    private final Linter linter;

    /** Making an RSA key takes a second; one for each type serves all certificates of a run. */
    private final ConcurrentMap<KeyType, KeyPair> throwAwayKeys = new ConcurrentHashMap<>();

    DryRun(PrivateKeys keys, CertificateSigner signer, Linter linter) {
        this.keys = keys;
        this.signer = signer;
        this.linter = linter;
    }

    /** What the rules have to say about the certificate that these contents will become. */
    List<Finding> lint(CertificateContents contents) throws PkiException {
        PublicKey issuerKey = contents.issuerKey();
        KeyType type = KeyType.of(issuerKey)
                .orElseThrow(() -> new IllegalStateException("the order rules let a key of unknown type pass"));
        KeyPair throwAway = throwAwayKeys.computeIfAbsent(type, keys::generate);
        return linter.lint(signer.sign(contents, throwAway.getPrivate()));
    }
}

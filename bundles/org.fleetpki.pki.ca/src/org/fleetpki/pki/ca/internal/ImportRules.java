// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;

/** What an authority made by others must have to be taken over. */
final class ImportRules {

    /** Place of keyCertSign in {@link X509Certificate#getKeyUsage()}. */
    private static final int KEY_CERT_SIGN = 5;

    /** @param chain the authority's certificate first, then its issuers, each followed by its own issuer */
    static List<Finding> check(List<X509Certificate> chain, PrivateKey key, CheckedSigning signing) {
        List<Finding> findings = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            authority(findings, certificate);
        }
        links(findings, chain);
        PublicKey own = chain.getFirst().getPublicKey();
        if (!signs(signing, own)) {
            findings.add(Findings.error(
                    "authority-key-not-allowed",
                    "The key of " + name(chain.getFirst()) + " is not of a type to issue with: "
                            + KeyRules.describe(own) + ".",
                    "Create a new authority, such as one with a key of type EC-P256 or RSA-3072."));
        } else if (!KeyMatch.matches(signing, key, own)) {
            findings.add(Findings.error(
                    "key-does-not-match",
                    "The private key does not belong to the certificate " + name(chain.getFirst()) + ".",
                    "Take the key that was made together with the certificate."));
        }
        return findings;
    }

    private static boolean signs(CheckedSigning signing, PublicKey key) {
        try {
            signing.algorithmFor(key);
            return true;
        } catch (PkiException e) {
            return false;
        }
    }

    /** Say if a certificate is not an authority's. */
    static void authority(List<Finding> findings, X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() < 0 || usage != null && !usage[KEY_CERT_SIGN]) {
            findings.add(Findings.error(
                    "not-an-authority",
                    "The certificate " + name(certificate) + " is not an authority's: it lacks 'CA:TRUE' or the key"
                            + " usage keyCertSign.",
                    "Take the certificate of the authority, not one that it issued."));
        }
    }

    private static void links(List<Finding> findings, List<X509Certificate> chain) {
        for (int i = 0; i + 1 < chain.size(); i++) {
            X509Certificate certificate = chain.get(i);
            X509Certificate issuer = chain.get(i + 1);
            if (!isIssuedBy(certificate, issuer)) {
                findings.add(Findings.error(
                        "chain-broken",
                        "The certificate " + name(certificate) + " was not issued by " + name(issuer)
                                + ", which follows it.",
                        "Order the chain: the authority first, then each certificate's issuer, up to the root."));
            }
        }
    }

    private static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String name(X509Certificate certificate) {
        return OnelineName.of(certificate.getSubjectX500Principal());
    }

    private ImportRules() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.KeyType;

/** What an authority made by others must have to be taken over. */
final class ImportRules {

    /** Place of keyCertSign in {@link X509Certificate#getKeyUsage()}. */
    private static final int KEY_CERT_SIGN = 5;

    /** @param chain the authority's certificate first, then its issuers, each followed by its own issuer */
    static List<Finding> check(List<X509Certificate> chain, PrivateKey key) {
        List<Finding> findings = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            authority(findings, certificate);
        }
        links(findings, chain);
        if (!KeyMatch.matches(key, chain.getFirst().getPublicKey())) {
            findings.add(Findings.error(
                    "key-does-not-match",
                    "The private key does not belong to the certificate " + name(chain.getFirst()) + ".",
                    "Take the key that was made together with the certificate."));
        }
        if (KeyType.of(chain.getFirst().getPublicKey()).isEmpty()) {
            findings.add(Findings.error(
                    "authority-key-not-allowed",
                    "The key of " + name(chain.getFirst()) + " is not of a type to issue with: "
                            + chain.getFirst().getPublicKey().getAlgorithm() + " with "
                            + KeyType.sizeOf(chain.getFirst().getPublicKey()) + " bits.",
                    "Create a new authority; keys of EC-P256 to EC-P521 and RSA-2048 to RSA-4096 can issue."));
        }
        return findings;
    }

    private static void authority(List<Finding> findings, X509Certificate certificate) {
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

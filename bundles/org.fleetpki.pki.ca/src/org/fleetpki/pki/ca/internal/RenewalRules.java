// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.ca.RenewalOrder;

/**
 * What the authority knows about a certificate that is to be renewed.
 *
 * @param earlierKeys keys that the authority had before a roll-over
 * @param revoked whether its book has the certificate as revoked
 */
record RenewalRules(List<PublicKey> earlierKeys, boolean revoked) {

    /** @param chain the authority and its issuers */
    List<Finding> check(RenewalOrder order, List<X509Certificate> chain) {
        List<Finding> findings = new ArrayList<>();
        X509Certificate old = order.certificate();
        String name = OnelineName.of(old.getSubjectX500Principal());
        if (!isIssuedHere(old, chain.getFirst())) {
            findings.add(Findings.error(
                    "not-issued-here",
                    "The certificate " + name + " was not issued by this authority.",
                    "Renew it with its own authority, or issue a new one with a profile made from it."));
        }
        if (revoked) {
            findings.add(Findings.error(
                    "revoked", "The certificate " + name + " is revoked.", "Issue a new one, with a new key."));
        }
        order.newKey().ifPresent(key -> newKey(key, old, chain, findings));
        return findings;
    }

    private boolean isIssuedHere(X509Certificate certificate, X509Certificate own) {
        if (!certificate.getIssuerX500Principal().equals(own.getSubjectX500Principal())) {
            return false;
        }
        List<PublicKey> keys = new ArrayList<>(List.of(own.getPublicKey()));
        keys.addAll(earlierKeys);
        return keys.stream().anyMatch(key -> verifies(certificate, key));
    }

    private static boolean verifies(X509Certificate certificate, PublicKey key) {
        try {
            certificate.verify(key);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void newKey(
            PublicKey key, X509Certificate old, List<X509Certificate> chain, List<Finding> findings) {
        if (Arrays.equals(key.getEncoded(), old.getPublicKey().getEncoded())) {
            findings.add(Findings.error(
                    "key-not-new",
                    "The new key is the one that the certificate has already.",
                    "Make a new key, or renew with the same one."));
        }
        boolean authoritys = chain.stream()
                .anyMatch(issuer -> Arrays.equals(issuer.getPublicKey().getEncoded(), key.getEncoded()));
        if (authoritys || !KeyRules.isUsual(key) && old.getBasicConstraints() < 0) {
            findings.add(Findings.error(
                    authoritys ? "key-of-authority" : "key-not-allowed",
                    "The new key (" + KeyRules.describe(key) + ") is "
                            + (authoritys ? "that of an authority." : "not of a kind that is certified here."),
                    "Make a key of type EC-P256 or RSA-2048 for the device alone."));
        }
    }
}

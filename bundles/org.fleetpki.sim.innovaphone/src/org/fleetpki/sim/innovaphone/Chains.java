// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.sim.Pem;

/** What the device thinks of chains. */
final class Chains {

    /**
     * basicConstraints, keyUsage, extKeyUsage, subjectAltName, subjectKeyIdentifier and authorityKeyIdentifier: what the
     * wiki's Reference11r1 lists. Another that is critical makes validation fail.
     */
    private static final Set<String> SUPPORTED =
            Set.of("2.5.29.19", "2.5.29.15", "2.5.29.37", "2.5.29.17", "2.5.29.14", "2.5.29.35");

    private Chains() {}

    /**
     * Examine a chain that is to become a certificate of the device.
     *
     * @return what is wrong with it; empty if nothing is
     */
    static Optional<String> objection(List<X509Certificate> chain, PrivateKey key) {
        if (!Pem.match(key, chain.getFirst().getPublicKey())) {
            boolean later = chain.stream().anyMatch(other -> Pem.match(key, other.getPublicKey()));
            return Optional.of(later ? "the chain is in the wrong order" : "the certificate does not fit the key");
        }
        for (int i = 0; i + 1 < chain.size(); i++) {
            if (!signs(chain.get(i + 1), chain.get(i))) {
                return Optional.of("the chain is in the wrong order");
            }
        }
        if (!isRoot(chain.getLast())) {
            return Optional.of("the root certificate is missing");
        }
        boolean foreign = chain.stream().anyMatch(certificate -> !isSupported(certificate));
        return foreign ? Optional.of("an unsupported extension is critical") : Optional.empty();
    }

    /**
     * Judge the chain of a server that the device connects to, or of a client.
     *
     * @return the key of the reason why it is rejected, among the {@link Names}; empty if it is trusted
     */
    static Optional<String> rejection(List<X509Certificate> chain, Collection<X509Certificate> trusted, Instant now) {
        X509Certificate leaf = chain.getFirst();
        if (!isValid(leaf, now)) {
            return Optional.of("reason.not-valid");
        }
        X509Certificate last = leaf;
        for (X509Certificate next : chain) {
            boolean linked = next == leaf || signs(next, last);
            if (!linked || !isValid(next, now) || !isSupported(next)) {
                break;
            }
            last = next;
            X509Certificate here = last;
            if (trusted.contains(here)
                    || trusted.stream().anyMatch(authority -> isValid(authority, now) && signs(authority, here))) {
                return Optional.empty();
            }
        }
        return Optional.of(isRoot(chain.getLast()) ? "reason.untrusted-ca" : "reason.unknown-ca");
    }

    static boolean isValid(X509Certificate certificate, Instant now) {
        try {
            certificate.checkValidity(Date.from(now));
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    static boolean isRoot(X509Certificate certificate) {
        return signs(certificate, certificate);
    }

    private static boolean isSupported(X509Certificate certificate) {
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        return critical == null || SUPPORTED.containsAll(critical);
    }

    private static boolean signs(X509Certificate authority, X509Certificate certificate) {
        if (!certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

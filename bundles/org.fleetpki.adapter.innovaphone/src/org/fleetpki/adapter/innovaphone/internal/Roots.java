// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.innovaphone.ListedCertificate;

/**
 * Completes chains: a device takes one only with its root at the end (wiki, Reference11r1, "Uploading a certificate chain").
 *
 * @param module where the trust list is
 * @param anchors roots that are trusted for this device
 */
record Roots(CertificateModule module, List<X509Certificate> anchors) {

    Roots {
        anchors = List.copyOf(anchors);
    }

    /** The chain up to the root, which is looked for among the anchors and in the trust list if it is not there. */
    List<X509Certificate> complete(List<X509Certificate> chain, String task) throws DeviceException {
        X509Certificate last = chain.getLast();
        if (isRoot(last)) {
            return chain;
        }
        Optional<X509Certificate> root = anchors.stream()
                .filter(each -> isRoot(each) && issued(each, last))
                .findFirst();
        if (root.isEmpty()) {
            root = inTrustList(last);
        }
        if (root.isEmpty()) {
            throw new DeviceException(new Failure.Rejected(
                    task,
                    "it takes a chain only up to the root, and that of " + last.getIssuerX500Principal()
                            + " is not known; it could be added to the trust list first"));
        }
        List<X509Certificate> whole = new ArrayList<>(chain);
        whole.add(root.get());
        return whole;
    }

    private Optional<X509Certificate> inTrustList(X509Certificate last) throws DeviceException {
        for (ListedCertificate listed : module.info().trusted()) {
            X509Certificate trusted = module.trusted(listed.id());
            if (isRoot(trusted) && issued(trusted, last)) {
                return Optional.of(trusted);
            }
        }
        return Optional.empty();
    }

    static boolean isRoot(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** Whether the key of one certificate signed another. */
    static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false; // another authority of the same name
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.innovaphone.CertificateInfo;
import org.fleetpki.device.innovaphone.FactoryAuthority;
import org.fleetpki.device.innovaphone.ListedCertificate;
import org.fleetpki.device.innovaphone.RequestForm;

/**
 * Decides about the certificate of a device, by what it told of it, as the vendor's own update server does (innovaphone,
 * PHP update server V2, certificate roll-out). In one thing it is more careful: a device whose new certificate is not
 * good either is not given one after the other.
 *
 * @param issuers the common names that the issuers of all certificates of a good chain have
 * @param renew how long before its end a certificate is replaced
 */
record Rollout(Set<String> issuers, Duration renew) {

    Rollout {
        issuers = Set.copyOf(issuers);
    }

    /**
     * What to do next.
     *
     * @param info what the device told last; empty if that is not known, or no longer
     * @param request its request, if it was fetched
     * @param answer the chain for that request, if it was signed
     * @param answered whether the device was given a certificate and has not been seen with a good one since
     */
    Step next(
            Optional<CertificateInfo> info,
            Optional<byte[]> request,
            Optional<List<X509Certificate>> answer,
            boolean answered,
            Instant now) {
        if (info.isEmpty()) {
            return new Step.Ask();
        }
        CertificateInfo state = info.get();
        Optional<String> error = state.error(RequestForm.DEVICE);
        if (error.isPresent()) {
            return new Step.Stop("It refused the certificate that it was given: " + error.get() + ".");
        }
        if (state.busy().contains(RequestForm.DEVICE)) {
            return new Step.Wait();
        }
        List<ListedCertificate> chain = state.chain(RequestForm.DEVICE);
        Optional<ListedCertificate> early =
                chain.stream().filter(each -> now.isBefore(each.notBefore())).findFirst();
        if (early.isPresent()) {
            return new Step.WaitUntilValid("The certificate of " + early.get().subject() + " is valid only from "
                    + early.get().notBefore() + ".");
        }
        Optional<String> defect = defect(chain, now);
        boolean requested = state.requests().contains(RequestForm.DEVICE);
        if (defect.isEmpty()) {
            return requested ? new Step.CleanUp() : new Step.Nothing();
        }
        if (answered
                && (!requested
                        || answer.filter(given -> isInstalled(chain, given)).isPresent())) {
            return new Step.Stop("It was given a certificate, and still needs one: " + defect.get());
        }
        if (!requested) {
            return new Step.Create(defect.get());
        }
        if (request.isEmpty()) {
            return new Step.Fetch();
        }
        return answer.isPresent() ? new Step.Install(answer.get()) : new Step.Hold();
    }

    /** A device tells no more of a certificate than this. */
    private static boolean isInstalled(List<ListedCertificate> chain, List<X509Certificate> given) {
        X509Certificate leaf = given.getFirst();
        return chain.stream()
                .anyMatch(each -> each.notBefore().equals(leaf.getNotBefore().toInstant())
                        && each.notAfter().equals(leaf.getNotAfter().toInstant())
                        && each.issuer().equals(FactoryAuthority.commonName(leaf.getIssuerX500Principal())));
    }

    private Optional<String> defect(List<ListedCertificate> chain, Instant now) {
        if (chain.isEmpty()) {
            return Optional.of("It has no certificate.");
        }
        return chain.stream().flatMap(each -> defect(each, now).stream()).findFirst();
    }

    private Optional<String> defect(ListedCertificate certificate, Instant now) {
        String which = "The certificate of " + certificate.subject();
        if (!issuers.contains(certificate.issuer())) {
            return Optional.of(which + " is issued by " + certificate.issuer() + ".");
        }
        if (now.isAfter(certificate.notAfter())) {
            return Optional.of(which + " expired at " + certificate.notAfter() + ".");
        }
        return now.plus(renew).isAfter(certificate.notAfter())
                ? Optional.of(which + " ends soon, at " + certificate.notAfter() + ".")
                : Optional.empty();
    }
}

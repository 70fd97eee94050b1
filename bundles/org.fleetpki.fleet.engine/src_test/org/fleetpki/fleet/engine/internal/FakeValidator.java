// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainValidator;

/** Follows signatures from the leaf through what was served to an anchor; looks at times and names. */
final class FakeValidator implements ChainValidator {

    @Override
    public ChainVerdict validate(ChainQuery query) {
        throw new IllegalStateException("the engine asks about certificates that the JDK has read");
    }

    @Override
    public Verdict validate(
            List<X509Certificate> served, Collection<X509Certificate> anchors, Optional<GeneralName> host, Instant at) {
        List<X509Certificate> path = new ArrayList<>();
        for (X509Certificate certificate : served) {
            if (path.isEmpty() || isSignedBy(path.getLast(), certificate)) {
                path.add(certificate);
            }
        }
        Optional<X509Certificate> anchor = anchors.stream()
                .filter(root -> isSignedBy(path.getLast(), root))
                .findFirst();
        if (anchor.isEmpty()) {
            return refused("The chain does not reach an authority that is trusted.");
        }
        path.add(anchor.get());
        for (X509Certificate certificate : path) {
            if (at.isBefore(certificate.getNotBefore().toInstant())
                    || at.isAfter(certificate.getNotAfter().toInstant())) {
                return refused("It is not valid at " + at + ".");
            }
        }
        if (host.isPresent() && !names(served.getFirst()).contains(host.get())) {
            return refused("It does not name " + host.get() + ".");
        }
        return new Verdict(List.of(), path);
    }

    private static Verdict refused(String message) {
        return new Verdict(List.of(new Finding("refused", Severity.ERROR, message, "")), List.of());
    }

    private static List<GeneralName> names(X509Certificate certificate) {
        try {
            return new FakeReader().alternativeNames(certificate);
        } catch (PkiException e) {
            return List.of();
        }
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

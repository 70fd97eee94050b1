// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.ByteArrayInputStream;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.path.PathWitness;
import org.fleetpki.pki.model.ParsedCertificate;
import org.osgi.service.component.annotations.Component;

/** The path engine of Bouncy Castle, which has its own parser and its own implementation of RFC 5280, 6.1. */
@Component
public final class BouncyCastleWitness implements PathWitness {

    @Override
    public String name() {
        return "Bouncy Castle";
    }

    @Override
    public Optional<String> refusal(List<ParsedCertificate> path, Instant at) {
        try {
            return ForeignData.read("The path", () -> {
                validate(path, at);
                return Optional.empty();
            });
        } catch (PkiException e) {
            Throwable cause = e.getCause();
            return Optional.of(cause == null || cause.getMessage() == null ? e.getMessage() : cause.getMessage());
        }
    }

    /** Whatever it throws is a refusal. */
    private static void validate(List<ParsedCertificate> path, Instant at) throws Exception {
        CertificateFactory factory = CertificateFactory.getInstance("X.509", Providers.bouncyCastle());
        List<X509Certificate> certificates = new ArrayList<>();
        for (ParsedCertificate certificate : path) {
            certificates.add((X509Certificate) factory.generateCertificate(
                    new ByteArrayInputStream(certificate.encoded().toArray())));
        }
        TrustAnchor anchor = new TrustAnchor(certificates.removeLast(), null);
        PKIXParameters parameters = new PKIXParameters(Set.of(anchor));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        CertPath certPath = factory.generateCertPath(certificates);
        CertPathValidator.getInstance("PKIX", Providers.bouncyCastle()).validate(certPath, parameters);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
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
import org.fleetpki.pki.api.path.PathWitness;
import org.fleetpki.pki.model.ParsedCertificate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The PKIX engine of the running JDK, with its own list of disabled algorithms. */
@Component
public final class JdkPathWitness implements PathWitness {

    @Activate
    public JdkPathWitness() {}

    @Override
    public String name() {
        return "JDK";
    }

    @Override
    public Optional<String> refusal(List<ParsedCertificate> path, Instant at) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> certificates = new ArrayList<>();
            for (ParsedCertificate certificate : path) {
                certificates.add((X509Certificate) factory.generateCertificate(
                        new ByteArrayInputStream(certificate.encoded().toArray())));
            }
            CertPath below = factory.generateCertPath(certificates.subList(0, certificates.size() - 1));
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(certificates.getLast(), null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX").validate(below, parameters);
            return Optional.empty();
        } catch (GeneralSecurityException | RuntimeException e) {
            // foreign data makes some of the JDK's readers throw what they do not declare
            return Optional.of(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;

/** Asks the JDK whether a path is valid, and tells the reasons that only the algorithm of RFC 5280 finds. */
final class PkixEngine {

    private static final Map<CertPathValidatorException.Reason, String> CODES = Map.of(
            PKIXReason.PATH_TOO_LONG, "path-too-long",
            PKIXReason.INVALID_NAME, "name-not-permitted",
            PKIXReason.UNRECOGNIZED_CRIT_EXT, "unknown-critical-extension",
            PKIXReason.INVALID_POLICY, "policy-not-permitted",
            CertPathValidatorException.BasicReason.ALGORITHM_CONSTRAINED, "algorithm-disabled");

    /**
     * Validate a path without revocation.
     *
     * @param path from the leaf to the anchor; one that is the anchor itself is trusted as it is
     * @return why it is refused; empty if it is valid
     */
    static Optional<Finding> refusal(List<X509Certificate> path, Instant at) {
        if (path.size() == 1) {
            return Optional.empty();
        }
        try {
            CertPath below = CertificateFactory.getInstance("X.509").generateCertPath(path.subList(0, path.size() - 1));
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(path.getLast(), null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX").validate(below, parameters);
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            X509Certificate culprit = e.getIndex() >= 0 ? path.get(e.getIndex()) : path.getFirst();
            return Optional.of(refused(CODES.getOrDefault(e.getReason(), "path-refused"), culprit, e));
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.of(refused("path-refused", path.getFirst(), e));
        }
    }

    private static Finding refused(String code, X509Certificate culprit, Exception e) {
        String reason = e.getMessage() == null ? "no reason given" : e.getMessage();
        return new Finding(
                code,
                Severity.ERROR,
                "The rules of certification paths (RFC 5280, section 6) refuse " + PrintableName.of(culprit) + ": "
                        + PrintableName.text(reason) + ".",
                "Issue the certificate again within the limits that its issuers' certificates set.");
    }

    private PkixEngine() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.lint;

import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.model.ParsedCertificate;
import org.osgi.annotation.versioning.ProviderType;

/** Holds certificates, requests and revocation lists against all rules. */
@ProviderType
public interface Linter {

    /** How much the rules of public authorities weigh. */
    enum Scope {
        /** For certificates of one's own authorities: rules of the Baseline Requirements are notices. */
        PRIVATE,
        /** For certificates that browsers shall trust out of the box: every rule has its own weight. */
        PUBLIC
    }

    /** What the rules have to say, errors first; empty if all are kept. A rule that fails becomes a finding. */
    List<Finding> lint(LintTarget target, Scope scope);

    /** What the rules have to say about a certificate of one's own authorities. */
    default List<Finding> lint(X509Certificate certificate) {
        return lint(LintTarget.of(ParsedCertificate.of(certificate)), Scope.PRIVATE);
    }

    /** All rules there are at the moment, by source and name. */
    List<LintRule> rules();
}

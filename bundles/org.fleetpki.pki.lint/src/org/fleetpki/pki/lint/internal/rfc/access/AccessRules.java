// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;

/** The rules about where more is to be had: revocation lists, OCSP, issuers and transparency logs (RFC 5280, 4.2.1.13 and 4.2.2). */
public final class AccessRules {

    /** All of them. */
    public static final List<LintRule> ALL = List.of(
            new AccessHost(),
            new AuthorityAccessMethod(),
            new AuthorityAccessNotCritical(),
            new DistributionPointComplete(),
            new DistributionPointHost(),
            new DistributionPointLdap(),
            new DistributionPointSigner(),
            new DistributionPointSignerName(),
            new DistributionPointUri(),
            new DistributionPointWithoutTls(),
            new DistributionPointsNotCritical(),
            new FreshestCrlAlone(),
            new FreshestCrlNotCritical(),
            new IssuerLocation(),
            new OcspLocation(),
            new OcspNoCheckNotCritical(),
            new OcspNoCheckPurpose(),
            new PoisonCritical(),
            new PrecertificateServed(),
            new PrecertificateWithTimestamps(),
            new RepositoryLocation(),
            new RepositoryOfAuthority(),
            new StaplingWithResponder(),
            new SubjectAccessNotCritical(),
            new TimestampsLength(),
            new TimestampsNotEmpty(),
            new TlsFeatureNotCritical(),
            new TlsFeatureNotEmpty());

    private AccessRules() {}
}

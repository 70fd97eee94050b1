// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;

/** The rules about extensions in general, key usages, purposes and key identifiers (RFC 5280, 4.2). */
public final class ExtensionRules {

    /** All of them. */
    public static final List<LintRule> ALL = List.of(
            new AnyPurposeNotCritical(),
            new AuthorityBasicConstraints(),
            new AuthorityCertificateSigning(),
            new AuthorityKeyIdentifierKey(),
            new AuthorityKeyIdentifierNotCritical(),
            new AuthorityKeyIdentifierPair(),
            new AuthorityKeyIdentifierPresent(),
            new CriticalExtensionKnown(),
            new DeviceCertificateSigning(),
            new DeviceKeyIdentifierPresent(),
            new DirectoryAttributesNotCritical(),
            new ExtensionNotEmpty(),
            new ExtensionOnce(),
            new KeyUsageCritical(),
            new KeyUsageLength(),
            new KeyUsageNotEmpty(),
            new OnlyWithAgreement(),
            new OwnKeyIdentifiersAgree(),
            new PathLengthNotNegative(),
            new PathLengthPlace(),
            new PurposeOnce(),
            new PurposesFitUsages(),
            new ServerSignature(),
            new SubjectKeyIdentifierNotCritical(),
            new SubjectKeyIdentifierNotEmpty(),
            new SubjectKeyIdentifierPresent(),
            new UsagePeriodNotCritical(),
            new UsagePeriodOrder(),
            new UsagePeriodPresent(),
            new UsagePeriodWithin(),
            new UsagesHavePurpose());

    private ExtensionRules() {}
}

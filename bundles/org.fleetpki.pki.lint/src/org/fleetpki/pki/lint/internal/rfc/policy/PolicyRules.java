// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;

/** The rules about certificate policies (RFC 5280, 4.2.1.4 and 4.2.1.5). */
public final class PolicyRules {

    /** All of them. */
    public static final List<LintRule> ALL = List.of(
            new AnyPolicyQualifiers(),
            new MappingAmongPolicies(),
            new MappingCritical(),
            new MappingOfAuthority(),
            new MappingWithoutAny(),
            new NoticeReferenceAbsent(),
            new NoticeTextLength(),
            new NoticeTextNormalized(),
            new NoticeTextNotIa5(),
            new NoticeTextPrintable(),
            new NoticeTextUtf8(),
            new PolicyOnce(),
            new PracticeStatementUri(),
            new QualifierKnown());

    private PolicyRules() {}
}

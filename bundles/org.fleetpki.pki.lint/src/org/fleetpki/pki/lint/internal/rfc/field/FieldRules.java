// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;

/** The rules about the basic fields of a certificate (RFC 5280, 4.1). */
public final class FieldRules {

    /** All of them. */
    public static final List<LintRule> ALL = List.of(
            new AuthoritySubjectPresent(),
            new EcdsaSignatureForm(),
            new ExtensionsNeedVersion3(),
            new ExtensionsNotEmpty(),
            new IssuerPresent(),
            new ListSignerSubjectPresent(),
            new SerialNumberLength(),
            new SerialNumberPositive(),
            new SignatureAlgorithmsAgree(),
            new SignatureWholeOctets(),
            new SubjectOrAlternativeName(),
            new UniqueIdentifierNeedsVersion2(),
            new UniqueIdentifierPresent(),
            new VersionKnown(),
            new VersionOutdated());

    private FieldRules() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;

/** The rules about DER (RFC 5280, 4.1, and ITU-T X.690). */
public final class EncodingRules {

    /** All of them. */
    public static final List<LintRule> ALL = List.of(
            new AuthorityDefaultLeftOut(),
            new BooleanDistinguished(),
            new CriticalDefaultLeftOut(),
            new HeaderDistinguished(),
            new IntegerDistinguished(),
            new KeyUsageBits(),
            new NullEmpty(),
            new SetSorted(),
            new StringPrimitive(),
            new UnusedBitsZero(),
            new VersionDefaultLeftOut());

    private EncodingRules() {}
}

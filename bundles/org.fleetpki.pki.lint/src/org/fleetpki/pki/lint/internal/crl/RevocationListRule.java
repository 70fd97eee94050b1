// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.lint.internal.Rule;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A rule about a revocation list. It concerns all of them unless it says otherwise. */
abstract class RevocationListRule extends Rule {

    RevocationListRule(Text text) {
        super(text);
    }

    /** Whether the rule has anything to say about a revocation list. */
    protected boolean concerns(ParsedRevocationList list) throws Asn1Exception {
        return true;
    }

    /** Hold a revocation list against the rule; see {@link org.fleetpki.pki.api.lint.LintRule#problem}. */
    protected abstract Optional<String> check(ParsedRevocationList list) throws Asn1Exception;

    @Override
    public final boolean appliesTo(LintTarget target) throws Asn1Exception {
        return target instanceof LintTarget.OfRevocationList of && concerns(of.list());
    }

    @Override
    public final Optional<String> problem(LintTarget target) throws Asn1Exception {
        return target instanceof LintTarget.OfRevocationList of ? check(of.list()) : kept();
    }
}

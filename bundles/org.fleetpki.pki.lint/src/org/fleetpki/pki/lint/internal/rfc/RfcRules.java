// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc;

import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintRules;
import org.fleetpki.pki.lint.internal.rfc.access.AccessRules;
import org.fleetpki.pki.lint.internal.rfc.altname.AlternativeNameRules;
import org.fleetpki.pki.lint.internal.rfc.constraint.ConstraintRules;
import org.fleetpki.pki.lint.internal.rfc.encoding.EncodingRules;
import org.fleetpki.pki.lint.internal.rfc.extension.ExtensionRules;
import org.fleetpki.pki.lint.internal.rfc.field.FieldRules;
import org.fleetpki.pki.lint.internal.rfc.key.KeyRules;
import org.fleetpki.pki.lint.internal.rfc.name.NameRules;
import org.fleetpki.pki.lint.internal.rfc.policy.PolicyRules;
import org.fleetpki.pki.lint.internal.rfc.time.TimeRules;
import org.osgi.service.component.annotations.Component;

/** The rules of RFC 5280 and the RFCs beside it. */
@Component
public final class RfcRules implements LintRules {

    private static final List<LintRule> RULES = Stream.of(
                    AccessRules.ALL,
                    AlternativeNameRules.ALL,
                    ConstraintRules.ALL,
                    EncodingRules.ALL,
                    ExtensionRules.ALL,
                    FieldRules.ALL,
                    KeyRules.ALL,
                    NameRules.ALL,
                    PolicyRules.ALL,
                    TimeRules.ALL)
            .flatMap(List::stream)
            .toList();

    @Override
    public List<LintRule> rules() {
        return RULES;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.community;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintRules;
import org.osgi.service.component.annotations.Component;

/** The rules that the field has learned. */
@Component
public final class CommunityRules implements LintRules {

    private static final List<LintRule> RULES = List.of(
            new AlternativeNameOnce(),
            new AttributeSpaces(),
            new DsaKey(),
            new KeyStrength(),
            new MultiValuedPart(),
            new NetscapeExtension(),
            new RsaExponentSmall(),
            new RsaModulusSmallFactor(),
            new RsaPrimesTooClose(),
            new ServerAuthentication());

    @Override
    public List<LintRule> rules() {
        return RULES;
    }
}

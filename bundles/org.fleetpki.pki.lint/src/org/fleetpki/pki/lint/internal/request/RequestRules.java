// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintRules;
import org.osgi.service.component.annotations.Component;

/** The rules on certification requests. */
@Component
public final class RequestRules implements LintRules {

    private static final List<LintRule> RULES = List.of(
            new ChallengePasswordInClear(),
            new RequestAttributeTwice(),
            new RequestCaUsage(),
            new RequestExtensionTwice(),
            new RequestForAuthority(),
            new RequestForWildcard(),
            new RequestIpAsDns(),
            new RequestKeyWeak(),
            new RequestNameOnlyCommon(),
            new RequestSignatureWeak(),
            new RequestUnnamed(),
            new RequestVersion(),
            new RequestWithoutNames());

    @Override
    public List<LintRule> rules() {
        return RULES;
    }
}

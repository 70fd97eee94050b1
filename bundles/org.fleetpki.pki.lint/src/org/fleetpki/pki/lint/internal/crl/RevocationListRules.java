// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintRules;
import org.osgi.service.component.annotations.Component;

/** The rules on revocation lists. */
@Component
public final class RevocationListRules implements LintRules {

    private static final List<LintRule> RULES = List.of(
            new DeltaBase(),
            new DeltaCriticality(),
            new EmptyList(),
            new EntryExtensionCritical(),
            new EntryExtensionTwice(),
            new EntryInFuture(),
            new EntryIssuerNotCritical(),
            new EntryReason(),
            new EntryRemoved(),
            new EntryTwice(),
            new EntryUnspecified(),
            new FreshestCriticality(),
            new FreshestInDelta(),
            new ListAlgorithms(),
            new ListEntryHold(),
            new ListExtensionTwice(),
            new ListExtensionUnknown(),
            new ListIssuerEmpty(),
            new ListKeyIdentifier(),
            new ListKeyIdentifierCriticality(),
            new ListKeyIssuer(),
            new ListNumber(),
            new ListNumberLong(),
            new ListSerialZero(),
            new ListSignatureParameters(),
            new ListSignatureWeak(),
            new ListValidityLong(),
            new ListValidityOfEndEntities(),
            new ListVersion(),
            new NextUpdateMissing(),
            new NumberCriticality(),
            new PointContradiction(),
            new PointCriticality(),
            new TimesOfList(),
            new UpdateOrder());

    @Override
    public List<LintRule> rules() {
        return RULES;
    }
}

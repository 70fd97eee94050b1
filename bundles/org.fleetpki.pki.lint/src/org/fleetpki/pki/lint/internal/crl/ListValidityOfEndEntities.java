// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.time.Duration;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.IssuingDistributionPoint;

/** A list about subscribers lives ten days. */
final class ListValidityOfEndEntities extends RevocationListRule {

    ListValidityOfEndEntities() {
        super(Text.baseline("crl-validity-over-10-days", Severity.ERROR, "7.2")
                .asks("A revocation list about end entities must be replaced within 10 days.")
                .because("A certificate that was revoked goes on being trusted until the next list is read.")
                .remedy("Have the authority issue lists more often."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) throws Asn1Exception {
        return list.nextUpdate().isPresent()
                && list.find(IssuingDistributionPoint.class)
                        .map(IssuingDistributionPoint::onlyUserCertificates)
                        .orElse(false);
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(Duration.between(list.thisUpdate(), list.nextUpdate().orElseThrow())
                        .compareTo(Duration.ofDays(10))
                <= 0);
    }
}

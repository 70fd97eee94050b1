// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.IssuingDistributionPoint;

/** At most one of the three. */
final class PointContradiction extends RevocationListRule {

    PointContradiction() {
        super(Text.rfc("crl-issuing-point-contradiction", Severity.ERROR, "RFC 5280, 5.2.5")
                .asks("An issuingDistributionPoint must not limit the list in two ways at once, nor be " + "empty.")
                .because("A list about nobody, or a limit that limits nothing, is a mistake.")
                .remedy("Have the authority issue the list again."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) throws Asn1Exception {
        return list.extension(IssuingDistributionPoint.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        IssuingDistributionPoint point =
                list.find(IssuingDistributionPoint.class).orElseThrow();
        int limits = (point.onlyUserCertificates() ? 1 : 0)
                + (point.onlyAuthorities() ? 1 : 0)
                + (point.onlyAttributeCertificates() ? 1 : 0);
        return keptIf(limits <= 1
                && list.extension(IssuingDistributionPoint.OID)
                                .orElseThrow()
                                .content()
                                .length()
                        > 2);
    }
}

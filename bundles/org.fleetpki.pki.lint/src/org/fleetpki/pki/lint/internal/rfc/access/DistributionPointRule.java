// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.DistributionPoint;

/** A rule about each place of a revocation list. */
abstract class DistributionPointRule extends ExtensionRule<CrlDistributionPoints> {

    protected DistributionPointRule(Text text) {
        super(CrlDistributionPoints.class, text);
    }

    /** Whether a place keeps the rule. @param certificate the one that it stands in */
    protected abstract boolean isKeptBy(DistributionPoint point, ParsedCertificate certificate) throws Asn1Exception;

    @Override
    protected final Optional<String> check(CrlDistributionPoints value, ParsedCertificate certificate)
            throws Asn1Exception {
        for (DistributionPoint point : value.points()) {
            if (!isKeptBy(point, certificate)) {
                return point.uris().isEmpty()
                        ? broken()
                        : broken("'" + point.uris().getFirst() + "'");
            }
        }
        return kept();
    }
}

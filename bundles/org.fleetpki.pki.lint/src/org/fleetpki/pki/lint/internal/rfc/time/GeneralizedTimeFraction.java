// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.time;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Fractions of a second have no place in a validity. */
final class GeneralizedTimeFraction extends TimeRule {

    GeneralizedTimeFraction() {
        super(
                Tags.GENERALIZED_TIME,
                Text.rfc("generalized-time-with-fraction", Severity.ERROR, "RFC 5280, 4.1.2.5.2")
                        .asks("A GeneralizedTime must not include fractions of a second.")
                        .because("Clients that keep to RFC 5280 refuse them.")
                        .remedy("Have the certificate issued again by software that encodes times as RFC 5280 asks."));
    }

    @Override
    protected boolean isKeptBy(DerNode time, String text) {
        return text.indexOf('.') < 0 && text.indexOf(',') < 0;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.time;

import java.time.ZoneOffset;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Each moment has one type. */
final class GeneralizedTimeTooEarly extends TimeRule {

    GeneralizedTimeTooEarly() {
        super(
                Tags.GENERALIZED_TIME,
                Text.rfc("generalized-time-before-2050", Severity.ERROR, "RFC 5280, 4.1.2.5")
                        .asks("A time through the year 2049 must be a UTCTime.")
                        .because("Some clients read the type that they expect for the year and refuse the other.")
                        .remedy("Have the certificate issued again by software that encodes times as RFC 5280 asks."));
    }

    @Override
    protected boolean isKeptBy(DerNode time, String text) throws Asn1Exception {
        // the years that a UTCTime can name
        int year = time.time().atZone(ZoneOffset.UTC).getYear();
        return year < 1950 || year >= 2050;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.time;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Times with an offset have many spellings. */
final class UtcTimeZulu extends TimeRule {

    UtcTimeZulu() {
        super(
                Tags.UTC_TIME,
                Text.rfc("utc-time-not-zulu", Severity.ERROR, "RFC 5280, 4.1.2.5.1")
                        .asks("A UTCTime must be in Greenwich Mean Time and end in Z.")
                        .because("DER allows one spelling of each moment, and clients refuse others.")
                        .remedy("Have the certificate issued again by software that encodes times as RFC 5280 asks."));
    }

    @Override
    protected boolean isKeptBy(DerNode time, String text) {
        return text.endsWith("Z");
    }
}

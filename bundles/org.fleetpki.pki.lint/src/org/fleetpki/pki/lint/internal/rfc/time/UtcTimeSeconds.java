// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.time;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Older encoders left the seconds out. */
final class UtcTimeSeconds extends TimeRule {

    UtcTimeSeconds() {
        super(
                Tags.UTC_TIME,
                Text.rfc("utc-time-without-seconds", Severity.ERROR, "RFC 5280, 4.1.2.5.1")
                        .asks("A UTCTime must include seconds.")
                        .because("Clients that keep to RFC 5280 refuse the short form.")
                        .remedy("Have the certificate issued again by software that encodes times as RFC 5280 asks."));
    }

    @Override
    protected boolean isKeptBy(DerNode time, String text) {
        return !text.matches("\\d{10}([Z+-].*)?");
    }
}

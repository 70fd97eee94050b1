// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.time;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Times with an offset, or in local time, have no one meaning. */
final class GeneralizedTimeZulu extends TimeRule {

    GeneralizedTimeZulu() {
        super(
                Tags.GENERALIZED_TIME,
                Text.rfc("generalized-time-not-zulu", Severity.ERROR, "RFC 5280, 4.1.2.5.2")
                        .asks("A GeneralizedTime must be in Greenwich Mean Time and end in Z.")
                        .because("A time without Z is the local time of whoever wrote it, which nobody else knows.")
                        .remedy("Have the certificate issued again by software that encodes times as RFC 5280 asks."));
    }

    @Override
    protected boolean isKeptBy(DerNode time, String text) {
        return text.endsWith("Z");
    }
}

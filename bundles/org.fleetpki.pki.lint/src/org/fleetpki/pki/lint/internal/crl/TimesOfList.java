// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.time.Instant;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** UTCTime until 2049, GeneralizedTime from 2050 on. */
final class TimesOfList extends RevocationListRule {

    private static final Instant BORDER = Instant.parse("2050-01-01T00:00:00Z");

    private static boolean isProper(DerNode time) throws Asn1Exception {
        return time.is(Tags.UTC_TIME) == time.time().isBefore(BORDER);
    }

    TimesOfList() {
        super(Text.rfc("crl-time-encoding", Severity.ERROR, "RFC 5280, 5.1.2.4")
                .asks("Times of a revocation list must be UTCTime until 2049 and GeneralizedTime from 2050 " + "on.")
                .because("Strict readers refuse the list.")
                .remedy("Have the authority issue the list again by other software."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(isProper(list.encodedThisUpdate())
                && (list.encodedNextUpdate().isEmpty()
                        || isProper(list.encodedNextUpdate().get())));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationOrder;
import org.fleetpki.pki.api.ca.RevocationReason;

/** Which changes of the book are allowed: a revocation is final, but for a hold (RFC 5280, 5.3.1). */
final class RevocationRules {

    private final Map<BigInteger, RevocationLine> lines;
    private final Map<BigInteger, RevocationMark> details;
    private final Instant now;
    private final List<Finding> refusals = new ArrayList<>();

    /**
     * @param lines those of the certificates in question
     * @param details what the index cannot hold
     */
    RevocationRules(Map<BigInteger, RevocationLine> lines, Map<BigInteger, RevocationMark> details, Instant now) {
        this.lines = lines;
        this.details = details;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The whole of a revocation, of which the index may have a part only. */
    static RevocationMark complete(RevocationMark mark, Optional<RevocationMark> detail) {
        return detail.filter(known -> known.revokedAt().equals(mark.revokedAt()))
                .orElse(mark);
    }

    static RevocationEntry entry(RevocationLine line, Map<BigInteger, RevocationMark> details) {
        RevocationMark mark = complete(line.mark().orElseThrow(), Optional.ofNullable(details.get(line.serial())));
        return new RevocationEntry(line.serial(), line.expiry(), mark.revokedAt(), mark.reason(), mark.invalidSince());
    }

    /** What an order changes; empty if nothing, or if it is refused. */
    Optional<RevocationIntent> revoke(RevocationOrder order) {
        Optional<Instant> since = order.invalidSince().map(time -> time.truncatedTo(ChronoUnit.SECONDS));
        if (since.isPresent() && since.get().isAfter(now)) {
            refuse(
                    "invalidity-in-future",
                    order.serial(),
                    "cannot be invalid since " + since.get() + ", which is still to come",
                    "Name the time when the certificate was last known to be safe.");
            return Optional.empty();
        }
        RevocationLine line = lines.get(order.serial());
        if (line == null) {
            return foreign(order, since);
        }
        if (line.mark().isEmpty()) {
            return Optional.of(intent(order, new RevocationMark(now, order.reason(), since), Optional.empty()));
        }
        RevocationEntry present = entry(line, details);
        if (present.reason() == order.reason()) {
            return Optional.empty();
        }
        if (present.reason() == RevocationReason.CERTIFICATE_HOLD) {
            // a hold that becomes final was a revocation from its first moment on
            RevocationMark mark = new RevocationMark(present.revokedAt(), order.reason(), since);
            return Optional.of(intent(order, mark, Optional.empty()));
        }
        refuse(
                "revoked-with-other-reason",
                order.serial(),
                "was revoked at " + present.revokedAt() + " with the reason "
                        + present.reason().id() + ", which cannot be changed",
                "Leave it as it is; only a certificateHold can be given another reason.");
        return Optional.empty();
    }

    private Optional<RevocationIntent> foreign(RevocationOrder order, Optional<Instant> since) {
        if (order.foreignExpiry().isPresent()) {
            RevocationMark mark = new RevocationMark(now, order.reason(), since);
            return Optional.of(intent(order, mark, order.foreignExpiry()));
        }
        refuseUnknown(order.serial());
        return Optional.empty();
    }

    private RevocationIntent intent(RevocationOrder order, RevocationMark mark, Optional<Instant> foreignExpiry) {
        return new RevocationIntent(now, order.serial(), Optional.of(mark), foreignExpiry, order.by(), order.note());
    }

    /** What a release changes; empty if nothing, or if it is refused. */
    Optional<RevocationIntent> release(BigInteger serial, String by, String note) {
        RevocationLine line = lines.get(serial);
        if (line == null) {
            refuseUnknown(serial);
            return Optional.empty();
        }
        if (line.mark().isEmpty()) {
            return Optional.empty();
        }
        RevocationEntry present = entry(line, details);
        if (present.reason() != RevocationReason.CERTIFICATE_HOLD) {
            refuse(
                    "revoked-for-good",
                    serial,
                    "was revoked with the reason " + present.reason().id() + ", which cannot be taken back",
                    "Issue a new certificate; only a certificateHold can be taken back.");
            return Optional.empty();
        }
        return Optional.of(new RevocationIntent(now, serial, Optional.empty(), Optional.empty(), by, note));
    }

    private void refuseUnknown(BigInteger serial) {
        refuse(
                "serial-not-in-books",
                serial,
                "is not in the books of this authority",
                "Check the number; if the certificate was issued elsewhere, say so together with its end.");
    }

    private void refuse(String code, BigInteger serial, String what, String remedy) {
        refusals.add(Findings.error(code, "The certificate " + Hex.of(serial) + " " + what + ".", remedy));
    }

    /** Make sure that nothing was refused. */
    void requireAllowed() throws PkiException {
        Findings.requireNoError(refusals);
    }
}

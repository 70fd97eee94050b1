// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.api.ca.CrlEntries;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlNumber;
import org.fleetpki.pki.model.extension.CrlReason;

/** A full list as the ground that a delta builds on. */
final class CrlBase {

    private final BigInteger number;
    private final Map<BigInteger, RevocationReason> listed = new HashMap<>();

    private CrlBase(BigInteger number) {
        this.number = number;
    }

    /** @throws Asn1Exception if it does not parse */
    static CrlBase of(ParsedRevocationList list) throws Asn1Exception {
        CrlBase base = new CrlBase(number(list));
        CrlEntries entries = CrlEntries.of(list);
        for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
            base.listed.put(entry.get().serial(), reason(entry.get().extensions()));
        }
        return base;
    }

    /** The number of a list; 0 where it has none. */
    static BigInteger number(ParsedRevocationList list) throws Asn1Exception {
        return list.find(CrlNumber.class).map(CrlNumber::number).orElse(BigInteger.ZERO);
    }

    private static RevocationReason reason(List<Extension> extensions) throws Asn1Exception {
        for (Extension extension : extensions) {
            if (extension.value() instanceof CrlReason reason) {
                return RevocationReason.of(reason.code()).orElse(RevocationReason.UNSPECIFIED);
            }
        }
        return RevocationReason.UNSPECIFIED;
    }

    BigInteger number() {
        return number;
    }

    /** Whether the base says the same of a certificate; either way it is accounted for. */
    boolean accountsFor(RevocationEntry entry) {
        RevocationReason before = listed.remove(entry.serial());
        return before == entry.reason();
    }

    /** When everything that is revoked was accounted for: the holds of the base that were taken back. */
    List<RevocationEntry> released(Instant now) {
        return listed.entrySet().stream()
                .filter(each -> each.getValue() == RevocationReason.CERTIFICATE_HOLD)
                .map(each -> new RevocationEntry(
                        each.getKey(), now, now, RevocationReason.REMOVE_FROM_CRL, Optional.empty()))
                .toList();
    }
}

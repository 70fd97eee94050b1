// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationStatus;

/** The book as it was at one moment, to look numbers up in. */
final class RevocationSnapshot {

    private final RevocationIndex.Stamp stamp;
    private final Map<BigInteger, Instant> issued = new LinkedHashMap<>();
    private final Map<BigInteger, RevocationEntry> revoked = new HashMap<>();

    private RevocationSnapshot(RevocationIndex.Stamp stamp) {
        this.stamp = stamp;
    }

    static RevocationSnapshot read(RevocationIndex index, RevocationJournal journal) throws IOException, PkiException {
        // taken first: what is written while we read makes the next look read again
        RevocationSnapshot snapshot = new RevocationSnapshot(index.stamp());
        Map<BigInteger, RevocationMark> details = journal.read().details();
        index.forEach(line -> {
            snapshot.issued.put(line.serial(), line.expiry());
            if (line.mark().isPresent()) {
                snapshot.revoked.put(line.serial(), RevocationRules.entry(line, details));
            }
        });
        return snapshot;
    }

    boolean isOf(RevocationIndex.Stamp now) {
        return stamp.equals(now);
    }

    RevocationStatus status(BigInteger serial) {
        RevocationEntry entry = revoked.get(serial);
        if (entry != null) {
            return new RevocationStatus.Revoked(entry);
        }
        return issued.containsKey(serial) ? new RevocationStatus.Good(serial) : new RevocationStatus.Unknown(serial);
    }

    /** In the order of the books. */
    List<RevocationEntry> revoked() {
        List<RevocationEntry> entries = new ArrayList<>(revoked.size());
        issued.keySet().stream().filter(revoked::containsKey).map(revoked::get).forEach(entries::add);
        return List.copyOf(entries);
    }

    /** Those that have not expired. */
    List<BigInteger> current(Instant now) {
        return issued.entrySet().stream()
                .filter(each -> !each.getValue().isBefore(now))
                .map(Map.Entry::getKey)
                .toList();
    }
}

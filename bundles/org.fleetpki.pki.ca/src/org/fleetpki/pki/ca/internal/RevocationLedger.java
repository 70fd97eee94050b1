// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.RevocationBook;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationOrder;
import org.fleetpki.pki.api.ca.RevocationStatus;

/** The book of an authority in a folder. Journal first, then the index; what a crash left undone is done by the next change. */
final class RevocationLedger implements RevocationBook {

    private final AuthorityFiles files;
    private final IssuingServices services;
    private final RevocationIndex index;
    private final RevocationJournal journal;

    /** The last look; null before the first. */
    private volatile RevocationSnapshot snapshot;

    RevocationLedger(AuthorityFiles files, IssuingServices services) {
        this.files = files;
        this.services = services;
        this.index = new RevocationIndex(files.index());
        this.journal = new RevocationJournal(files.revocations());
    }

    /** Decides what to change. */
    @FunctionalInterface
    private interface Decision {
        List<RevocationIntent> decide(RevocationRules rules);
    }

    @Override
    public RevocationStatus status(BigInteger serial) throws PkiException {
        return look().status(serial);
    }

    @Override
    public List<RevocationEntry> revoked() throws PkiException {
        return look().revoked();
    }

    @Override
    public List<BigInteger> current() throws PkiException {
        return look().current(services.now());
    }

    private RevocationSnapshot look() throws PkiException {
        RevocationSnapshot last = snapshot;
        if (last != null && last.isOf(Storage.read(files.index(), index::stamp))) {
            return last;
        }
        synchronized (index) {
            RevocationSnapshot meanwhile = snapshot;
            if (meanwhile == null || meanwhile == last) {
                snapshot = Storage.read(files.index(), () -> RevocationSnapshot.read(index, journal));
            }
            return snapshot;
        }
    }

    @Override
    public List<RevocationEntry> revoke(Collection<RevocationOrder> orders) throws PkiException {
        Map<BigInteger, RevocationOrder> bySerial = new LinkedHashMap<>();
        orders.forEach(order -> bySerial.put(order.serial(), order));
        return change(
                bySerial.keySet(),
                rules -> bySerial.values().stream()
                        .map(rules::revoke)
                        .flatMap(Optional::stream)
                        .toList());
    }

    @Override
    public boolean release(BigInteger serial, String by, String note) throws PkiException {
        List<RevocationEntry> released = change(
                Set.of(serial),
                rules -> rules.release(serial, by, note).stream().toList());
        return !released.isEmpty();
    }

    private List<RevocationEntry> change(Set<BigInteger> serials, Decision decision) throws PkiException {
        return services.locks().locked(files, () -> {
            complete();
            Map<BigInteger, RevocationLine> lines = find(serials);
            Instant now = services.now();
            RevocationRules rules = new RevocationRules(lines, journal.read().details(), now);
            List<RevocationIntent> changes = decision.decide(rules);
            rules.requireAllowed();
            if (!changes.isEmpty()) {
                journal.intend(now, changes);
                carryOut(changes);
            }
            return changes.stream().map(change -> entry(change, lines)).toList();
        });
    }

    private Map<BigInteger, RevocationLine> find(Set<BigInteger> serials) throws IOException, PkiException {
        Map<BigInteger, RevocationLine> lines = new HashMap<>();
        index.forEach(line -> {
            if (serials.contains(line.serial())) {
                lines.put(line.serial(), line);
            }
        });
        return lines;
    }

    /** Do what a crash left undone. The caller holds the lock. */
    void complete() throws IOException, PkiException {
        RevocationJournal.Content content = journal.read();
        if (content.isAbandoned()) {
            journal.dropped(services.now());
        } else if (!content.unfinished().isEmpty()) {
            apply(content.unfinished());
            journal.done(services.now());
        }
    }

    private void carryOut(List<RevocationIntent> changes) throws IOException, PkiException {
        try {
            apply(changes);
        } catch (IOException | PkiException e) {
            journal.dropped(services.now());
            throw e;
        }
        journal.done(services.now());
    }

    private void apply(List<RevocationIntent> changes) throws IOException, PkiException {
        Map<BigInteger, RevocationIntent> missing =
                changes.stream().collect(Collectors.toMap(RevocationIntent::serial, change -> change));
        Map<BigInteger, RevocationIntent> all = Map.copyOf(missing);
        index.rewrite(
                line -> {
                    missing.remove(line.serial());
                    return changed(line, all.get(line.serial()));
                },
                () -> missing.values().stream()
                        .filter(change -> change.mark().isPresent())
                        .map(RevocationLedger::foreign)
                        .toList());
    }

    private static RevocationLine foreign(RevocationIntent change) {
        Instant expiry = change.foreignExpiry().orElse(change.at());
        return RevocationLine.foreign(change.serial(), expiry, change.mark().orElseThrow());
    }

    private static RevocationLine changed(RevocationLine line, RevocationIntent change) {
        if (change == null) {
            return line;
        }
        return change.mark().map(line::revoked).orElseGet(line::released);
    }

    private static RevocationEntry entry(RevocationIntent change, Map<BigInteger, RevocationLine> lines) {
        RevocationLine line = lines.get(change.serial());
        Instant expiry = line == null ? change.foreignExpiry().orElseThrow() : line.expiry();
        RevocationMark mark = change.mark()
                .or(() -> Optional.ofNullable(line).flatMap(RevocationLine::mark))
                .orElseThrow();
        return new RevocationEntry(change.serial(), expiry, mark.revokedAt(), mark.reason(), mark.invalidSince());
    }

    /** All revocations of the books, whatever their number. The caller holds the lock. */
    void forEachRevoked(EntryVisitor visitor) throws IOException, PkiException {
        Map<BigInteger, RevocationMark> details = journal.read().details();
        index.forEach(line -> {
            if (line.mark().isPresent()) {
                visitor.visit(RevocationRules.entry(line, details));
            }
        });
    }

    /** Is given revocations one after the other. */
    @FunctionalInterface
    interface EntryVisitor {
        void visit(RevocationEntry entry) throws IOException;
    }
}

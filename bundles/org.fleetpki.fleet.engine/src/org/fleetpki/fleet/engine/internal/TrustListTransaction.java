// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.Journal.Entry;
import org.fleetpki.fleet.api.Journal.Mark;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.fleet.api.trust.TrustChange;
import org.fleetpki.pki.api.Fingerprint;

/**
 * Changes of one trust list, all or none. There is nothing to resume: what is so already is left alone, so that the same
 * changes run again end what was begun.
 */
final class TrustListTransaction {

    private final String proposalId;
    private final List<TrustChange> changes;
    private final Journal journal;
    private final InstantSource clock;

    TrustListTransaction(String proposalId, List<TrustChange> changes, Journal journal, InstantSource clock) {
        this.proposalId = proposalId;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws FleetException if the journal cannot be written */
    Ending run(String deviceId, TrustList list) throws FleetException {
        List<TrustChange> made = new ArrayList<>();
        try {
            List<TrustChange> open = open(list.trusted());
            if (open.isEmpty()) {
                return new Ending(Outcome.NOTHING_TO_DO, "");
            }
            journal(deviceId, "", Mark.BEGUN, Map.of());
            for (TrustChange change : open) {
                journal(deviceId, StepKind.TRUST.name(), Mark.BEGUN, data(change));
                // Before the call: whether a call that failed changed anything, only the list tells.
                made.add(change);
                make(change, list);
                journal(deviceId, StepKind.TRUST.name(), Mark.DONE, data(change));
            }
            List<TrustChange> missing = open(list.trusted());
            if (!missing.isEmpty()) {
                return undo(
                        deviceId, list, made, "The device accepted the change, and its trust list does not show it.");
            }
            journal(deviceId, "", Mark.COMMITTED, Map.of());
            return new Ending(Outcome.DONE, "");
        } catch (DeviceException e) {
            String sentence = e.failure().sentence();
            return made.isEmpty()
                    ? new Ending(Outcome.FAILED_UNCHANGED, sentence)
                    : undo(deviceId, list, made, sentence);
        }
    }

    /** The changes that the list does not show yet. What the maker put there stays. */
    private List<TrustChange> open(List<StoredCertificate> trusted) {
        return changes.stream()
                .filter(change -> {
                    Optional<StoredCertificate> there = find(change, trusted);
                    return switch (change.action()) {
                        case ADD -> there.isEmpty();
                        case REMOVE -> there.isPresent() && there.get().origin() != StoredCertificate.Origin.FACTORY;
                    };
                })
                .toList();
    }

    private static Optional<StoredCertificate> find(TrustChange change, List<StoredCertificate> trusted) {
        return trusted.stream()
                .filter(stored -> stored.certificate().equals(change.certificate()))
                .findFirst();
    }

    private static void make(TrustChange change, TrustList list) throws DeviceException {
        switch (change.action()) {
            case ADD -> list.add(change.certificate());
            case REMOVE -> remove(change, list);
        }
    }

    private static void remove(TrustChange change, TrustList list) throws DeviceException {
        Optional<StoredCertificate> there = find(change, list.trusted());
        if (there.isPresent()) {
            list.remove(there.get().id());
        }
    }

    private Ending undo(String deviceId, TrustList list, List<TrustChange> made, String sentence)
            throws FleetException {
        journal(deviceId, "", Mark.UNDOING, Map.of());
        try {
            for (TrustChange change : made.reversed()) {
                switch (change.action()) {
                    case ADD -> remove(change, list);
                    case REMOVE -> list.add(change.certificate());
                }
            }
            journal(deviceId, "", Mark.ROLLED_BACK, Map.of());
            return new Ending(Outcome.ROLLED_BACK, sentence);
        } catch (DeviceException e) {
            journal(deviceId, "", Mark.ABANDONED, Map.of());
            return new Ending(
                    Outcome.FAILED_CHANGED,
                    sentence + " Undoing failed too: " + e.failure().sentence()
                            + " Apply the proposal again, or look at the trust list of the device.");
        }
    }

    private void journal(String deviceId, String step, Mark mark, Map<String, String> data) throws FleetException {
        journal.append(new Entry(proposalId, deviceId, step, mark, data, clock.instant()));
    }

    private static Map<String, String> data(TrustChange change) {
        return Map.of(
                "action",
                change.action().name(),
                "certificate",
                Fingerprint.of(change.certificate()).hex());
    }
}

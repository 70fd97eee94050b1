// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Journal.Entry;
import org.fleetpki.fleet.api.Journal.Mark;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.trust.TrustChange;
import org.junit.jupiter.api.Test;

/** Changes of a trust list are made all or not at all. */
class TrustListTransactionTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final FakeStore store = new FakeStore(new Trips());
    private final FakeList list = new FakeList();
    private final X509Certificate old = authority("old");
    private final X509Certificate next = authority("next");
    private final X509Certificate third = authority("third");

    private static X509Certificate authority(String name) {
        KeyPair key = TestCertificates.key();
        X500Principal principal = new X500Principal("CN=" + name);
        return TestCertificates.certificate(
                BigInteger.ONE,
                principal,
                key.getPrivate(),
                principal,
                key.getPublic(),
                NOW,
                NOW.plus(Duration.ofDays(1)),
                true,
                List.of());
    }

    /** A list in memory that can break. */
    private static final class FakeList implements TrustList {

        private final List<StoredCertificate> stored = new ArrayList<>();
        private int next;
        /** So many more calls change something; the next ones fail. */
        private int calls = Integer.MAX_VALUE;
        /** Whether calls that fail change something all the same. */
        private boolean failsLate;

        private boolean forgets;

        private void call(Runnable change) throws DeviceException {
            boolean works = calls-- > 0;
            if (works || failsLate) {
                change.run();
            }
            if (!works) {
                calls = Integer.MAX_VALUE;
                throw new DeviceException(new Failure.Unreachable("the connection was cut"));
            }
        }

        @Override
        public List<StoredCertificate> trusted() {
            return List.copyOf(stored);
        }

        @Override
        public String add(X509Certificate certificate) throws DeviceException {
            String id = "c" + next++;
            call(() -> {
                if (!forgets) {
                    stored.add(new StoredCertificate(id, certificate, Origin.OURS));
                }
            });
            return id;
        }

        @Override
        public void remove(String id) throws DeviceException {
            call(() -> stored.removeIf(each -> each.id().equals(id)));
        }

        @Override
        public Cost cost() {
            return Cost.NONE;
        }
    }

    private Ending run(TrustChange... changes) throws FleetException {
        return new TrustListTransaction("trust-1", List.of(changes), store, InstantSource.fixed(NOW)).run("pbx", list);
    }

    private static TrustChange add(X509Certificate certificate) {
        return new TrustChange("pbx", TrustChange.Action.ADD, certificate, "");
    }

    private static TrustChange remove(X509Certificate certificate) {
        return new TrustChange("pbx", TrustChange.Action.REMOVE, certificate, "");
    }

    private List<X509Certificate> trusted() {
        return list.trusted().stream().map(StoredCertificate::certificate).toList();
    }

    private List<Mark> marks() {
        return store.entries.stream().map(Entry::mark).toList();
    }

    @Test
    void everyChangeIsInTheJournalBeforeItIsMade() throws Exception {
        list.stored.add(new StoredCertificate("x", old, Origin.OTHER));
        assertEquals(Outcome.DONE, run(add(next), remove(old)).outcome());
        assertEquals(List.of(next), trusted());
        assertEquals(List.of(Mark.BEGUN, Mark.BEGUN, Mark.DONE, Mark.BEGUN, Mark.DONE, Mark.COMMITTED), marks());
        assertEquals(Outcome.NOTHING_TO_DO, run(add(next), remove(old)).outcome());
    }

    @Test
    void aFailureUndoesWhatWasDoneBefore() throws Exception {
        list.stored.add(new StoredCertificate("x", old, Origin.OTHER));
        list.calls = 2;
        Ending ending = run(add(next), remove(old), add(third));
        assertEquals(Outcome.ROLLED_BACK, ending.outcome());
        assertTrue(ending.description().contains("the connection was cut"), ending::description);
        assertEquals(List.of(old), trusted());
        assertEquals(Mark.ROLLED_BACK, marks().getLast());
    }

    @Test
    void aChangeThatWasMadeAndNotAnsweredIsUndoneToo() throws Exception {
        list.calls = 0;
        list.failsLate = true;
        assertEquals(Outcome.ROLLED_BACK, run(add(next)).outcome());
        assertEquals(List.of(), trusted());
    }

    @Test
    void successIsWhatTheListShows() throws Exception {
        list.forgets = true;
        Ending ending = run(add(next));
        assertEquals(Outcome.ROLLED_BACK, ending.outcome());
        assertEquals("The device accepted the change, and its trust list does not show it.", ending.description());
    }

    @Test
    void whatTheMakerPutThereStays() throws Exception {
        list.stored.add(new StoredCertificate("factory", old, Origin.FACTORY));
        assertEquals(Outcome.NOTHING_TO_DO, run(remove(old)).outcome());
        assertEquals(List.of(old), trusted());
    }

    @Test
    void aFullDiskStopsBeforeTheDeviceIsChanged() {
        store.room = 1;
        assertThrows(FleetException.class, () -> run(add(next)));
        assertEquals(List.of(), trusted());
    }
}

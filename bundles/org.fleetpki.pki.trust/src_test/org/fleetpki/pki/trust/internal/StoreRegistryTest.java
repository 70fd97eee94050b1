// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreChange;
import org.fleetpki.pki.api.trust.TrustStoreUndo;
import org.fleetpki.pki.api.trust.TrustStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules for changing stores, and what is kept so that changes can be undone. */
class StoreRegistryTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
    private static final Fingerprint ROOT = Fingerprint.of(TestCertificates.ROOT);

    @TempDir
    Path folder;

    private Path file;
    private TrustStores stores;
    private TrustStore store;

    @BeforeEach
    void makeStore() throws Exception {
        file = folder.resolve("cacerts");
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        try (OutputStream out = Files.newOutputStream(file)) {
            empty.store(out, "changeit".toCharArray());
        }
        stores = registry();
        store = stores.find("java:" + file, Optional.empty()).getFirst();
    }

    @Test
    void aLaterProcessTakesAChangeBack() throws Exception {
        add();
        TrustStores later = registry();
        TrustStoreUndo undo = later.undoable().getFirst();
        assertEquals(CLOCK.instant(), undo.at());
        TrustStore again = later.find(undo.change().store(), Optional.empty()).getFirst();
        later.undo(undo, again, again.planUndo(undo.change()));
        assertEquals(List.of(), again.entries());
        assertEquals(List.of(), later.undoable());
    }

    @Test
    void theLatestChangeComesFirst() throws Exception {
        add();
        stores.apply(stores.newRun(), store, stores.planAdd(store, TestCertificates.RENEWED, false));
        assertEquals(
                List.of(TestCertificates.RENEWED, TestCertificates.ROOT),
                stores.undoable().stream()
                        .map(undo -> undo.change().certificate())
                        .toList());
    }

    @Test
    void onlyWhatWasAddedHereIsRemovedUnlessSomebodyInsists() throws Exception {
        store.apply(store.planAdd(TestCertificates.ROOT));
        PkiException refused = assertThrows(PkiException.class, () -> stores.planRemove(store, ROOT, false));
        assertTrue(refused.getMessage().contains("was not added by this program"), refused.getMessage());
        stores.apply(stores.newRun(), store, stores.planRemove(store, ROOT, true));
        assertEquals(List.of(), store.entries());
        add();
        assertEquals(Optional.empty(), stores.planRemove(store, ROOT, false).after());
    }

    @Test
    void devicesAreAddedOnlyOnRequest() throws Exception {
        PkiException refused =
                assertThrows(PkiException.class, () -> stores.planAdd(store, TestCertificates.DEVICE, false));
        assertTrue(refused.getMessage().contains("not the certificate of an authority"), refused.getMessage());
        stores.apply(stores.newRun(), store, stores.planAdd(store, TestCertificates.DEVICE, true));
        assertEquals(1, store.entries().size());
    }

    @Test
    void nothingToDoIsNotRecorded() throws Exception {
        add();
        assertEquals(
                Optional.empty(),
                stores.apply(stores.newRun(), store, stores.planAdd(store, TestCertificates.ROOT, false)));
        assertEquals(1, stores.undoable().size());
    }

    @Test
    void aChangeThatFailedIsNotRecorded() throws Exception {
        TrustStoreChange stale = stores.planAdd(store, TestCertificates.ROOT, false);
        Files.writeString(file, "no key store any more");
        assertThrows(PkiException.class, () -> stores.apply("run", store, stale));
        makeStore();
        TrustStoreChange fine = stores.planAdd(store, TestCertificates.ROOT, false);
        store.apply(fine);
        store.apply(store.planUndo(fine));
        assertEquals(1, stores.undoable().size(), "a change whose outcome cannot be seen is kept");
        TrustStoreUndo kept = stores.undoable().getFirst();
        stores.undo(kept, store, store.planUndo(kept.change()));
        assertEquals(List.of(), stores.undoable());
    }

    @Test
    void foreignFilesAmongTheRecordsAreLeftOut() throws Exception {
        add();
        Files.writeString(folder.resolve("journal/20260101T000000.000Z-000.properties"), "store=\\u00zz");
        Files.writeString(folder.resolve("journal/20260101T000000.000Z-001.properties"), "store=java:/x\nat=never");
        assertEquals(1, stores.undoable().size());
    }

    @Test
    void anUnknownKindIsToldWithTheKnownOnes() {
        PkiException unknown = assertThrows(PkiException.class, () -> stores.find("netscape", Optional.empty()));
        assertTrue(unknown.getMessage().contains("known are java"), unknown.getMessage());
    }

    private void add() throws PkiException {
        stores.apply(stores.newRun(), store, stores.planAdd(store, TestCertificates.ROOT, false));
    }

    private TrustStores registry() {
        return new StoreRegistry(List.of(new JavaFamily(folder, folder)), folder.resolve("journal"), CLOCK);
    }
}

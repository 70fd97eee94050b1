// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreChange;
import org.junit.jupiter.api.Test;

/** Stores of other operating systems, with a key store in memory in their place. */
class ProviderStoreTest {

    private static final ProviderStore.Kind ROOT = new ProviderStore.Kind("windows", "Windows-ROOT", "roots", true, "");

    @Test
    void anAuthorityIsAddedAndTakenBack() throws Exception {
        MemoryStore memory = new MemoryStore();
        TrustStore store = new ProviderStore(ROOT, type -> memory.open());
        TrustStoreChange plan = store.planAdd(TestCertificates.ROOT);
        store.apply(plan);
        assertEquals(1, memory.saved, "what was changed is kept");
        assertTrue(store.entries().getFirst().trustedForServers());
        store.apply(store.planUndo(plan));
        assertEquals(List.of(), store.entries());
    }

    @Test
    void aStoreThatMakesNobodyTrustIsNotChanged() throws Exception {
        MemoryStore memory = new MemoryStore();
        TrustStore mine = new ProviderStore(
                new ProviderStore.Kind("windows", "Windows-MY", "mine", false, "Use the other one."),
                type -> memory.open());
        assertFalse(mine.planAdd(TestCertificates.ROOT).after().orElseThrow().trustedForServers());
        PkiException refused = assertThrows(PkiException.class, () -> mine.apply(mine.planAdd(TestCertificates.ROOT)));
        assertTrue(refused.getMessage().contains("Use the other one."), refused.getMessage());
        assertEquals(0, memory.saved);
    }

    @Test
    void whatTheOperatingSystemRefusesIsToldInItsWords() {
        TrustStore store = new ProviderStore(ROOT, type -> {
            throw new GeneralSecurityException("access denied");
        });
        PkiException refused = assertThrows(PkiException.class, store::entries);
        assertTrue(refused.getMessage().contains("access denied"), refused.getMessage());
    }

    @Test
    void familiesAreThereOnlyWhereTheRuntimeHasTheProvider() {
        boolean windows = hasKeyStore("Windows-ROOT");
        assertEquals(windows, !new WindowsFamily().found(Optional.empty()).isEmpty());
        assertEquals(
                hasKeyStore("KeychainStore"),
                !new MacFamily().found(Optional.empty()).isEmpty());
        if (!windows) {
            PkiException none =
                    assertThrows(PkiException.class, () -> new WindowsFamily().open("Windows-ROOT", Optional.empty()));
            assertTrue(none.getMessage().contains("no such store"), none.getMessage());
        }
    }

    private static boolean hasKeyStore(String type) {
        return Security.getAlgorithms("KeyStore").stream().anyMatch(type::equalsIgnoreCase);
    }

    /** Keeps entries as an operating system does, from one opening to the next, and cannot be written to a file. */
    private static final class MemoryStore {

        private final KeyStore contents = empty();
        int saved;

        KeyStore open() {
            return new KeyStore(new MemoryStoreSpi(contents, () -> saved++), null, "memory") {};
        }

        private static KeyStore empty() {
            try {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                return store;
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

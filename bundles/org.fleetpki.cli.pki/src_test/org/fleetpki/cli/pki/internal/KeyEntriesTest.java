// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiObject;
import org.junit.jupiter.api.Test;

class KeyEntriesTest {

    private static KeyStoreEntry entry(String alias) {
        return new KeyStoreEntry(alias, Optional.empty(), List.of());
    }

    private static List<String> names(KeyStoreEntry... entries) {
        PkiObject store = new PkiObject.KeyStoreObject(List.of(entries));
        return KeyEntries.of(List.of(store), Optional.empty()).stream()
                .map(KeyStoreEntry::alias)
                .toList();
    }

    @Test
    void namesAreDistinctAsJavaComparesThem() {
        assertEquals(
                List.of("cam", "CAM-2", "cam-3", "other"),
                names(entry("cam"), entry("CAM"), entry("cam"), entry("other")));
    }

    @Test
    void whatHasNoNameGetsNone() {
        assertEquals(List.of("", ""), names(entry(""), entry("")));
    }
}

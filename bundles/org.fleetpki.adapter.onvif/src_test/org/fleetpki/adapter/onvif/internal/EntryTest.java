// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.onvif.AdvancedCertificates.Stored;
import org.fleetpki.device.onvif.AdvancedKeys.Key;
import org.fleetpki.device.onvif.AdvancedKeys.Status;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Map<String, Key> KEYS = Map.of(
            "Key1", new Key("Key1", "fleetpki-a", Optional.of(true), Status.OK),
            "Key2", new Key("Key2", "", Optional.of(true), Status.OK));

    @Test
    void aNameIsTheAliasElseThatOfTheKeyElseTheDevicesOwn() {
        assertEquals(List.of("web"), names(stored("Cert1", "Key1", "web")));
        assertEquals(List.of("fleetpki-a"), names(stored("Cert1", "Key1", "")));
        assertEquals(List.of("fleetpki-a"), names(stored("Cert1", "Key1", Aliases.WAITING)));
        assertEquals(List.of("Cert1"), names(stored("Cert1", "Key2", "")));
        assertEquals(List.of("Cert1"), names(stored("Cert1", "KeyUnknown", "")));
    }

    @Test
    void anAliasOfTwoKeysNamesTheFirstOne() {
        assertEquals(List.of("web", "Cert2"), names(stored("Cert1", "Key1", "web"), stored("Cert2", "Key2", "web")));
    }

    @Test
    void certificatesOfOneKeyUnderOneNameAreOne() {
        Stored waiting = stored("Cert1", "Key1", Aliases.WAITING);
        Stored issued = stored("Cert2", "Key1", "fleetpki-a");
        List<Entry> entries = Entry.group(List.of(waiting, issued), KEYS);
        assertEquals(1, entries.size());
        assertEquals(2, entries.getFirst().all().size());
        assertFalse(entries.getFirst().isWaiting(), "one of them was issued");
        assertTrue(Entry.group(List.of(waiting), KEYS).getFirst().isWaiting());
        assertEquals(List.of(), Entry.shown(entries), "what cannot be read is not shown");
    }

    private static List<String> names(Stored... stored) {
        return Entry.group(List.of(stored), KEYS).stream().map(Entry::id).toList();
    }

    private static Stored stored(String id, String keyId, String alias) {
        return new Stored(id, keyId, alias, new byte[] {1}, Optional.empty());
    }
}

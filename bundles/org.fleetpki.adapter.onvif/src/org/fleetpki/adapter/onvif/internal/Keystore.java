// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.onvif.AdvancedCertificates.Stored;
import org.fleetpki.device.onvif.AdvancedKeys.Key;
import org.fleetpki.device.onvif.AdvancedSecurity;

/**
 * The key store under the names that were given to what is in it. The device's own names are its to choose, and it may give
 * the name of a deleted thing to another; so everything is found by its alias, and read anew each time.
 *
 * @param security the service
 */
record Keystore(AdvancedSecurity security) {

    /**
     * What is in the key store now.
     *
     * @param keys all keys
     * @param entries keys with their certificates
     * @param bare keys of which the private half is there and no certificate
     * @param others certificates of others: of authorities and peers
     */
    record Content(List<Key> keys, List<Entry> entries, List<Key> bare, List<Entry> others) {

        /** A key with its certificates, by its name. */
        Optional<Entry> entry(String id) {
            return find(entries, id);
        }

        /** A certificate of others, by its name. */
        Optional<Entry> other(String id) {
            return find(others, id);
        }

        /** A key without a certificate, by its name. */
        Optional<Key> bareKey(String id) {
            return bare.stream().filter(key -> nameOf(key).equals(id)).findFirst();
        }

        /** Whether a name is taken by anything. */
        boolean isTaken(String id) {
            return entry(id).isPresent()
                    || other(id).isPresent()
                    || keys.stream().anyMatch(key -> nameOf(key).equals(id));
        }

        /** The name of the entry that has a certificate; empty if none has. */
        String nameOfCertificate(String certificateId) {
            return Stream.concat(entries.stream(), others.stream())
                    .filter(entry ->
                            entry.all().stream().anyMatch(each -> each.id().equals(certificateId)))
                    .map(Entry::id)
                    .findFirst()
                    .orElse("");
        }

        private static Optional<Entry> find(List<Entry> list, String id) {
            return list.stream().filter(entry -> entry.id().equals(id)).findFirst();
        }
    }

    /** Read it. */
    Content read() throws DeviceException {
        List<Key> keys = security.keys().all();
        Map<String, Key> byId = new HashMap<>();
        keys.forEach(key -> byId.put(key.id(), key));
        List<Stored> own = new ArrayList<>();
        List<Stored> others = new ArrayList<>();
        for (Stored stored : security.certificates().all()) {
            (hasPrivateKey(stored, byId.get(stored.keyId())) ? own : others).add(stored);
        }
        List<Entry> entries = Entry.group(own, byId);
        List<Key> bare = new ArrayList<>();
        for (Key key : keys) {
            boolean certified = own.stream().anyMatch(each -> each.keyId().equals(key.id()))
                    || others.stream().anyMatch(each -> each.keyId().equals(key.id()));
            if (!certified && key.hasPrivateKey().orElse(true)) {
                bare.add(key);
            }
        }
        return new Content(keys, entries, bare, Entry.group(others, byId));
    }

    /** Some devices tell it with the certificate, some with the key, some only when asked. */
    private boolean hasPrivateKey(Stored stored, Key key) throws DeviceException {
        Optional<Boolean> told =
                stored.hasPrivateKey().or(() -> Optional.ofNullable(key).flatMap(Key::hasPrivateKey));
        return told.isPresent() ? told.get() : security.keys().hasPrivateKey(stored.keyId());
    }

    /** The device's own name of the key that something is known by. */
    static String keyOf(Content content, String id) throws DeviceException {
        return content.entry(id)
                .map(Entry::keyId)
                .or(() -> content.bareKey(id).map(Key::id))
                .orElseThrow(() -> unknown("use the key '" + id + "'", "it has no key of that name"));
    }

    static String nameOf(Key key) {
        return key.alias().isEmpty() ? key.id() : key.alias();
    }

    static DeviceException unknown(String task, String why) {
        return new DeviceException(new Failure.Rejected(task, why));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.pki.api.Fingerprint;

/**
 * What a device was before its transaction began: what a failed one goes back to. It is the first thing in the journal.
 *
 * @param serial the device's serial number, so that nobody undoes in another device what was done in this one
 * @param settings how its web server was set; empty if that cannot be read
 * @param leaf what HTTPS served; empty if nothing
 * @param trustIds the names of its trust list's entries; what is beside these was added by us
 */
record Snapshot(
        String serial, Optional<HttpsSettings.State> settings, Optional<Fingerprint> leaf, List<String> trustIds) {

    private static final String SERIAL = "serial";
    private static final String MODE = "mode";
    private static final String CERTIFICATE = "certificate";
    private static final String OPAQUE = "opaque";
    private static final String LEAF = "leaf";
    private static final String CHAIN = "chain.";
    private static final String TRUST = "trust.";

    Snapshot {
        trustIds = List.copyOf(trustIds);
    }

    static Snapshot of(Observation seen, Interior inside) {
        return new Snapshot(
                inside.facts().serial(),
                inside.settings(),
                seen.leaf().map(Fingerprint::of),
                inside.trusted().stream()
                        .flatMap(Collection::stream)
                        .map(StoredCertificate::id)
                        .toList());
    }

    /** For the journal. */
    Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        data.put(SERIAL, serial);
        settings.ifPresent(state -> {
            data.put(MODE, state.mode().id());
            data.put(CERTIFICATE, state.certificateId());
            data.put(OPAQUE, state.opaque());
            put(data, CHAIN, state.chainIds());
        });
        data.put(LEAF, leaf.map(Fingerprint::hex).orElse(""));
        put(data, TRUST, trustIds);
        return data;
    }

    /** From the journal. */
    static Snapshot of(Map<String, String> data) {
        String leaf = data.get(LEAF);
        return new Snapshot(
                data.get(SERIAL),
                Optional.ofNullable(data.get(MODE))
                        .map(mode -> new HttpsSettings.State(
                                HttpsMode.parse(mode), data.get(CERTIFICATE), get(data, CHAIN), data.get(OPAQUE))),
                leaf.isEmpty() ? Optional.empty() : Optional.of(Fingerprint.sha256(leaf)),
                get(data, TRUST));
    }

    /** The mode that it was in; empty if that could not be read. */
    Optional<HttpsMode> mode() {
        return settings.map(HttpsSettings.State::mode);
    }

    /** Whether settings are those of the snapshot, as far as they matter for being reached. */
    boolean isRestoredIn(HttpsSettings.State now) {
        return settings.filter(before -> now.mode() == before.mode()
                        && now.certificateId().equals(before.certificateId())
                        && now.chainIds().equals(before.chainIds()))
                .isPresent();
    }

    private static void put(Map<String, String> data, String prefix, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            data.put(prefix + i, values.get(i));
        }
    }

    private static List<String> get(Map<String, String> data, String prefix) {
        List<String> values = new ArrayList<>();
        for (int i = 0; data.containsKey(prefix + i); i++) {
            values.add(data.get(prefix + i));
        }
        return values;
    }
}

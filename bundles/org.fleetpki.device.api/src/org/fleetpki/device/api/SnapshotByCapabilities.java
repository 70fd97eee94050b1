// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Snapshots of a device that keeps certificates beside each other: the HTTPS settings as they are read, and the names in
 * its certificate store and in its trust list. Going back writes the settings first, so that nothing is removed that is
 * still served.
 *
 * @param https what the web server serves
 * @param store empty if the device lists none
 * @param trust empty if the device has none
 */
public record SnapshotByCapabilities(HttpsSettings https, Optional<CertificateStore> store, Optional<TrustList> trust)
        implements Snapshots {

    private static final String FORM = "fleetpki-snapshot-1";

    @Override
    public Cost cost() {
        return https.cost();
    }

    /** As what it rests on. */
    @Override
    public boolean isExperimental() {
        return https.isExperimental()
                || store.filter(Capability::isExperimental).isPresent()
                || trust.filter(Capability::isExperimental).isPresent();
    }

    @Override
    public Snapshot take() throws DeviceException {
        HttpsSettings.State state = https.read();
        List<String> lines = new ArrayList<>();
        lines.add(FORM);
        lines.add("mode " + state.mode().id());
        lines.add("serves " + encode(state.certificateId()));
        lines.add("opaque " + encode(state.opaque()));
        state.chainIds().forEach(id -> lines.add("chain " + encode(id)));
        for (String id : certificateIds()) {
            lines.add("certificate " + encode(id));
        }
        for (String id : trustIds()) {
            lines.add("trusted " + encode(id));
        }
        return new Snapshot(String.join("\n", lines));
    }

    @Override
    public List<String> restore(Snapshot snapshot) throws DeviceException {
        List<String> lines = snapshot.content().lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FORM)) {
            throw new IllegalArgumentException("this is no snapshot of such a device");
        }
        HttpsSettings.State before = new HttpsSettings.State(
                HttpsMode.parse(values(lines, "mode").getFirst()),
                decode(values(lines, "serves").getFirst()),
                values(lines, "chain").stream()
                        .map(SnapshotByCapabilities::decode)
                        .toList(),
                decode(values(lines, "opaque").getFirst()));
        Set<String> certificates = decoded(lines, "certificate");
        Set<String> trusted = decoded(lines, "trusted");
        List<String> lost = new ArrayList<>();
        if (store.isPresent()
                && !before.certificateId().isEmpty()
                && !certificateIds().contains(before.certificateId())) {
            lost.add("The certificate '" + before.certificateId() + "' that it served is no longer in the device.");
        } else if (!https.read().equals(before)) {
            https.write(before);
        }
        for (String id : certificateIds()) {
            if (!certificates.remove(id) && !id.equals(https.read().certificateId())) {
                store.orElseThrow().delete(id);
            }
        }
        for (String id : trustIds()) {
            if (!trusted.remove(id)) {
                trust.orElseThrow().remove(id);
            }
        }
        certificates.stream()
                .filter(id -> !id.equals(before.certificateId()))
                .forEach(id -> lost.add("The certificate '" + id + "' was deleted and cannot come back."));
        trusted.forEach(id -> lost.add("The trusted certificate '" + id + "' was removed and cannot come back."));
        return lost;
    }

    private Set<String> certificateIds() throws DeviceException {
        return store.isPresent() ? ids(store.get().certificates()) : Set.of();
    }

    private Set<String> trustIds() throws DeviceException {
        return trust.isPresent() ? ids(trust.get().trusted()) : Set.of();
    }

    private static Set<String> ids(List<StoredCertificate> all) {
        return all.stream().map(StoredCertificate::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> decoded(List<String> lines, String key) {
        return values(lines, key).stream()
                .map(SnapshotByCapabilities::decode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> values(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }

    /** Names are free text; a line holds one whatever is in it. */
    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String line) {
        return new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
    }
}

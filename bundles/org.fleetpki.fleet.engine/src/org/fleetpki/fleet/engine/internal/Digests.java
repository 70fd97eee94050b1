// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.pki.api.Fingerprint;

/**
 * A hash over all that a plan depends on: which device it is, what it serves, how its web server is set, what it holds
 * and trusts. Clocks, problems and the firmware version are left out, for no step depends on them.
 */
final class Digests {

    static String of(DeviceFacts facts, List<X509Certificate> served, Optional<Interior> interior) {
        List<String> lines = new ArrayList<>();
        lines.add("model " + facts.model());
        lines.add("serial " + facts.serial());
        served.stream().findFirst().ifPresent(leaf -> lines.add("serves " + Fingerprint.of(leaf)));
        interior.ifPresent(inside -> {
            inside.settings().ifPresent(state -> add(lines, state));
            add(lines, "holds ", inside.certificates());
            inside.trusted().ifPresent(trusted -> add(lines, "trusts ", trusted));
        });
        // Length before text: no name in a device can be made to look like two lines.
        StringBuilder canonical = new StringBuilder();
        lines.forEach(
                line -> canonical.append(line.length()).append(':').append(line).append('\n'));
        return sha256(canonical.toString());
    }

    private static void add(List<String> lines, HttpsSettings.State state) {
        lines.add("mode " + state.mode().id());
        lines.add("uses " + state.certificateId());
        state.chainIds().forEach(id -> lines.add("chain " + id));
        lines.add("settings " + state.opaque());
    }

    /** Sorted: the order in which a device lists what it holds means nothing. */
    private static void add(List<String> lines, String word, List<StoredCertificate> certificates) {
        certificates.stream()
                .map(stored -> word + stored.id() + " " + Fingerprint.of(stored.certificate()))
                .sorted()
                .forEach(lines::add);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Digests() {}
}

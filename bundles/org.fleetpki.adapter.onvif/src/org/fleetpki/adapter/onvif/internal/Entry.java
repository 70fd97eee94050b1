// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.onvif.AdvancedCertificates.Stored;
import org.fleetpki.device.onvif.AdvancedKeys.Key;

/**
 * Certificates of one key under one name. There are several while a self-signed one waits for the issued one to replace it,
 * or when that replacement was interrupted.
 *
 * @param id the alias, else that of the key, else the device's own name
 * @param keyId the device's own name of the key
 * @param all the certificates, the one that counts first; one that cannot be read counts least
 */
record Entry(String id, String keyId, List<Stored> all) {

    private static final Comparator<Stored> BY_WORTH = Comparator.comparing((Stored stored) -> stored.certificate()
                    .map(certificate -> !isSelfIssued(certificate))
                    .orElse(false))
            .thenComparing(stored -> stored.certificate()
                    .map(certificate -> certificate.getNotBefore().toInstant())
                    .orElse(Instant.MIN))
            .reversed();

    Entry {
        all = all.stream().sorted(BY_WORTH).toList();
    }

    /** The certificate that counts. */
    Stored first() {
        return all.getFirst();
    }

    /** Whether the certificate to be issued is still waited for. */
    boolean isWaiting() {
        return all.stream().allMatch(each -> each.alias().equals(Aliases.WAITING));
    }

    Optional<X509Certificate> certificate() {
        return first().certificate();
    }

    /** As the SPI has it; empty if the certificate cannot be read. */
    Optional<StoredCertificate> shown() {
        return certificate().map(certificate -> new StoredCertificate(id, certificate, Aliases.origin(id)));
    }

    static List<StoredCertificate> shown(List<Entry> entries) {
        return entries.stream().map(Entry::shown).flatMap(Optional::stream).toList();
    }

    static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }

    /** Group certificates by key and alias. Of two keys with one alias the second goes by the device's own name. */
    static List<Entry> group(List<Stored> certificates, Map<String, Key> keys) {
        Map<List<String>, List<Stored>> groups = new LinkedHashMap<>();
        for (Stored stored : certificates) {
            groups.computeIfAbsent(List.of(name(stored, keys), stored.keyId()), first -> new ArrayList<>())
                    .add(stored);
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        groups.forEach((group, members) -> {
            String name =
                    entries.containsKey(group.getFirst()) ? members.getFirst().id() : group.getFirst();
            entries.put(name, new Entry(name, group.getLast(), members));
        });
        return List.copyOf(entries.values());
    }

    private static String name(Stored stored, Map<String, Key> keys) {
        if (!stored.alias().isEmpty() && !stored.alias().equals(Aliases.WAITING)) {
            return stored.alias();
        }
        Key key = keys.get(stored.keyId());
        return key == null || key.alias().isEmpty() ? stored.id() : key.alias();
    }
}

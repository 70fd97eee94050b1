// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetpki.fleet.api.DevicePlan.Change;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;

/** Shows a plan's difference field by field. */
final class Differences {

    private final PkiReader reader;

    Differences(PkiReader reader) {
        this.reader = reader;
    }

    /** What a new certificate changes: always that it is another one, and those of its fields that differ. */
    List<Change> certificate(
            Observation seen, Wish wish, String certificateId, X509Certificate issuer, KeyType key, Instant end) {
        Optional<X509Certificate> leaf = seen.leaf();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(
                "Certificate",
                leaf.map(certificate -> "SHA-256 " + Fingerprint.of(certificate).withColons())
                        .orElse(""),
                "new, named " + certificateId));
        add(
                changes,
                "Subject",
                leaf.map(x -> x.getSubjectX500Principal().getName()),
                wish.state().subject());
        add(
                changes,
                "Issuer",
                leaf.map(x -> x.getIssuerX500Principal().getName()),
                issuer.getSubjectX500Principal().getName());
        add(
                changes,
                "Valid until",
                leaf.map(x -> Sentences.day(x.getNotAfter().toInstant()).toString()),
                Sentences.day(end).toString());
        add(
                changes,
                "Names",
                leaf.map(this::names),
                String.join(", ", wish.state().names()));
        add(changes, "Key", leaf.map(Differences::key), key.id());
        return changes;
    }

    /** What another HTTPS mode changes; nothing if it is the same or not known. */
    static List<Change> mode(Observation seen, Wish wish) {
        List<Change> changes = new ArrayList<>();
        seen.mode()
                .ifPresent(mode -> add(
                        changes,
                        "HTTPS mode",
                        Optional.of(mode.id()),
                        wish.state().https().id()));
        return changes;
    }

    /** The kind of a key, as profiles name it where they can. */
    static String key(X509Certificate certificate) {
        return KeyType.of(certificate.getPublicKey()).map(KeyType::id).orElseGet(() -> {
            int bits = KeyType.sizeOf(certificate.getPublicKey());
            return certificate.getPublicKey().getAlgorithm() + (bits == 0 ? "" : "-" + bits);
        });
    }

    private String names(X509Certificate certificate) {
        try {
            return reader.alternativeNames(certificate).stream()
                    .map(GeneralName::toString)
                    .collect(Collectors.joining(", "));
        } catch (PkiException e) {
            return "not readable";
        }
    }

    private static void add(List<Change> changes, String field, Optional<String> before, String after) {
        if (!before.equals(Optional.of(after))) {
            changes.add(new Change(field, before.orElse(""), after));
        }
    }
}

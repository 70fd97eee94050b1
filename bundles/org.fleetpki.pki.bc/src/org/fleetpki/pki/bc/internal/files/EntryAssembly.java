// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.bc.internal.PublicHalf;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.fleetpki.pki.model.name.DistinguishedName;

/** Puts loose keys and certificates together into entries: a key with its certificate and the issuers of that. */
final class EntryAssembly {

    /** Longest chain that is put together. */
    private static final int MAX_CHAIN = 20;

    /** Of so many keys the public half is computed; links have to tell about the others. */
    private static final int MAX_HALVES = 250;

    /** So many authorities of one name are compared. */
    private static final int MAX_NAMESAKES = 50;

    private final List<Key> keys = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final Map<DistinguishedName, List<ParsedCertificate>> bySubject = new HashMap<>();
    private final Map<Octets, List<Certificate>> byKey = new HashMap<>();
    private final Map<Octets, Certificate> byId = new HashMap<>();
    private final Map<ParsedCertificate, Optional<ParsedCertificate>> issuers = new HashMap<>();
    private int halves;

    /**
     * A key.
     *
     * @param key empty if it is there and could not be opened
     * @param id what links it to its certificate
     */
    record Key(String name, Optional<Octets> id, Optional<PrivateKey> key) {}

    /** @param trusted whether it is an entry of its own even if a chain needs it, too */
    record Certificate(String name, Optional<Octets> id, ParsedCertificate certificate, boolean trusted) {}

    void add(Key key) {
        keys.add(key);
    }

    void add(Certificate added) {
        ParsedCertificate certificate = added.certificate();
        certificates.add(added);
        bySubject
                .computeIfAbsent(certificate.subject(), subject -> new ArrayList<>())
                .add(certificate);
        byKey.computeIfAbsent(certificate.publicKey().key().octets(), key -> new ArrayList<>())
                .add(added);
        added.id().ifPresent(id -> byId.putIfAbsent(id, added));
    }

    /** All entries: those with a key first, then certificates that no chain needed. */
    List<KeyStoreEntry> entries() {
        Set<ParsedCertificate> used = new HashSet<>();
        List<KeyStoreEntry> entries = new ArrayList<>();
        for (Key key : keys) {
            Optional<Certificate> own = certificateOf(key);
            List<ParsedCertificate> chain =
                    own.map(leaf -> chain(leaf.certificate())).orElse(List.of());
            used.addAll(chain);
            String name = key.name().isEmpty() ? own.map(Certificate::name).orElse("") : key.name();
            entries.add(new KeyStoreEntry(name, key.key(), chain));
        }
        for (Certificate candidate : certificates) {
            if (candidate.trusted() || !used.contains(candidate.certificate())) {
                entries.add(new KeyStoreEntry(candidate.name(), Optional.empty(), List.of(candidate.certificate())));
            }
        }
        return entries;
    }

    /** The link of a file may be wrong, so the key itself has the first word. */
    private Optional<Certificate> certificateOf(Key key) {
        Optional<Certificate> linked = key.id().map(byId::get);
        Optional<PublicKeyInfo> half = halves++ < MAX_HALVES ? key.key().flatMap(PublicHalf::of) : Optional.empty();
        List<Certificate> fitting = half.map(
                        known -> byKey.getOrDefault(known.key().octets(), List.of()))
                .orElse(List.of());
        return fitting.isEmpty() ? linked : linked.filter(fitting::contains).or(() -> Optional.of(fitting.getFirst()));
    }

    private List<ParsedCertificate> chain(ParsedCertificate leaf) {
        List<ParsedCertificate> chain = new ArrayList<>();
        Optional<ParsedCertificate> at = Optional.of(leaf);
        while (at.isPresent() && chain.size() < MAX_CHAIN && !chain.contains(at.get())) {
            chain.add(at.get());
            at = issuers.computeIfAbsent(at.get(), this::issuerOf);
        }
        return chain;
    }

    /** Of several authorities of one name, the one whose key identifier fits. */
    private Optional<ParsedCertificate> issuerOf(ParsedCertificate subject) {
        if (subject.isSelfIssued()) {
            return Optional.empty();
        }
        List<ParsedCertificate> namesakes = bySubject.getOrDefault(subject.issuer(), List.of());
        Optional<Octets> wanted = wantedKey(subject);
        return namesakes.stream()
                .limit(MAX_NAMESAKES)
                .filter(candidate -> wanted.isPresent() && wanted.equals(ownKey(candidate)))
                .findFirst()
                .or(() -> namesakes.stream().findFirst());
    }

    private static Optional<Octets> wantedKey(ParsedCertificate subject) {
        try {
            return subject.find(AuthorityKeyIdentifier.class).flatMap(AuthorityKeyIdentifier::keyIdentifier);
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    private static Optional<Octets> ownKey(ParsedCertificate certificate) {
        try {
            return certificate.find(SubjectKeyIdentifier.class).map(SubjectKeyIdentifier::identifier);
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.BitString;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.name.DistinguishedName;

/** A certificate revocation list (RFC 5280, 5.1), field by field. Entries are read when they are asked for. */
public final class ParsedRevocationList {

    private final Octets encoded;
    private final DerNode tbs;
    private final int version;
    private final AlgorithmIdentifier innerAlgorithm;
    private final DistinguishedName issuer;
    private final DerNode thisUpdate;
    private final Optional<DerNode> nextUpdate;
    private final Optional<DerNode> revoked;
    private final List<Extension> extensions;
    private final AlgorithmIdentifier signatureAlgorithm;
    private final BitString signature;

    /**
     * A revoked certificate.
     *
     * @param serial its number
     * @param revokedAt since when
     * @param extensions such as the reason; often none
     */
    public record Entry(BigInteger serial, Instant revokedAt, List<Extension> extensions) {

        public Entry {
            extensions = List.copyOf(extensions);
        }

        static Entry read(DerNode node) throws Asn1Exception {
            Elements in = new Elements("a revoked certificate", node);
            BigInteger serial = in.next("serial number").integer();
            Instant revokedAt = in.next("revocation date").time();
            List<Extension> extensions = in.hasNext() ? Extension.readAll(in.next("extensions")) : List.of();
            in.end();
            return new Entry(serial, revokedAt, extensions);
        }
    }

    private ParsedRevocationList(DerNode list) throws Asn1Exception {
        this.encoded = list.encoded();
        Elements outer = new Elements("a revocation list", list);
        this.tbs = outer.next("tbsCertList");
        this.signatureAlgorithm = AlgorithmIdentifier.read(outer.next("signatureAlgorithm"));
        this.signature = outer.next("signature").bits();
        outer.end();
        Elements in = new Elements("a tbsCertList", tbs);
        Optional<DerNode> explicitVersion = in.optionalOf(Tags.INTEGER);
        this.version = explicitVersion.isEmpty() ? 1 : explicitVersion.get().smallInteger() + 1;
        this.innerAlgorithm = AlgorithmIdentifier.read(in.next("signature"));
        this.issuer = DistinguishedName.read(in.next("issuer"));
        this.thisUpdate = in.next("thisUpdate");
        Optional<DerNode> utc = in.optionalOf(Tags.UTC_TIME);
        this.nextUpdate = utc.isPresent() ? utc : in.optionalOf(Tags.GENERALIZED_TIME);
        this.revoked = in.optionalOf(Tags.SEQUENCE);
        Optional<DerNode> all = in.optional(0);
        this.extensions =
                all.isEmpty() ? List.of() : Extension.readAll(all.get().explicit());
        in.end();
    }

    /**
     * Read one.
     *
     * @throws Asn1Exception if it has not the structure of a revocation list
     */
    public static ParsedRevocationList parse(byte[] der) throws Asn1Exception {
        return new ParsedRevocationList(DerNode.parse(der.clone()));
    }

    public Octets encoded() {
        return encoded;
    }

    /** The part that is signed. */
    public DerNode tbs() {
        return tbs;
    }

    /** 1 or 2. */
    public int version() {
        return version;
    }

    public DistinguishedName issuer() {
        return issuer;
    }

    /** @throws Asn1Exception if it is no time */
    public Instant thisUpdate() throws Asn1Exception {
        return thisUpdate.time();
    }

    /**
     * When the next list comes at the latest; empty if it does not say.
     *
     * @throws Asn1Exception if it is no time
     */
    public Optional<Instant> nextUpdate() throws Asn1Exception {
        return nextUpdate.isEmpty()
                ? Optional.empty()
                : Optional.of(nextUpdate.get().time());
    }

    public DerNode encodedThisUpdate() {
        return thisUpdate;
    }

    public Optional<DerNode> encodedNextUpdate() {
        return nextUpdate;
    }

    /**
     * All entries, in the order of the encoding.
     *
     * @throws Asn1Exception if one does not parse
     */
    public List<Entry> entries() throws Asn1Exception {
        List<Entry> entries = new ArrayList<>();
        if (revoked.isPresent()) {
            for (DerNode node : revoked.get().children()) {
                entries.add(Entry.read(node));
            }
        }
        return List.copyOf(entries);
    }

    /** Whether a list of entries is there but empty, which RFC 5280, 5.1.2.6 forbids. */
    public boolean hasEmptyList() {
        return revoked.isPresent() && revoked.get().contentLength() == 0;
    }

    /** All extensions of the list itself. */
    public List<Extension> extensions() {
        return extensions;
    }

    public Optional<Extension> extension(String oid) {
        return extensions.stream()
                .filter(extension -> extension.oid().equals(oid))
                .findFirst();
    }

    /**
     * The value of the first extension of a type.
     *
     * @throws Asn1Exception if there is one that does not parse
     */
    public <T extends ExtensionValue> Optional<T> find(Class<T> type) throws Asn1Exception {
        Optional<Extension> extension = extension(ExtensionValue.oidOf(type));
        return extension.isEmpty()
                ? Optional.empty()
                : Optional.of(type.cast(extension.get().value()));
    }

    public AlgorithmIdentifier signatureAlgorithm() {
        return signatureAlgorithm;
    }

    /** The algorithm within the signed part, which must be the same. */
    public AlgorithmIdentifier innerAlgorithm() {
        return innerAlgorithm;
    }

    public BitString signature() {
        return signature;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParsedRevocationList that && encoded.equals(that.encoded);
    }

    @Override
    public int hashCode() {
        return encoded.hashCode();
    }
}

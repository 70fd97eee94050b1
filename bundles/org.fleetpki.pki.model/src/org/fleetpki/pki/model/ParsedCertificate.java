// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.BitString;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.name.DistinguishedName;

/**
 * A certificate of version 1, 2 or 3 (RFC 5280, 4.1), field by field. Two are equal if their encodings are.
 *
 * <p>It is read as far as its outer structure goes: extensions and times are interpreted when they are asked for, so that
 * rules can speak about certificates that a strict reader refuses.
 */
public final class ParsedCertificate {

    private final Octets encoded;
    private final DerNode tbs;
    private final int version;
    private final DerNode serial;
    private final AlgorithmIdentifier innerAlgorithm;
    private final DistinguishedName issuer;
    private final List<DerNode> validity;
    private final DistinguishedName subject;
    private final PublicKeyInfo publicKey;
    private final boolean uniqueIds;
    private final List<Extension> extensions;
    private final AlgorithmIdentifier signatureAlgorithm;
    private final BitString signature;

    /** What is read when it is first asked for; two threads that read it read the same. */
    private final ExtensionValue[] values;

    private Octets fingerprint;

    private ParsedCertificate(DerNode certificate) throws Asn1Exception {
        this.encoded = certificate.encoded();
        Elements outer = new Elements("a certificate", certificate);
        this.tbs = outer.next("tbsCertificate");
        this.signatureAlgorithm = AlgorithmIdentifier.read(outer.next("signatureAlgorithm"));
        this.signature = outer.next("signature").bits();
        outer.end();
        Elements in = new Elements("a tbsCertificate", tbs);
        Optional<DerNode> explicitVersion = in.optional(0);
        this.version =
                explicitVersion.isEmpty() ? 1 : explicitVersion.get().explicit().smallInteger() + 1;
        this.serial = in.next("serialNumber");
        this.innerAlgorithm = AlgorithmIdentifier.read(in.next("signature"));
        this.issuer = DistinguishedName.read(in.next("issuer"));
        DerNode times = in.next("validity");
        this.validity = times.sequence();
        if (validity.size() != 2) {
            throw new Asn1Exception("a validity has " + validity.size() + " times", times.offset());
        }
        this.subject = DistinguishedName.read(in.next("subject"));
        this.publicKey = PublicKeyInfo.read(in.next("subjectPublicKeyInfo"));
        boolean issuerId = in.optional(1).isPresent();
        this.uniqueIds = in.optional(2).isPresent() || issuerId;
        Optional<DerNode> list = in.optional(3);
        this.extensions =
                list.isEmpty() ? List.of() : Extension.readAll(list.get().explicit());
        in.end();
        this.values = new ExtensionValue[extensions.size()];
    }

    /**
     * Read one.
     *
     * @param der its encoding, and nothing else
     * @throws Asn1Exception if it has not the structure of a certificate
     */
    public static ParsedCertificate parse(byte[] der) throws Asn1Exception {
        return new ParsedCertificate(DerNode.parse(der.clone()));
    }

    /** The same certificate, which the JDK has read already. */
    public static ParsedCertificate of(X509Certificate certificate) {
        try {
            return parse(certificate.getEncoded());
        } catch (CertificateEncodingException | Asn1Exception e) {
            throw new IllegalStateException("the JDK does not read what is no certificate", e);
        }
    }

    public Octets encoded() {
        return encoded;
    }

    /** The part that is signed, as it stands in the encoding. */
    public DerNode tbs() {
        return tbs;
    }

    /** 1, 2 or 3; any other number is one that does not exist. */
    public int version() {
        return version;
    }

    /**
     * The serial number, which should be positive.
     *
     * @throws Asn1Exception if it is no INTEGER
     */
    public BigInteger serial() throws Asn1Exception {
        return serial.integer();
    }

    /** The serial number as it is encoded. */
    public DerNode encodedSerial() {
        return serial;
    }

    public DistinguishedName issuer() {
        return issuer;
    }

    public DistinguishedName subject() {
        return subject;
    }

    /** Whether subject and issuer have the same name, as roots and some certificates of a roll-over do. */
    public boolean isSelfIssued() {
        return subject.equals(issuer);
    }

    /** @throws Asn1Exception if it is no time */
    public Instant notBefore() throws Asn1Exception {
        return validity.getFirst().time();
    }

    /** @throws Asn1Exception if it is no time */
    public Instant notAfter() throws Asn1Exception {
        return validity.getLast().time();
    }

    public DerNode encodedNotBefore() {
        return validity.getFirst();
    }

    public DerNode encodedNotAfter() {
        return validity.getLast();
    }

    public PublicKeyInfo publicKey() {
        return publicKey;
    }

    /** Whether it has an issuerUniqueID or subjectUniqueID, which RFC 5280, 4.1.2.8 forbids. */
    public boolean hasUniqueIds() {
        return uniqueIds;
    }

    /** All extensions, in the order of the encoding. */
    public List<Extension> extensions() {
        return extensions;
    }

    /** The first extension of a type. */
    public Optional<Extension> extension(String oid) {
        int index = indexOf(oid);
        return index < 0 ? Optional.empty() : Optional.of(extensions.get(index));
    }

    private int indexOf(String oid) {
        for (int i = 0; i < extensions.size(); i++) {
            if (extensions.get(i).oid().equals(oid)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The value of the first extension of a type.
     *
     * @param type such as {@code KeyUsage.class}
     * @throws Asn1Exception if there is one that does not parse
     */
    public <T extends ExtensionValue> Optional<T> find(Class<T> type) throws Asn1Exception {
        int index = indexOf(ExtensionValue.oidOf(type));
        if (index < 0) {
            return Optional.empty();
        }
        ExtensionValue value = values[index];
        if (value == null) {
            value = extensions.get(index).value();
            values[index] = value;
        }
        return Optional.of(type.cast(value));
    }

    /** The algorithm beside the signature. */
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

    /** SHA-256 over the encoding. */
    public Octets fingerprint() {
        try {
            Octets known = fingerprint;
            if (known == null) {
                known = Octets.of(MessageDigest.getInstance("SHA-256").digest(encoded.toArray()));
                fingerprint = known;
            }
            return known;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParsedCertificate that && encoded.equals(that.encoded);
    }

    @Override
    public int hashCode() {
        return encoded.hashCode();
    }

    /** The subject, or the fingerprint where there is none. */
    @Override
    public String toString() {
        return subject.isEmpty() ? fingerprint().hex() : subject.toString();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;

/** Makes certificates with any field right or wrong. They are not signed, for no rule verifies signatures. */
final class CertificateForge {

    static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    static final byte[] ISSUER = Names.name(Names.part("2.5.4.10", "Works"), Names.part(Names.CN, "Issuer"));

    static final byte[] ECDSA_SHA256 = Keys.identifier("1.2.840.10045.4.3.2");

    static final byte[] RSA_SHA256 = Keys.identifier("1.2.840.113549.1.1.11", Der.nothing());

    private final Map<String, byte[]> fields = new LinkedHashMap<>();
    private final Map<String, byte[]> extensions = new LinkedHashMap<>();
    private byte[] algorithm = ECDSA_SHA256;
    private byte[] signature =
            Der.bitString(Der.sequence(Der.integer(BigInteger.ONE.shiftLeft(250)), Der.integer(4711)));

    private CertificateForge() {
        fields.put("version", Der.explicit(0, Der.integer(2)));
        fields.put("serial", Der.integer(new BigInteger("7f0102030405060708090a0b0c0d0e0f", 16)));
        fields.put("algorithm", ECDSA_SHA256);
        fields.put("issuer", ISSUER);
        fields.put("validity", Der.sequence(Der.time(BEGIN), Der.time(Instant.parse("2027-11-01T00:00:00Z"))));
        fields.put("subject", Names.name(Names.part(Names.CN, "camera")));
        fields.put("key", Keys.EC);
        fields.put("unique", new byte[0]);
    }

    /** A server's that keeps every rule. */
    static CertificateForge server() {
        return new CertificateForge()
                .extension("2.5.29.19", true, Der.sequence())
                .extension("2.5.29.15", true, bits(0))
                .extension("2.5.29.37", false, Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1")))
                .extension("2.5.29.17", false, Der.sequence(Names.dns("cam.example"), Names.ip(10, 0, 0, 7)))
                .extension("2.5.29.14", false, Der.octetString(new byte[20]))
                .extension("2.5.29.35", false, Der.sequence(Der.value(0x80, new byte[20])));
    }

    /** A server's with certain alternative names. */
    static CertificateForge server(byte[]... names) {
        return server().extension("2.5.29.17", false, Der.sequence(names));
    }

    /** An intermediate authority's that keeps every rule. */
    static CertificateForge authority() {
        return new CertificateForge()
                .field("subject", Names.name(Names.part("2.5.4.10", "Works"), Names.part(Names.CN, "Authority")))
                .extension("2.5.29.19", true, Der.sequence(Der.bool(true)))
                .extension("2.5.29.15", true, bits(5, 6))
                .extension("2.5.29.14", false, Der.octetString(new byte[20]))
                .extension("2.5.29.35", false, Der.sequence(Der.value(0x80, new byte[20])));
    }

    /** A root's that keeps every rule. */
    static CertificateForge root() {
        return authority().field("subject", ISSUER);
    }

    /** A BIT STRING of named bits. */
    static byte[] bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return Der.namedBits(bits);
    }

    /** Replace a field: version, serial, algorithm, issuer, validity, subject, key or unique. */
    CertificateForge field(String name, byte[] encoded) {
        if (fields.put(name, encoded) == null) {
            throw new IllegalArgumentException(name);
        }
        return this;
    }

    CertificateForge subject(byte[]... parts) {
        return field("subject", Names.name(parts));
    }

    /** Replace the key. */
    CertificateForge key(byte[] encoded) {
        return field("key", encoded);
    }

    CertificateForge validity(byte[] begin, byte[] end) {
        return field("validity", Der.sequence(begin, end));
    }

    /** Valid from another day on, with the same end. */
    CertificateForge since(String instant) {
        return validity(Der.time(Instant.parse(instant)), Der.time(Instant.parse("2027-11-01T00:00:00Z")));
    }

    /** The algorithm within and beside. */
    CertificateForge signedWith(byte[] identifier) {
        algorithm = identifier;
        return field("algorithm", identifier);
    }

    /** The algorithm beside the signature alone. */
    CertificateForge outerAlgorithm(byte[] identifier) {
        algorithm = identifier;
        return this;
    }

    CertificateForge signature(byte[] bitString) {
        signature = bitString;
        return this;
    }

    CertificateForge extension(String oid, boolean critical, byte[] value) {
        byte[] flag = critical ? Der.bool(true) : new byte[0];
        return rawExtension(oid, Der.sequence(Der.oid(oid), flag, Der.octetString(value)));
    }

    /** An extension of any encoding. @param label under which it is kept, usually its type */
    CertificateForge rawExtension(String label, byte[] encoded) {
        extensions.put(label, encoded);
        return this;
    }

    CertificateForge without(String oid) {
        extensions.remove(oid);
        return this;
    }

    CertificateForge withoutExtensions() {
        extensions.clear();
        return this;
    }

    ParsedCertificate certificate() {
        List<byte[]> parts = new ArrayList<>(fields.values());
        if (!extensions.isEmpty()) {
            parts.add(Der.explicit(3, Der.sequence(extensions.values())));
        }
        try {
            return ParsedCertificate.parse(Der.sequence(Der.sequence(parts), algorithm, signature));
        } catch (Asn1Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.security.auth.x500.X500Principal;

/** Makes certificates with any field right or wrong, by hand and with the JDK alone. */
final class CertificateForge {

    static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    private static final Map<String, String> SIGNATURES = Map.of(
            "SHA256withECDSA", "1.2.840.10045.4.3.2",
            "SHA1withECDSA", "1.2.840.10045.4.1",
            "SHA256withRSA", "1.2.840.113549.1.1.11",
            "SHA1withRSA", "1.2.840.113549.1.1.5",
            "MD5withRSA", "1.2.840.113549.1.1.4");

    private static final DateTimeFormatter GENERALIZED_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, byte[]> extensions = new TreeMap<>();
    private BigInteger serial = new BigInteger("7f0102030405060708090a0b0c0d0e0f", 16);
    private X500Principal issuer = new X500Principal("CN=Issuer");
    private X500Principal subject = new X500Principal("CN=camera");
    private Instant notBefore = BEGIN;
    private Instant notAfter = Instant.parse("2027-11-01T00:00:00Z");
    private PublicKey key;

    /** A server certificate that keeps every rule. */
    static CertificateForge server(PublicKey key, byte[]... alternativeNames) {
        CertificateForge forge = new CertificateForge();
        forge.key = key;
        return forge.extension("2.5.29.19", true, Der.sequence())
                .extension("2.5.29.15", true, Der.bits(7, (byte) 0x80))
                .extension("2.5.29.37", false, Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1")))
                .extension("2.5.29.17", false, Der.sequence(alternativeNames))
                .extension("2.5.29.35", false, Der.sequence(Der.tlv(0x80, new byte[] {1, 2, 3})));
    }

    /** An authority's certificate that keeps every rule. */
    static CertificateForge authority(PublicKey key) {
        CertificateForge forge = new CertificateForge();
        forge.key = key;
        return forge.extension("2.5.29.19", true, Der.sequence(Der.bool(true)))
                .extension("2.5.29.15", true, Der.bits(1, (byte) 0x06))
                .extension("2.5.29.14", false, Der.octets(new byte[] {4, 5, 6}))
                .extension("2.5.29.35", false, Der.sequence(Der.tlv(0x80, new byte[] {1, 2, 3})));
    }

    static KeyPair key(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] dns(String name) {
        return Der.text(0x82, name);
    }

    static byte[] ip(int... octets) {
        byte[] address = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            address[i] = (byte) octets[i];
        }
        return Der.tlv(0x87, address);
    }

    CertificateForge serial(BigInteger value) {
        serial = value;
        return this;
    }

    CertificateForge issuer(String name) {
        issuer = new X500Principal(name);
        return this;
    }

    CertificateForge subject(String name) {
        subject = new X500Principal(name);
        return this;
    }

    CertificateForge validity(Instant begin, Instant end) {
        notBefore = begin;
        notAfter = end;
        return this;
    }

    CertificateForge extension(String oid, boolean critical, byte[] value) {
        byte[] flag = critical ? Der.bool(true) : new byte[0];
        extensions.put(oid, Der.sequence(Der.oid(oid), flag, Der.octets(value)));
        return this;
    }

    CertificateForge without(String oid) {
        extensions.remove(oid);
        return this;
    }

    X509Certificate sign(String algorithm, PrivateKey signer) {
        byte[] parameters = algorithm.endsWith("RSA") ? Der.tlv(0x05) : new byte[0];
        byte[] identifier = Der.sequence(Der.oid(SIGNATURES.get(algorithm)), parameters);
        byte[] contents = Der.sequence(
                Der.tlv(0xa0, Der.integer(BigInteger.TWO)),
                Der.integer(serial),
                identifier,
                issuer.getEncoded(),
                Der.sequence(time(notBefore), time(notAfter)),
                subject.getEncoded(),
                key.getEncoded(),
                Der.tlv(0xa3, Der.sequence(extensions.values().toArray(byte[][]::new))));
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(signer);
            signature.update(contents);
            byte[] der = Der.sequence(contents, identifier, Der.bits(0, signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Parse; empty if the JDK refuses to. */
    static Optional<X509Certificate> parse(byte[] der) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] time(Instant instant) {
        return Der.text(0x18, GENERALIZED_TIME.format(instant));
    }
}

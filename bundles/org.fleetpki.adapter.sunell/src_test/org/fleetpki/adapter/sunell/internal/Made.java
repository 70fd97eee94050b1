// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.sunell.internal;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates and requests for P-256 keys, made while a test runs, so that none lies around and expires. */
final class Made {

    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    private static final String SUBJECT_ALT_NAME = "2.5.29.17";

    static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate that is valid around now, for names such as {@code DNS:a.example} or {@code IP:127.0.0.1}. */
    static X509Certificate certificate(
            PublicKey key, String subject, PrivateKey issuerKey, String issuer, String... names) {
        Instant now = Instant.now();
        return certificate(key, subject, issuerKey, issuer, now.minusSeconds(3600), now.plusSeconds(86400), names);
    }

    static X509Certificate certificate(
            PublicKey key,
            String subject,
            PrivateKey issuerKey,
            String issuer,
            Instant from,
            Instant to,
            String... names) {
        List<byte[]> fields = new ArrayList<>(List.of(
                Der.explicit(0, Der.integer(2)),
                Der.integer(BigInteger.valueOf(System.nanoTime())),
                ECDSA_WITH_SHA256,
                name(issuer),
                Der.sequence(Der.time(from), Der.time(to)),
                name(subject),
                key.getEncoded()));
        if (names.length > 0) {
            fields.add(Der.explicit(
                    3,
                    Der.sequence(Der.sequence(Der.oid(SUBJECT_ALT_NAME), Der.octetString(alternativeNames(names))))));
        }
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(sign(Der.sequence(fields), issuerKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A self-signed certificate. */
    static X509Certificate selfSigned(KeyPair key, String subject, String... names) {
        return certificate(key.getPublic(), subject, key.getPrivate(), subject, names);
    }

    /** A PKCS #10 request, in DER. */
    static byte[] request(KeyPair key, String subject) {
        return sign(
                Der.sequence(
                        Der.integer(0),
                        name(subject),
                        key.getPublic().getEncoded(),
                        Der.implicit(0, Der.setOf(List.of()))),
                key.getPrivate());
    }

    private static byte[] sign(byte[] content, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(content);
            return Der.sequence(content, ECDSA_WITH_SHA256, Der.bitString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] name(String text) {
        return new X500Principal(text).getEncoded();
    }

    private static byte[] alternativeNames(String... names) {
        List<byte[]> all = new ArrayList<>();
        for (String name : names) {
            String value = name.substring(name.indexOf(':') + 1);
            all.add(
                    name.startsWith("IP:")
                            ? Der.value(0x87, address(value))
                            : Der.value(0x82, value.getBytes(StandardCharsets.US_ASCII)));
        }
        return Der.sequence(all);
    }

    private static byte[] address(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Made() {}
}

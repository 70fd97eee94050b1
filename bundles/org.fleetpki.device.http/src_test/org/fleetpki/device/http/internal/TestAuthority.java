// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;

/** A throw-away authority with a P-256 key, so that no test certificate lies around and expires. */
final class TestAuthority {

    private static final byte[] ECDSA_WITH_SHA256 = {
        0x30, 0x0a, 6, 8, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2
    };
    private static final byte[] SUBJECT_ALT_NAME = {6, 3, 0x55, 0x1d, 0x11};
    private static final byte[] BASIC_CONSTRAINTS = {6, 3, 0x55, 0x1d, 0x13};
    private static final byte[] TRUE = {1, 1, (byte) 0xff};

    /** A server's certificate with its key. */
    record Identity(KeyPair keys, List<X509Certificate> chain) {

        X509Certificate leaf() {
            return chain.getFirst();
        }

        /** A TLS context for a server that presents it. */
        SSLContext server() {
            try {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                store.setKeyEntry("leaf", keys.getPrivate(), new char[0], chain.toArray(Certificate[]::new));
                KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                managers.init(store, new char[0]);
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(managers.getKeyManagers(), null, null);
                return context;
            } catch (GeneralSecurityException | java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final KeyPair keys = newKeys();
    private final String name;
    private final X509Certificate certificate;

    TestAuthority(String name) {
        this.name = name;
        Instant now = Instant.now();
        this.certificate = build(
                keys,
                name,
                now.minusSeconds(3600),
                now.plusSeconds(86400),
                extension(BASIC_CONSTRAINTS, true, der(0x30, TRUE)));
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** A server identity for names such as {@code DNS:a.example} or {@code IP:127.0.0.1}, valid now. */
    Identity server(String... alternativeNames) {
        Instant now = Instant.now();
        return server(now.minusSeconds(3600), now.plusSeconds(86400), alternativeNames);
    }

    Identity server(Instant from, Instant to, String... alternativeNames) {
        KeyPair own = newKeys();
        byte[] extensions = alternativeNames.length == 0 ? new byte[0] : names(alternativeNames);
        return new Identity(own, List.of(build(own, "device", from, to, extensions), certificate));
    }

    private X509Certificate build(KeyPair subjectKeys, String subject, Instant from, Instant to, byte[] extensions) {
        try {
            byte[] toBeSigned = der(
                    0x30,
                    der(0xa0, der(2, new byte[] {2})),
                    der(2, BigInteger.valueOf(System.nanoTime()).toByteArray()),
                    ECDSA_WITH_SHA256,
                    distinguished(name),
                    der(0x30, time(from), time(to)),
                    distinguished(subject),
                    subjectKeys.getPublic().getEncoded(),
                    extensions.length == 0 ? new byte[0] : der(0xa3, der(0x30, extensions)));
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(toBeSigned);
            byte[] encoded = der(0x30, toBeSigned, ECDSA_WITH_SHA256, der(3, new byte[1], signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] names(String... alternativeNames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String alternative : alternativeNames) {
            String value = alternative.substring(alternative.indexOf(':') + 1);
            all.writeBytes(
                    alternative.startsWith("IP:")
                            ? der(0x87, address(value))
                            : der(0x82, value.getBytes(StandardCharsets.US_ASCII)));
        }
        return extension(SUBJECT_ALT_NAME, false, der(0x30, all.toByteArray()));
    }

    private static byte[] extension(byte[] oid, boolean critical, byte[] value) {
        return der(0x30, oid, critical ? TRUE : new byte[0], der(4, value));
    }

    private static byte[] distinguished(String commonName) {
        return new X500Principal("CN=" + commonName).getEncoded();
    }

    private static byte[] time(Instant at) {
        return der(
                0x17,
                DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'")
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] address(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] der(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        int length = content.size();
        if (length > 255) {
            all.write(0x82);
            all.write(length >> 8);
        } else if (length > 127) {
            all.write(0x81);
        }
        all.write(length);
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }
}

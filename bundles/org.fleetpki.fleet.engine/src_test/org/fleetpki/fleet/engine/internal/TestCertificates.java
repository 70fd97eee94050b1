// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.GeneralName;

/** Makes certificates with nothing but the JDK: DER written by hand, as much of RFC 5280 as the engine looks at. */
final class TestCertificates {

    private static final byte[] ECDSA_WITH_SHA256 =
            sequence(new byte[] {6, 8, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2});
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static KeyPair key() {
        return key("secp256r1");
    }

    static KeyPair key(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sign a certificate. Without names it has no such extension. */
    static X509Certificate certificate(
            BigInteger serial,
            X500Principal issuer,
            PrivateKey issuerKey,
            X500Principal subject,
            PublicKey key,
            Instant begin,
            Instant end,
            boolean authority,
            List<GeneralName> names) {
        try {
            byte[] toBeSigned = sequence(
                    tagged(0xa0, integer(BigInteger.TWO)),
                    integer(serial),
                    ECDSA_WITH_SHA256,
                    issuer.getEncoded(),
                    sequence(time(begin), time(end)),
                    subject.getEncoded(),
                    key.getEncoded(),
                    tagged(0xa3, sequence(basicConstraints(authority), alternativeNames(names))));
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(issuerKey);
            signature.update(toBeSigned);
            byte[] der = sequence(toBeSigned, ECDSA_WITH_SHA256, tagged(3, concat(new byte[] {0}, signature.sign())));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Self-signed, as devices leave the factory with. */
    static X509Certificate selfSigned(String subject, KeyPair pair, Instant begin, Instant end) {
        X500Principal name = new X500Principal(subject);
        return certificate(
                BigInteger.ONE, name, pair.getPrivate(), name, pair.getPublic(), begin, end, false, List.of());
    }

    static X509Certificate parse(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static byte[] basicConstraints(boolean authority) {
        byte[] value = authority ? sequence(new byte[] {1, 1, (byte) 0xff}) : sequence();
        return sequence(new byte[] {6, 3, 0x55, 0x1d, 0x13}, tagged(4, value));
    }

    private static byte[] alternativeNames(List<GeneralName> names) {
        if (names.isEmpty()) {
            return new byte[0];
        }
        byte[][] encoded = names.stream()
                .map(name -> switch (name) {
                    case GeneralName.Dns dns -> tagged(0x82, dns.name().getBytes(StandardCharsets.US_ASCII));
                    case GeneralName.Ip ip -> tagged(0x87, ip.address().getAddress());
                    case GeneralName.Email email -> tagged(0x81, email.value().getBytes(StandardCharsets.US_ASCII));
                    case GeneralName.Uri uri -> tagged(0x86, uri.value().getBytes(StandardCharsets.US_ASCII));
                })
                .toArray(byte[][]::new);
        return sequence(new byte[] {6, 3, 0x55, 0x1d, 0x11}, tagged(4, sequence(encoded)));
    }

    private static byte[] time(Instant instant) {
        return tagged(0x18, TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] integer(BigInteger value) {
        return tagged(2, value.toByteArray());
    }

    private static byte[] sequence(byte[]... parts) {
        return tagged(0x30, concat(parts));
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 128) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int skip = length[0] == 0 ? 1 : 0;
            out.write(0x80 | length.length - skip);
            out.write(length, skip, length.length - skip);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private TestCertificates() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;

/** A throw-away root with an RSA key, which every device can verify; it certifies keys that devices made. */
final class ContractAuthority {

    private static final byte[] RSA_WITH_SHA256 = Der.write(
            Der.SEQUENCE,
            new byte[] {Der.OID, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 11},
            new byte[] {5, 0});
    private static final byte[] BASIC_CONSTRAINTS = {Der.OID, 3, 0x55, 0x1d, 0x13};
    private static final byte[] SUBJECT_ALT_NAME = {Der.OID, 3, 0x55, 0x1d, 0x11};
    private static final byte[] TRUE = {1, 1, (byte) 0xff};
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final X500Principal name = new X500Principal("CN=Contract root " + System.nanoTime());
    private final KeyPair keys;
    private final X509Certificate certificate;

    ContractAuthority() throws GeneralSecurityException {
        keys = ContractKeys.make(KeyType.RSA_2048);
        certificate = build(
                keys.getPublic(),
                name,
                Instant.now(),
                extension(BASIC_CONSTRAINTS, true, Der.write(Der.SEQUENCE, TRUE)));
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** Certify a key for a day. */
    X509Certificate issue(PublicKey key, CertificateSubject subject) throws GeneralSecurityException {
        return issue(key, subject, Instant.now());
    }

    /** Certify a key for a day that is over. */
    X509Certificate issueEnded(PublicKey key, CertificateSubject subject) throws GeneralSecurityException {
        return issue(key, subject, Instant.now().minus(Duration.ofDays(10)));
    }

    private X509Certificate issue(PublicKey key, CertificateSubject subject, Instant now)
            throws GeneralSecurityException {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        for (GeneralName alternative : subject.alternativeNames()) {
            names.writeBytes(
                    switch (alternative) {
                        case GeneralName.Dns dns -> Der.write(0x82, dns.name().getBytes(StandardCharsets.US_ASCII));
                        case GeneralName.Ip ip -> Der.write(0x87, ip.address().getAddress());
                        case GeneralName.Email email ->
                            Der.write(0x81, email.value().getBytes(StandardCharsets.US_ASCII));
                        case GeneralName.Uri uri -> Der.write(0x86, uri.value().getBytes(StandardCharsets.US_ASCII));
                    });
        }
        return build(
                key,
                subject.name(),
                now,
                extension(SUBJECT_ALT_NAME, false, Der.write(Der.SEQUENCE, names.toByteArray())));
    }

    private X509Certificate build(PublicKey key, X500Principal subject, Instant now, byte[] extension)
            throws GeneralSecurityException {
        byte[] toBeSigned = Der.write(
                Der.SEQUENCE,
                Der.write(0xa0, Der.write(Der.INTEGER, new byte[] {2})),
                Der.write(Der.INTEGER, BigInteger.valueOf(System.nanoTime()).toByteArray()),
                RSA_WITH_SHA256,
                name.getEncoded(),
                Der.write(Der.SEQUENCE, time(now.minusSeconds(3600)), time(now.plusSeconds(86400))),
                subject.getEncoded(),
                key.getEncoded(),
                Der.write(0xa3, Der.write(Der.SEQUENCE, extension)));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(toBeSigned);
        byte[] encoded = Der.write(
                Der.SEQUENCE, toBeSigned, RSA_WITH_SHA256, Der.write(Der.BIT_STRING, new byte[1], signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static byte[] extension(byte[] oid, boolean critical, byte[] value) {
        return Der.write(Der.SEQUENCE, oid, critical ? TRUE : new byte[0], Der.write(Der.OCTET_STRING, value));
    }

    private static byte[] time(Instant at) {
        return Der.write(Der.UTC_TIME, UTC_TIME.format(at).getBytes(StandardCharsets.US_ASCII));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.junit.jupiter.api.function.Executable;

/** Keys, certificates and requests to test with. */
final class Samples {

    static final KeyPair EC_KEY = new BouncyCastleKeys().generate(KeyType.EC_P256);

    static final KeyPair RSA_KEY = new BouncyCastleKeys().generate(KeyType.RSA_2048);

    private static final Map<KeyType, KeyPair> KEYS = new ConcurrentHashMap<>();

    static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    static final Instant END = Instant.parse("2051-01-01T00:00:00Z");

    /** The key of a type, made once. */
    static KeyPair key(KeyType type) {
        return KEYS.computeIfAbsent(type, new BouncyCastleKeys()::generate);
    }

    static X509Certificate certificate(String subject) throws Exception {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                new X500Name("CN=Test Root"),
                BigInteger.valueOf(0x1234_5678_9abcL),
                Date.from(BEGIN),
                Date.from(END),
                X500Name.getInstance(new X500Principal(subject).getEncoded()),
                SubjectPublicKeyInfo.getInstance(EC_KEY.getPublic().getEncoded()));
        return BouncyCastleReader.parse(builder.build(Providers.signer("SHA256withECDSA", EC_KEY.getPrivate()))
                .getEncoded());
    }

    static byte[] request(KeyPair key, Optional<GeneralNames> names) throws Exception {
        PKCS10CertificationRequestBuilder builder = new PKCS10CertificationRequestBuilder(
                new X500Name("CN=axis-accc8e012345"),
                SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()));
        if (names.isPresent()) {
            builder.addAttribute(
                    PKCSObjectIdentifiers.pkcs_9_at_extensionRequest,
                    new Extensions(Extension.create(Extension.subjectAlternativeName, false, names.get())));
        }
        String algorithm = key.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        return builder.build(Providers.signer(algorithm, key.getPrivate())).getEncoded();
    }

    /** Expect {@link PkiFailure.Malformed} and return its sentence. */
    static String malformed(Executable executable) {
        PkiException e = assertThrows(PkiException.class, executable);
        assertInstanceOf(PkiFailure.Malformed.class, e.failure());
        return e.getMessage();
    }

    private Samples() {}
}

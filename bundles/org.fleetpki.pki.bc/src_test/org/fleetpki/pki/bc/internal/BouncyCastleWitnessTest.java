// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.junit.jupiter.api.Test;

class BouncyCastleWitnessTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private static final KeyPair ROOT_KEY = Samples.key(KeyType.EC_P384);

    private static final BouncyCastleWitness WITNESS = new BouncyCastleWitness();

    private static byte[] certificate(String subject, KeyPair pair, boolean authority) throws Exception {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                new X500Name("CN=Root"),
                BigInteger.TEN,
                Date.from(NOW.minus(Duration.ofDays(1))),
                Date.from(NOW.plus(Duration.ofDays(1))),
                new X500Name(subject),
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        return builder.build(Providers.signer("SHA384withECDSA", ROOT_KEY.getPrivate()))
                .getEncoded();
    }

    private static List<ParsedCertificate> path(byte[] leaf) throws Exception {
        return List.of(ParsedCertificate.parse(leaf), ParsedCertificate.parse(certificate("CN=Root", ROOT_KEY, true)));
    }

    @Test
    void a_good_path_is_accepted_and_others_are_refused_with_a_reason() throws Exception {
        byte[] leaf = certificate("CN=Leaf", Samples.EC_KEY, false);
        assertEquals(Optional.empty(), WITNESS.refusal(path(leaf), NOW));
        String late = WITNESS.refusal(path(leaf), NOW.plus(Duration.ofDays(2))).orElseThrow();
        assertTrue(late.contains("expired"), late);
        byte[] forged = leaf.clone();
        forged[forged.length - 1] ^= 1;
        assertTrue(WITNESS.refusal(path(forged), NOW).isPresent());
    }

    @Test
    void certificates_with_any_octet_changed_are_refused() throws Exception {
        Random random = new Random(5);
        byte[] leaf = certificate("CN=Leaf", Samples.EC_KEY, false);
        int read = 0;
        for (int round = 0; round < 500; round++) {
            byte[] hostile = leaf.clone();
            hostile[random.nextInt(hostile.length)] ^= (byte) (1 << random.nextInt(8));
            List<ParsedCertificate> path;
            try {
                path = path(hostile);
            } catch (Asn1Exception e) {
                continue;
            }
            read++;
            Optional<String> refusal = WITNESS.refusal(path, NOW);
            assertFalse(refusal.isPresent() && refusal.get().isBlank());
            // Bouncy Castle verifies what it has encoded anew, so it does not see a TRUE of another value than 0xff
            assertTrue(refusal.isPresent() || Arrays.equals(encodedAnew(hostile), leaf), "round " + round);
        }
        assertTrue(read > 100, read + " were read");
    }

    private static byte[] encodedAnew(byte[] certificate) throws IOException {
        return ASN1Primitive.fromByteArray(certificate).getEncoded(ASN1Encoding.DER);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestReadingTest {

    private static final BouncyCastleReader READER = new BouncyCastleReader();

    static Stream<KeyPair> keys() {
        return Stream.of(Samples.EC_KEY, Samples.RSA_KEY);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_form_of_a_request_is_read(KeyPair key) throws Exception {
        byte[] der = Samples.request(key, Optional.empty());
        String pem = Pem.encode("CERTIFICATE REQUEST", der);
        for (byte[] data : List.of(
                der,
                pem.getBytes(StandardCharsets.US_ASCII),
                pem.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII),
                pem.replace("CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST").getBytes(StandardCharsets.US_ASCII),
                pem.replace("\n", " ").strip().getBytes(StandardCharsets.US_ASCII),
                Base64.getEncoder().encode(der),
                Base64.getMimeEncoder().encode(der))) {
            CertificateRequest request = READER.request(data);
            assertArrayEquals(der, request.der());
            assertEquals(key.getPublic(), request.publicKey());
            assertEquals(
                    new X500Principal("CN=axis-accc8e012345"), request.subject().name());
            assertEquals(List.of(), request.subject().alternativeNames());
        }
    }

    @Test
    void names_asked_for_are_read_and_those_that_no_client_compares_left_out() throws Exception {
        GeneralNames names = new GeneralNames(new org.bouncycastle.asn1.x509.GeneralName[] {
            name(org.bouncycastle.asn1.x509.GeneralName.dNSName, "Cam.Example"),
            name(org.bouncycastle.asn1.x509.GeneralName.dNSName, "192.168.1.120"),
            name(org.bouncycastle.asn1.x509.GeneralName.rfc822Name, "a@example.org"),
            name(org.bouncycastle.asn1.x509.GeneralName.iPAddress, "2001:db8::7"),
            name(org.bouncycastle.asn1.x509.GeneralName.iPAddress, "10.0.0.7"),
        });
        CertificateRequest request = READER.request(Samples.request(Samples.EC_KEY, Optional.of(names)));
        assertEquals(
                List.of(
                        new GeneralName.Dns("cam.example"),
                        GeneralName.parse("IP:2001:db8::7"),
                        GeneralName.parse("IP:10.0.0.7")),
                request.subject().alternativeNames());
    }

    private static org.bouncycastle.asn1.x509.GeneralName name(int tag, String value) {
        return new org.bouncycastle.asn1.x509.GeneralName(tag, value);
    }

    @Test
    void an_address_of_a_wrong_size_is_malformed() throws Exception {
        GeneralNames names = new GeneralNames(new org.bouncycastle.asn1.x509.GeneralName(
                org.bouncycastle.asn1.x509.GeneralName.iPAddress, new DEROctetString(new byte[5])));
        byte[] der = Samples.request(Samples.EC_KEY, Optional.of(names));
        Samples.malformed(() -> READER.request(der));
    }

    @Test
    void a_request_signed_with_another_key_is_refused() throws Exception {
        byte[] der = Samples.request(Samples.RSA_KEY, Optional.empty());
        der[der.length - 1] ^= 1;
        assertTrue(Samples.malformed(() -> READER.request(der)).contains("signature does not verify"));
    }

    @Test
    void two_requests_in_a_file_are_one_too_many() throws Exception {
        String pem = Pem.encode("CERTIFICATE REQUEST", Samples.request(Samples.EC_KEY, Optional.empty()));
        byte[] twice = (pem + pem).getBytes(StandardCharsets.US_ASCII);
        assertTrue(Samples.malformed(() -> READER.request(twice)).contains("2 requests"));
    }

    @Test
    void requests_of_openssl_are_read(@TempDir Path folder) throws Exception {
        Openssl openssl = new Openssl(folder);
        for (String key : List.of("rsa:2048", "ed25519")) {
            openssl.run(
                    "req",
                    "-new",
                    "-newkey",
                    key,
                    "-nodes",
                    "-keyout",
                    "key.pem",
                    "-out",
                    "request.pem",
                    "-subj",
                    "/C=CN/O=SNL/CN=192.168.1.120",
                    "-addext",
                    "subjectAltName=IP:192.168.1.120");
            CertificateRequest request = READER.request(Files.readAllBytes(folder.resolve("request.pem")));
            assertEquals(
                    List.of(GeneralName.parse("IP:192.168.1.120")),
                    request.subject().alternativeNames());
        }
    }

    /** Whatever stands in a request, its reader answers with a request or with one kind of failure. */
    @Test
    void a_request_with_any_octet_changed_is_malformed_or_still_signed() throws Exception {
        Random random = new Random(7);
        byte[] der = Samples.request(Samples.EC_KEY, Optional.empty());
        for (int round = 0; round < 5_000; round++) {
            byte[] hostile = random.nextInt(8) == 0 ? Arrays.copyOf(der, random.nextInt(der.length)) : der.clone();
            for (int changes = random.nextInt(4); changes > 0 && hostile.length > 0; changes--) {
                hostile[random.nextInt(hostile.length)] = (byte) random.nextInt(256);
            }
            try {
                assertArrayEquals(hostile, READER.request(hostile).der());
            } catch (PkiException e) {
                assertTrue(e.failure() instanceof PkiFailure.Malformed, e.getMessage());
                assertTrue(e.getMessage().length() < 400, e.getMessage());
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.CrlNumber;
import org.fleetpki.pki.model.extension.CrlReason;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.junit.jupiter.api.Test;

/** Reads a certificate, a request and a revocation list that openssl 3.0 made of one P-256 key. */
class ParsedObjectsTest {

    private static final BigInteger SERIAL = new BigInteger("6C75B9BACBE27755BC31E6893817AA2F7F51BDA2", 16);

    private static final byte[] CERTIFICATE = decode("""
            MIIB8DCCAZagAwIBAgIUbHW5usvid1W8MeaJOBeqL39RvaIwCgYIKoZIzj0EAwIw
            LzELMAkGA1UEBhMCTk8xEDAOBgNVBAoMB0V4YW1wbGUxDjAMBgNVBAMMBWNhbS0x
            MB4XDTI2MTEyMTA5NTQwNFoXDTM2MTExODA5NTQwNFowLzELMAkGA1UEBhMCTk8x
            EDAOBgNVBAoMB0V4YW1wbGUxDjAMBgNVBAMMBWNhbS0xMFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAEplWb7SfFJ6c8YMvnXhUE0U/GGFZ+hsVbnVcTzpkfCGOcCTmW
            QonzwOxZTMFuDNGI3VgC2dIwXpteMbRwOHkEHqOBjzCBjDAdBgNVHQ4EFgQU9ArV
            IQCL5Xgawyl55qQMtPJ7PNUwHwYDVR0jBBgwFoAU9ArVIQCL5Xgawyl55qQMtPJ7
            PNUwDwYDVR0TAQH/BAUwAwEB/zAeBgNVHREEFzAVgg1jYW0tMS5leGFtcGxlhwTA
            AAIBMBkGA1UdHgEB/wQPMA2gCzAJggdleGFtcGxlMAoGCCqGSM49BAMCA0gAMEUC
            IQD95JaS3BBC9u6Dpu0A2PZhlKLvEi2iPacdJOEUjcdUGAIgG+u6RmNGY1tyrJbe
            zPWSb4fVJwcEqpJM5+4G4QwNvkI=
            """);

    private static final byte[] REQUEST = decode("""
            MIH1MIGdAgEAMBAxDjAMBgNVBAMMBWNhbS0xMFkwEwYHKoZIzj0CAQYIKoZIzj0D
            AQcDQgAEplWb7SfFJ6c8YMvnXhUE0U/GGFZ+hsVbnVcTzpkfCGOcCTmWQonzwOxZ
            TMFuDNGI3VgC2dIwXpteMbRwOHkEHqArMCkGCSqGSIb3DQEJDjEcMBowGAYDVR0R
            BBEwD4INY2FtLTEuZXhhbXBsZTAKBggqhkjOPQQDAgNHADBEAiBZAb8RtWzkDgT4
            9KjFlFvC7hZn3J5iejz3ypPuq8JAnwIgG9yEykBLnIhyZDS/9x93gkk4LMKE31fj
            6FRyz/FVFnw=
            """);

    private static final byte[] LIST = decode("""
            MIIBIDCBxgIBATAKBggqhkjOPQQDAjAvMQswCQYDVQQGEwJOTzEQMA4GA1UECgwH
            RXhhbXBsZTEOMAwGA1UEAwwFY2FtLTEXDTI2MTEyMTA5NTQwNVoXDTI2MTIyMTA5
            NTQwNVowNTAzAhRsdbm6y+J3Vbwx5ok4F6ovf1G9ohcNMjYxMTIxMDk1NDA1WjAM
            MAoGA1UdFQQDCgEBoC8wLTAfBgNVHSMEGDAWgBT0CtUhAIvleBrDKXnmpAy08ns8
            1TAKBgNVHRQEAwIBAjAKBggqhkjOPQQDAgNJADBGAiEAuToRP33m3kUGlWq9qW2n
            PrTi/f2y6dLkuZ942bn3uVECIQC9/G1qeWR8aO729EucH7gSZwLhWQsbQdoIm5sj
            IGehaA==
            """);

    private static byte[] decode(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }

    @Test
    void aCertificateIsReadFieldByField() throws Asn1Exception {
        ParsedCertificate certificate = ParsedCertificate.parse(CERTIFICATE);
        assertEquals(3, certificate.version());
        assertEquals(SERIAL, certificate.serial());
        assertEquals("CN=cam-1,O=Example,C=NO", certificate.subject().toString());
        assertTrue(certificate.isSelfIssued());
        assertEquals(Instant.parse("2026-11-21T09:54:04Z"), certificate.notBefore());
        assertEquals(Instant.parse("2036-11-18T09:54:04Z"), certificate.notAfter());
        assertEquals("ecdsa-with-SHA256", certificate.signatureAlgorithm().name());
        assertEquals(certificate.signatureAlgorithm(), certificate.innerAlgorithm());
        assertEquals(Optional.of("1.2.840.10045.3.1.7"), certificate.publicKey().curve());
        assertEquals(256, certificate.publicKey().bits());
        assertFalse(certificate.hasUniqueIds());
        assertEquals(
                "4fdf5fbcd3fabe6962c7dd30d26e4b82976479e1ac90f56d440ea0c0114c3a17",
                certificate.fingerprint().hex());
    }

    @Test
    void itsExtensionsAreFoundByTheirTypes() throws Asn1Exception {
        ParsedCertificate certificate = ParsedCertificate.parse(CERTIFICATE);
        assertEquals(
                List.of(
                        "subjectKeyIdentifier",
                        "authorityKeyIdentifier",
                        "basicConstraints",
                        "subjectAltName",
                        "nameConstraints"),
                certificate.extensions().stream().map(Extension::name).toList());
        assertEquals(
                "[DNS:cam-1.example, IP:192.0.2.1]",
                certificate
                        .find(SubjectAlternativeName.class)
                        .orElseThrow()
                        .names()
                        .toString());
        assertEquals(
                BasicConstraints.authority(),
                certificate.find(BasicConstraints.class).orElseThrow());
        assertTrue(certificate.extension(BasicConstraints.OID).orElseThrow().critical());
        assertEquals(
                certificate.publicKey().identifier(),
                certificate.find(SubjectKeyIdentifier.class).orElseThrow().identifier());
        assertEquals(
                1,
                certificate
                        .find(NameConstraints.class)
                        .orElseThrow()
                        .permitted()
                        .size());
        assertEquals(Optional.empty(), certificate.find(KeyUsage.class));
    }

    @Test
    void everyExtensionIsWrittenAsItWas() throws Asn1Exception {
        for (Extension extension : ParsedCertificate.parse(CERTIFICATE).extensions()) {
            assertEquals(extension.content(), Octets.of(extension.value().encode()), extension.name());
            assertEquals(extension, Extension.of(extension.critical(), extension.value()));
        }
    }

    @Test
    void aRequestIsReadFieldByField() throws Asn1Exception {
        ParsedRequest request = ParsedRequest.parse(REQUEST);
        assertEquals(1, request.version());
        assertEquals("CN=cam-1", request.subject().toString());
        assertEquals(ParsedCertificate.parse(CERTIFICATE).publicKey(), request.publicKey());
        assertEquals(
                List.of("subjectAltName"),
                request.requestedExtensions().stream().map(Extension::name).toList());
    }

    @Test
    void aRevocationListIsReadFieldByField() throws Asn1Exception {
        ParsedRevocationList list = ParsedRevocationList.parse(LIST);
        assertEquals(2, list.version());
        assertEquals(ParsedCertificate.parse(CERTIFICATE).subject(), list.issuer());
        assertEquals(Instant.parse("2026-11-21T09:54:05Z"), list.thisUpdate());
        assertEquals(Optional.of(Instant.parse("2026-12-21T09:54:05Z")), list.nextUpdate());
        assertEquals(new CrlNumber(BigInteger.TWO), list.find(CrlNumber.class).orElseThrow());
        ParsedRevocationList.Entry entry = list.entries().getFirst();
        assertEquals(SERIAL, entry.serial());
        assertEquals(new CrlReason(1), entry.extensions().getFirst().value());
    }

    /** One is not taken for the other, and nothing that was cut off or lengthened is taken for whole. */
    @Test
    void whatIsNoneIsRefused() {
        assertThrows(Asn1Exception.class, () -> ParsedCertificate.parse(REQUEST));
        assertThrows(Asn1Exception.class, () -> ParsedRequest.parse(LIST));
        assertThrows(Asn1Exception.class, () -> ParsedRevocationList.parse(CERTIFICATE));
        for (int length = 0; length < CERTIFICATE.length; length++) {
            byte[] part = Arrays.copyOf(CERTIFICATE, length);
            assertThrows(Asn1Exception.class, () -> ParsedCertificate.parse(part));
        }
        byte[] longer = Arrays.copyOf(CERTIFICATE, CERTIFICATE.length + 1);
        assertThrows(Asn1Exception.class, () -> ParsedCertificate.parse(longer));
    }

    /** Whatever byte is changed, reading ends in a certificate or in an Asn1Exception. */
    @Test
    void aChangedByteNeverEndsInAnythingElse() {
        for (int i = 0; i < CERTIFICATE.length; i++) {
            for (int change : new int[] {1, 0x80, 0xff}) {
                byte[] changed = CERTIFICATE.clone();
                changed[i] ^= (byte) change;
                try {
                    ParsedCertificate certificate = ParsedCertificate.parse(changed);
                    certificate.subject().toString();
                    certificate.publicKey().bits();
                    for (Extension extension : certificate.extensions()) {
                        extension.value().encode();
                    }
                } catch (Asn1Exception e) {
                    assertFalse(e.getMessage().isBlank());
                }
            }
        }
    }
}

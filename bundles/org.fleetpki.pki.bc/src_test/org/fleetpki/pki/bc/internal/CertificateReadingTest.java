// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CertificateReadingTest {

    private static final BouncyCastleReader READER = new BouncyCastleReader();

    private static X509Certificate leaf;
    private static X509Certificate issuer;
    private static String both;

    @BeforeAll
    static void make() throws Exception {
        leaf = Samples.certificate("CN=camera");
        issuer = Samples.certificate("CN=issuer");
        both = Pem.encode(List.of(leaf, issuer));
    }

    private static List<X509Certificate> read(String text) throws PkiException {
        return READER.certificates(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void several_certificates_with_text_around_come_in_the_order_of_the_file() throws Exception {
        String text = "subject=CN = camera\n" + Pem.encode(leaf) + "\nProbe: ü\n" + Pem.encode(issuer) + "the end";
        assertEquals(List.of(leaf, issuer), read(text));
    }

    @Test
    void line_ends_marks_and_a_missing_last_newline_do_not_matter() throws Exception {
        assertEquals(List.of(leaf, issuer), read(both.replace("\n", "\r\n")));
        assertEquals(List.of(leaf, issuer), read("\ufeff" + both.strip()));
        assertEquals(List.of(leaf, issuer), READER.certificates(("\ufeff" + both).getBytes(StandardCharsets.UTF_16LE)));
    }

    /** As innovaphone's documentation of certificate management shows a chain file, private key and names in front. */
    @Test
    void a_file_on_one_line_is_read() throws Exception {
        String key = "Device private key -----BEGIN RSA PRIVATE KEY----- MIIC ZtW6 -----END RSA PRIVATE KEY----- ";
        String text = key + "Device certificate " + both.replace("\n", " ");
        assertEquals(List.of(leaf, issuer), read(text));
    }

    @Test
    void der_is_read_also_with_a_line_break_behind() throws Exception {
        byte[] der = leaf.getEncoded();
        assertEquals(List.of(leaf), READER.certificates(der));
        byte[] longer = Arrays.copyOf(der, der.length + 2);
        longer[der.length] = '\r';
        longer[der.length + 1] = '\n';
        assertEquals(List.of(leaf), READER.certificates(longer));
    }

    @Test
    void bare_base64_is_read() throws Exception {
        assertEquals(List.of(leaf), read(Base64.getMimeEncoder().encodeToString(leaf.getEncoded())));
    }

    @Test
    void text_that_begins_with_the_octet_of_a_sequence_is_still_text() throws Exception {
        assertEquals(List.of(leaf, issuer), read("0 certificates follow\n" + both));
    }

    @Test
    void what_is_wrong_is_said_in_one_sentence() throws Exception {
        assertEquals("The certificate file cannot be read: it is empty.", Samples.malformed(() -> read("")));
        assertTrue(Samples.malformed(() -> read("hello")).contains("neither PEM nor DER nor base64"));
        assertTrue(Samples.malformed(() -> read(both.replace("-----END", "-----FIN")))
                .contains("no matching END"));
        String other = Pem.encode("PUBLIC KEY", leaf.getPublicKey().getEncoded());
        assertTrue(Samples.malformed(() -> read(other)).contains("only a public key"));
        byte[] half = Arrays.copyOf(leaf.getEncoded(), 100);
        assertTrue(Samples.malformed(() -> READER.certificates(half)).contains("cut off: 100 of"));
        byte[] large = new byte[ForeignData.MAX_BYTES + 1];
        assertTrue(Samples.malformed(() -> READER.certificates(large)).contains("at most 1,048,576"));
    }

    @Test
    void the_structure_counts_and_not_the_label() throws Exception {
        assertEquals(List.of(leaf, issuer), read(both.replace("CERTIFICATE", "PUBLIC KEY")));
    }

    @Test
    void the_second_of_two_certificates_is_named_when_it_is_broken() {
        String text = Pem.encode(leaf) + Pem.encode("CERTIFICATE", new byte[] {0x30, 3, 2, 1, 5});
        assertTrue(Samples.malformed(() -> read(text)).startsWith("Certificate 2 cannot be read"));
    }

    @Test
    void deep_nesting_is_refused_and_not_fatal() {
        byte[] nested = new byte[200_000];
        for (int i = 0; i + 1 < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        Samples.malformed(() -> READER.certificates(nested));
        Samples.malformed(() -> READER.request(nested));
    }

    @Test
    void many_begin_lines_cost_no_time() {
        long start = System.nanoTime();
        Samples.malformed(() -> read("-----BEGIN CERTIFICATE-----\n".repeat(30_000)));
        Samples.malformed(() -> read("-----BEGIN A-----\n-----END A-----\n".repeat(25_000)));
        assertTrue(System.nanoTime() - start < 5_000_000_000L);
    }

    @Test
    void a_certificate_with_any_octet_changed_is_read_or_malformed() throws Exception {
        Random random = new Random(3);
        byte[] der = leaf.getEncoded();
        for (int round = 0; round < 3_000; round++) {
            byte[] hostile = der.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                hostile[random.nextInt(der.length)] = (byte) random.nextInt(256);
            }
            try {
                READER.alternativeNames(READER.certificates(hostile).getFirst());
            } catch (PkiException e) {
                assertTrue(e.failure() instanceof PkiFailure.Malformed, e.getMessage());
            }
        }
    }
}

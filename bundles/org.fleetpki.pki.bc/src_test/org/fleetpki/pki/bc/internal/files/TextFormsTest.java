// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.files.PkiFiles.Found;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormsTest {

    private static final String ROOT =
            Pem.encode("CERTIFICATE", Fixtures.ROOT.encoded().toArray());

    private static final String DEVICE =
            Pem.encode("CERTIFICATE", Fixtures.DEVICE.encoded().toArray());

    private static final List<PkiObject> BOTH =
            List.of(Fixtures.object(Fixtures.DEVICE), Fixtures.object(Fixtures.ROOT));

    static Stream<String> forms() {
        String both = DEVICE + ROOT;
        return Stream.of(
                both,
                "\ufeff" + both,
                both.strip(),
                both.replace("\n", "\r\n"),
                both.replace("\n", "\r"),
                both.replace("\n", " "),
                both.replace("\n", ""),
                both.replace("\n", "\n  \t"),
                both.replace("\n", "\\n"),
                "{\"chain\": \"" + both.replace("\n", "\\r\\n") + "\"}",
                "0 Geräte\n" + DEVICE + "-- five dashes ----- and -----BEGINNING\n" + ROOT + "-----",
                both.replace("BEGIN CERT", "BEGIN X509 CERT").replace("END CERT", "END X509 CERT"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_way_to_write_pem_is_read(String text) throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(BOTH, Fixtures.objects(Fixtures.read(text.getBytes(charset), null)), charset.name());
        }
    }

    @Test
    void bare_base64_of_anything_is_read() throws Exception {
        String der =
                Base64.getMimeEncoder().encodeToString(Fixtures.ROOT.encoded().toArray());
        Found found = Fixtures.read(der).getFirst();
        assertEquals(PkiFormat.BASE64, found.format());
        assertEquals(Fixtures.object(Fixtures.ROOT), found.object());
        String pem = Base64.getEncoder().encodeToString((DEVICE + ROOT).getBytes(StandardCharsets.US_ASCII));
        assertEquals(BOTH, Fixtures.objects(Fixtures.read(pem)));
    }

    @Test
    void offsets_count_bytes() throws Exception {
        String text = "Gerät\n" + DEVICE + ROOT;
        List<Found> found = Fixtures.read(text);
        assertEquals(7, found.getFirst().offset());
        assertEquals(7 + DEVICE.length(), found.getLast().offset());
        List<Found> wide = Fixtures.read(("\ufeff" + DEVICE + ROOT).getBytes(StandardCharsets.UTF_16LE), null);
        assertEquals(2, wide.getFirst().offset());
        assertEquals(2 + 2 * DEVICE.length(), wide.getLast().offset());
    }

    @Test
    void the_name_that_openssl_prints_is_the_label() throws Exception {
        String text = "Bag Attributes\n    friendlyName: Gerät 1\nsubject=CN = camera\n" + DEVICE + ROOT;
        assertEquals(
                List.of("Gerät 1", "CERTIFICATE"),
                Fixtures.read(text).stream().map(Found::label).toList());
    }

    @Test
    void a_broken_block_does_not_hide_the_others() throws Exception {
        String cut = DEVICE.substring(0, 200) + "\n";
        String junk = DEVICE.replace("M", "*");
        String wrongEnd = DEVICE.replace("END CERTIFICATE", "END KEY");
        List<Found> found = Fixtures.read(cut + junk + ROOT + wrongEnd + DEVICE + cut);
        List<PkiObject> objects = Fixtures.objects(found);
        assertEquals(6, objects.size());
        assertEquals(Fixtures.object(Fixtures.ROOT), objects.get(2));
        assertEquals(Fixtures.object(Fixtures.DEVICE), objects.get(4));
        for (int broken : List.of(0, 1, 3, 5)) {
            assertInstanceOf(PkiObject.MalformedObject.class, objects.get(broken));
        }
        assertEquals(new PkiObject.MalformedObject("its body is not base64"), objects.get(1));
    }

    @Test
    void a_label_that_lies_is_noted() throws Exception {
        Found found =
                Fixtures.read(DEVICE.replace("CERTIFICATE", "PRIVATE KEY")).getFirst();
        assertEquals(Fixtures.object(Fixtures.DEVICE), found.object());
        assertEquals("label-does-not-fit", found.notes().getFirst().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|it is empty",
                " \n |white space",
                "<!DOCTYPE html><html><title>Login</title>|web page",
                "{\"error\": 403}|JSON",
                "PK\u0003\u0004xxxxxxxxxxxx|ZIP",
                "PuTTY-User-Key-File-2: ssh-rsa|PuTTY",
                "---- BEGIN SSH2 PUBLIC KEY ----\nAAAA|RFC 4716",
                "Certificate:\n    Data:\n        Version: 3|for people",
                "hello|neither PEM nor DER nor base64",
                "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----|no key",
                "30:82:01:0a:02:82:01:01:00:aa:bb:cc:dd:ee:ff:00:11:22|hexadecimal",
            })
    void what_is_there_instead_is_said(String text) {
        int bar = text.lastIndexOf('|');
        String sentence = Fixtures.fails(PkiFailure.Malformed.class, () -> Fixtures.read(text.substring(0, bar)));
        assertTrue(sentence.contains(text.substring(bar + 1)), sentence);
    }

    @Test
    void a_block_of_more_than_a_megabyte_is_an_error_of_that_block_alone() throws Exception {
        String large = "-----BEGIN CERTIFICATE-----\n" + "A".repeat(3 << 20) + "\n-----END CERTIFICATE-----\n";
        List<PkiObject> found = scan(stream(large + ROOT));
        assertEquals(
                List.of(new PkiObject.MalformedObject("it is larger than 1 MB"), Fixtures.object(Fixtures.ROOT)),
                found);
    }

    /** 100,000 certificates, which would take 50 MB if they were kept, are made while they are read. */
    @Test
    void a_bundle_of_any_length_is_read_as_it_comes() throws Exception {
        InputStream endless = new SequenceInputStream(Collections.enumeration(IntStream.range(0, 1000)
                .mapToObj(i -> stream((DEVICE + "x\n").repeat(100)))
                .toList()));
        long[] count = new long[1];
        Fixtures.FILES.scan("The bundle", endless, Optional.empty(), found -> {
            assertEquals(PkiObject.CertificateObject.class, found.object().getClass());
            count[0]++;
        });
        assertEquals(100_000, count[0]);
    }

    private static List<PkiObject> scan(InputStream in) throws Exception {
        List<PkiObject> found = new ArrayList<>();
        Fixtures.FILES.scan("The file", in, Optional.empty(), each -> found.add(each.object()));
        return found;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void what_the_visitor_throws_ends_the_scan() {
        String sentence = Fixtures.fails(
                PkiFailure.Malformed.class,
                () -> Fixtures.FILES.scan("The file", stream(DEVICE + ROOT), Optional.empty(), found -> {
                    throw new PkiException(new PkiFailure.Malformed("The visitor", "it has seen enough"));
                }));
        assertEquals("The visitor cannot be read: it has seen enough.", sentence);
    }
}

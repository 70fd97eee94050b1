// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles.Found;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of people who mean no good: an answer in words, soon, and no other exception than the declared one. */
class HostileFilesTest {

    private static final String PASSPHRASE = "changeit";

    private static final Duration LONG = Duration.ofSeconds(60);

    static Stream<Arguments> fixtures() throws Exception {
        PkiObject key = Fixtures.object(Fixtures.DEVICE_KEY);
        PkiObject store = new PkiObject.KeyStoreObject(List.of(Fixtures.entry()));
        PkiObject[] certificates = {Fixtures.object(Fixtures.DEVICE), Fixtures.object(Fixtures.ROOT)};
        return Stream.of(
                Arguments.of("PEM", 600, Fixtures.write(PkiFormat.PEM, null, certificates)),
                Arguments.of("DER", 600, Fixtures.write(PkiFormat.DER, null, certificates[0])),
                Arguments.of(
                        "request",
                        600,
                        Fixtures.write(PkiFormat.DER, null, new PkiObject.RequestObject(Fixtures.REQUEST))),
                Arguments.of(
                        "list",
                        600,
                        Fixtures.write(PkiFormat.DER, null, new PkiObject.RevocationListObject(Fixtures.LIST))),
                Arguments.of("PKCS #7", 600, Fixtures.write(PkiFormat.PKCS7_DER, null, certificates)),
                Arguments.of("path", 600, Fixtures.write(PkiFormat.PKI_PATH, null, certificates)),
                Arguments.of("PKCS #8", 600, Fixtures.write(PkiFormat.PKCS8_DER, null, key)),
                Arguments.of("PKCS #1", 300, Fixtures.write(PkiFormat.PKCS1, null, key)),
                Arguments.of("SEC 1", 300, Fixtures.write(PkiFormat.SEC1, null, Fixtures.object(Fixtures.ROOT_KEY))),
                Arguments.of("traditional", 300, Fixtures.write(PkiFormat.PKCS1, PASSPHRASE, key)),
                Arguments.of("OpenSSH", 300, Fixtures.write(PkiFormat.OPENSSH_PUBLIC, null, key)),
                Arguments.of("plain PKCS #12", 1500, plainPkcs12()),
                Arguments.of("PKCS #12", 300, Fixtures.write(PkiFormat.PKCS12_LEGACY, PASSPHRASE, store)),
                Arguments.of("JKS", 600, Fixtures.write(PkiFormat.JKS, PASSPHRASE, store)),
                Arguments.of("BKS", 600, Fixtures.write(PkiFormat.BKS, PASSPHRASE, store)),
                Arguments.of("BCFKS", 40, Fixtures.write(PkiFormat.BCFKS, PASSPHRASE, store)));
    }

    /** Without a MAC and without encryption, every changed octet gets to the parsers. */
    private static byte[] plainPkcs12() throws Exception {
        byte[] certificate = Der.sequence(
                Der.oid(SafeBag.X509_CERTIFICATE),
                Der.explicit(0, Der.octetString(Fixtures.DEVICE.encoded().toArray())));
        byte[] name = Der.sequence(
                Der.oid(SafeBag.FRIENDLY_NAME),
                Der.setOf(List.of(Der.value(0x1e, "camera".getBytes(StandardCharsets.UTF_16BE)))));
        byte[] bags = Der.sequence(
                Der.sequence(Der.oid(SafeBag.CERTIFICATE), Der.explicit(0, certificate), Der.setOf(List.of(name))),
                Der.sequence(
                        Der.oid(SafeBag.KEY),
                        Der.explicit(0, Fixtures.ROOT_KEY.getPrivate().getEncoded())));
        return Der.sequence(Der.integer(3), data(Der.sequence(data(bags))));
    }

    private static byte[] data(byte[] content) {
        return Der.sequence(Der.oid("1.2.840.113549.1.7.1"), Der.explicit(0, Der.octetString(content)));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_changed_file_is_read_or_refused_and_nothing_else(String name, int rounds, byte[] data) throws Exception {
        Random random = new Random(name.hashCode());
        for (int round = 0; round < rounds; round++) {
            byte[] hostile = mutate(data, random);
            String passphrase = round % 3 == 0 ? null : PASSPHRASE;
            assertTimeoutPreemptively(LONG, () -> touch(hostile, passphrase), () -> name + " took too long");
        }
    }

    private static byte[] mutate(byte[] data, Random random) {
        byte[] hostile = random.nextInt(10) == 0 ? Arrays.copyOf(data, random.nextInt(data.length)) : data.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0 && hostile.length > 0; changes--) {
            // most of what steers a parser stands at the begin
            int at = random.nextInt(random.nextBoolean() ? Math.min(80, hostile.length) : hostile.length);
            hostile[at] = (byte) random.nextInt(256);
        }
        return hostile;
    }

    /** Read, and ask what was read for all that it says. */
    private static void touch(byte[] hostile, String passphrase) {
        try {
            for (Found found : Fixtures.read(hostile, passphrase)) {
                assertFalse(found.toString().isEmpty());
                if (found.object() instanceof PkiObject.KeyStoreObject store) {
                    for (KeyStoreEntry entry : store.entries()) {
                        assertFalse(entry.toString().isEmpty());
                    }
                }
            }
        } catch (PkiException e) {
            assertTrue(e.getMessage().length() < 600, e.getMessage());
        }
    }

    @Test
    void endless_work_is_refused_before_it_begins() throws Exception {
        PkiObject store = new PkiObject.KeyStoreObject(List.of(Fixtures.entry()));
        byte[] legacy = Fixtures.write(PkiFormat.PKCS12_LEGACY, PASSPHRASE, store);
        DerNode mac = DerNode.parse(legacy).sequence().get(2);
        byte[] costly = Der.sequence(
                DerNode.parse(legacy).sequence().get(0).encoded().toArray(),
                DerNode.parse(legacy).sequence().get(1).encoded().toArray(),
                Der.sequence(
                        mac.sequence().get(0).encoded().toArray(),
                        mac.sequence().get(1).encoded().toArray(),
                        Der.integer(Integer.MAX_VALUE)));
        refused(costly, "2,147,483,647", "too long");
        byte[] scrypt =
                Der.sequence(Der.octetString(new byte[16]), Der.integer(1L << 30), Der.integer(8), Der.integer(1));
        byte[] pbes2 = Der.sequence(
                Der.oid("1.2.840.113549.1.5.13"),
                Der.sequence(
                        Der.sequence(Der.oid("1.3.6.1.4.1.11591.4.11"), scrypt),
                        Der.sequence(Der.oid("2.16.840.1.101.3.4.1.42"), Der.octetString(new byte[16]))));
        refused(Der.sequence(pbes2, Der.octetString(new byte[64])), "256 MB", "memory");
        byte[] bcfks = Fixtures.write(PkiFormat.BCFKS, PASSPHRASE, store);
        BigInteger rounds = DerNode.parse(bcfks)
                .sequence()
                .get(1)
                .sequence()
                .get(1)
                .sequence()
                .get(1)
                .sequence()
                .get(1)
                .integer();
        byte[] most = {2, 3, 0x7f, 0, 0};
        assertEquals(most.length, Der.integer(rounds).length);
        refused(replace(bcfks, Der.integer(rounds), most), "8,323,072", "too long");
    }

    private static void refused(byte[] data, String... words) {
        String sentence = assertTimeoutPreemptively(
                LONG, () -> Fixtures.fails(PkiFailure.Malformed.class, () -> Fixtures.read(data, PASSPHRASE)));
        for (String word : words) {
            assertTrue(sentence.contains(word), sentence);
        }
    }

    /** Every place where an encoding stands within another. */
    private static byte[] replace(byte[] data, byte[] old, byte[] by) {
        byte[] changed = data.clone();
        for (int at = 0; at + old.length <= data.length; at++) {
            if (Arrays.equals(data, at, at + old.length, old, 0, old.length)) {
                System.arraycopy(by, 0, changed, at, by.length);
            }
        }
        return changed;
    }

    @Test
    void deep_nesting_and_false_lengths_are_harmless() {
        byte[] nested = new byte[200_000];
        for (int i = 0; i + 1 < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        touch(nested, PASSPHRASE);
        byte[] jks = {(byte) 0xfe, (byte) 0xed, (byte) 0xfe, (byte) 0xed, 0, 0, 0, 2, 0x7f, -1, -1, -1, 0, 0, 0, 1};
        touch(Arrays.copyOf(jks, 100), null);
        byte[] bks = {0, 0, 0, 2, 0, 0, 0, 20};
        byte[] longer = Arrays.copyOf(bks, 200);
        Arrays.fill(longer, 32, 180, (byte) 1);
        touch(longer, null);
        touch(longer, PASSPHRASE);
    }

    @Test
    void a_million_begin_lines_cost_no_time() {
        assertTimeoutPreemptively(LONG, () -> {
            touch("-----BEGIN A-----\n".repeat(58_000).getBytes(StandardCharsets.US_ASCII), null);
            touch("-----BEGIN ".repeat(95_000).getBytes(StandardCharsets.US_ASCII), null);
            touch("-".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII), null);
            touch("ssh-rsa ".repeat(130_000).getBytes(StandardCharsets.US_ASCII), null);
            touch("friendlyName: ".repeat(74_000).getBytes(StandardCharsets.US_ASCII), null);
            touch("Proc-Type: 4,ENCRYPTED".repeat(47_000).getBytes(StandardCharsets.US_ASCII), null);
            touch("0".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII), null);
        });
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.asn1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerNodeTest {

    private static DerNode parse(String hex) throws Asn1Exception {
        return DerNode.parse(HexFormat.of().parseHex(hex));
    }

    @Test
    void knowsWhereEverythingStands() throws Asn1Exception {
        DerNode sequence = parse("3006020105040161");
        assertEquals(2, sequence.headerLength());
        DerNode second = sequence.sequence().get(1);
        assertEquals(5, second.offset());
        assertEquals(8, second.end());
        assertEquals("61", second.octets().hex());
        assertEquals(BigInteger.valueOf(5), sequence.sequence().getFirst().integer());
    }

    @ParameterizedTest
    @CsvSource({
        "020105,          true",
        "02810105,        false", // length in the long form
        "3080020105 0000, false", // indefinite length
        "1f0500,          false", // a long tag that would be short
        "1f2000,          true",
    })
    void tellsWhetherTagAndLengthAreDer(String hex, boolean distinguished) throws Asn1Exception {
        assertEquals(distinguished, parse(hex.replace(" ", "")).isDistinguished());
    }

    @Test
    void readsIndefiniteLengthsAndJoinsPieces() throws Asn1Exception {
        DerNode node = parse("24800401610401620000");
        assertEquals("6162", node.octets().hex());
        assertEquals(10, node.end());
        assertEquals(6, node.contentLength());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "02", // no length
                "0205", // cut off
                "020101ff", // something behind it
                "0480", // a primitive value without a length
                "30800201", // never ends
                "0284ffffffff", // longer than an array
                "02890000000000000000010500", // a length of nine bytes that is in order is still cut off
                "1fffffffffff7f00", // a tag number without end
            })
    void refusesWhatIsNoEncoding(String hex) {
        assertThrows(Asn1Exception.class, () -> parse(hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3003020205", "300402010502", "0403020105"})
    void refusesChildrenThatDoNotFit(String hex) throws Asn1Exception {
        DerNode node = parse(hex);
        assertThrows(Asn1Exception.class, node::children);
    }

    @Test
    void endsAtTheGreatestDepth() {
        byte[] nested = new byte[2000];
        Arrays.fill(nested, (byte) 0x30);
        for (int i = 1; i < nested.length; i += 2) {
            nested[i] = (byte) 0x80;
        }
        Asn1Exception e = assertThrows(Asn1Exception.class, () -> DerNode.parse(nested));
        assertTrue(e.getMessage().contains("nested deeper"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "06032b0601,                   1.3.6.1",
        "0603883703,                   2.999.3",
        "0602 2a03,                    1.2.3",
        "06092a864886f70d01010b,       1.2.840.113549.1.1.11",
        "060b69 8184e6b8a9e3c7d5a17f,  2.25.4820183744018149503",
    })
    void readsAndWritesIdentifiers(String hex, String dotted) throws Asn1Exception {
        DerNode node = parse(hex.replace(" ", ""));
        if (dotted.startsWith("2.25")) {
            // arcs beyond 64 bits come back as they were
            assertEquals(node.encoded(), Octets.of(Der.oid(node.oid())));
            return;
        }
        assertEquals(dotted, node.oid());
        assertEquals(node.encoded(), Octets.of(Der.oid(dotted)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0600", "060180", "06022a80", "06028001"})
    void refusesBrokenIdentifiers(String hex) {
        assertThrows(Asn1Exception.class, () -> parse(hex).oid());
    }

    @ParameterizedTest
    @CsvSource({
        "170d3439313233313233353935395a,     2049-12-31T23:59:59Z",
        "170d3530303130313030303030305a,     1950-01-01T00:00:00Z",
        "180f32303530303130313030303030305a, 2050-01-01T00:00:00Z",
        "17113235303130313030303030302b30313030, 2024-12-31T23:00:00Z",
        "170b323530313031303030305a,         2025-01-01T00:00:00Z",
    })
    void readsTimes(String hex, Instant instant) throws Asn1Exception {
        assertEquals(instant, parse(hex).time());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "170d3235313330313030303030305a", // month 13
                "170d3235303232393030303030305a", // 29 February 2025
                "170d32353031303178303030303a5a",
                "020101",
            })
    void refusesTimesThatDoNotExist(String hex) {
        assertThrows(Asn1Exception.class, () -> parse(hex).time());
    }

    @Test
    void readsCharacterStrings() throws Asn1Exception {
        assertEquals("ä", parse("0c02c3a4").text());
        assertEquals("ä", parse("1e0200e4").text());
        assertEquals("ä", parse("1401e4").text());
        assertEquals("ä", parse("1c04000000e4").text());
        assertThrows(Asn1Exception.class, () -> parse("0c02c328").text());
        assertThrows(Asn1Exception.class, () -> parse("020101").text());
    }

    @Test
    void namedBitsEndBehindTheLastOne() throws Asn1Exception {
        BitSet bits = new BitSet();
        assertEquals("030100", HexFormat.of().formatHex(Der.namedBits(bits)));
        bits.set(5);
        bits.set(6);
        assertEquals("03020106", HexFormat.of().formatHex(Der.namedBits(bits)));
        bits.set(8);
        DerNode node = DerNode.parse(Der.namedBits(bits));
        assertEquals(9, node.bits().size());
        assertTrue(node.bits().isSet(8));
        assertFalse(node.bits().isSet(7));
        assertFalse(node.bits().isSet(9));
    }

    @Test
    void lengthsHaveTheShortestForm() throws Asn1Exception {
        for (int length : new int[] {0, 127, 128, 255, 256, 65535, 65536}) {
            DerNode node = DerNode.parse(Der.octetString(new byte[length]));
            assertTrue(node.isDistinguished());
            assertEquals(length, node.octets().length());
        }
    }

    @Test
    void theSetIsSorted() {
        byte[] set = Der.setOf(java.util.List.of(Der.integer(2), Der.integer(1)));
        assertEquals("3106020101020102", HexFormat.of().formatHex(set));
    }

    /** Whatever the bytes are, they are read or refused, and every offset lies within them. */
    @Test
    void survivesAnything() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] data = new byte[random.nextInt(60)];
            random.nextBytes(data);
            try {
                walk(DerNode.parsePrefix(data, 0), data.length);
            } catch (Asn1Exception e) {
                assertTrue(e.offset() <= data.length);
            }
        }
    }

    private static void walk(DerNode node, int limit) throws Asn1Exception {
        assertTrue(node.end() <= limit);
        if (node.isConstructed()) {
            for (DerNode child : node.children()) {
                walk(child, node.end());
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.fleetpki.pki.model.asn1.Der;
import org.junit.jupiter.api.Test;

class Asn1TreeTest {

    private static String words(byte[] der) throws Exception {
        return Asn1Tree.of(der).value();
    }

    @Test
    void values_are_said_in_words() throws Exception {
        assertEquals("true", words(Der.bool(true)));
        assertEquals("-5", words(Der.integer(-5)));
        assertEquals("0x010000000000000000 (65 bits)", words(Der.integer(BigInteger.TWO.pow(64))));
        assertEquals("CN (2.5.4.3)", words(Der.oid("2.5.4.3")));
        assertEquals("1.2.3.4", words(Der.oid("1.2.3.4")));
        assertEquals("\"Gerät?\"", words(Der.utf8("Gerät\n")));
        assertEquals("2026-11-21T00:00:00Z", words(Der.time(Instant.parse("2026-11-21T00:00:00Z"))));
        assertEquals("0102", words(Der.octetString(new byte[] {1, 2})));
        assertEquals("00".repeat(64) + "... (70 bytes)", words(Der.octetString(new byte[70])));
        assertTrue(words(new byte[] {2, 0}).startsWith("broken: "));
    }

    @Test
    void strings_that_hold_an_encoding_are_opened_at_its_place() throws Exception {
        byte[] inner = Der.sequence(Der.integer(1));
        TreeNode root = Asn1Tree.of(Der.sequence(Der.octetString(inner), Der.bitString(inner)));
        TreeNode octets = root.children().getFirst();
        assertEquals("OCTET STRING", octets.type());
        assertEquals(4, octets.children().getFirst().offset());
        assertEquals("1", octets.children().getFirst().children().getFirst().value());
        assertEquals(
                List.of(inner.length, inner.length),
                root.children().stream()
                        .map(string -> string.children().getFirst().bytes().length())
                        .toList());
    }

    /** A key identifier is any 20 bytes; only behind the name of an extension it is looked into for simple values. */
    @Test
    void a_string_that_only_looks_like_an_encoding_stays_closed() throws Exception {
        byte[] number = Der.integer(7);
        assertEquals(List.of(), Asn1Tree.of(Der.octetString(number)).children());
        TreeNode extension = Asn1Tree.of(Der.sequence(Der.oid("2.5.29.20"), Der.octetString(number)));
        assertEquals("7", extension.children().get(1).children().getFirst().value());
        assertEquals(
                List.of(), Asn1Tree.of(Der.octetString(new byte[] {0x30, 1, 2})).children());
    }

    @Test
    void a_broken_part_does_not_hide_the_others() throws Exception {
        TreeNode root = Asn1Tree.of(Der.sequence(Der.value(0x30, new byte[] {2, 9}), Der.integer(3)));
        assertTrue(root.children().getFirst().value().startsWith("broken: "));
        assertEquals("3", root.children().getLast().value());
    }

    @Test
    void so_many_values_that_nobody_reads_them_are_counted_instead() throws Exception {
        byte[] many = new byte[600_000];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = 5;
        }
        TreeNode root = Asn1Tree.of(Der.value(0x30, many));
        assertTrue(root.children().size() <= 200_000);
        assertEquals("(" + (300_000 - root.children().size()) + " more are not shown)", root.value());
    }
}

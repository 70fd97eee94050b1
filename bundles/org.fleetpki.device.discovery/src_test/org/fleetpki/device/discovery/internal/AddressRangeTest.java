// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fleetpki.device.api.AddressLists;
import org.fleetpki.device.api.AddressRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges as people write them. */
class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 1, 192.0.2.7, 192.0.2.7, 0",
        "192.0.2.7:8443, 1, 192.0.2.7, 192.0.2.7, 8443",
        "192.0.2.77/24, 254, 192.0.2.1, 192.0.2.254, 0",
        "192.0.2.0/31, 2, 192.0.2.0, 192.0.2.1, 0",
        "192.0.2.9/32, 1, 192.0.2.9, 192.0.2.9, 0",
        "10.0.0.0/8, 16777214, 10.0.0.1, , 0",
        "192.0.2.250-192.0.3.5, 12, 192.0.2.250, 192.0.3.5, 0",
        "192.0.2.10-90:444, 81, 192.0.2.10, 192.0.2.90, 444",
        "2001:db8::fffe/112, 65536, 2001:db8:0:0:0:0:0:0, 2001:db8:0:0:0:0:0:ffff, 0",
        "[2001:db8::1]:8443, 1, 2001:db8:0:0:0:0:0:1, 2001:db8:0:0:0:0:0:1, 8443",
        "2001:db8::1-2001:db8::3, 3, 2001:db8:0:0:0:0:0:1, 2001:db8:0:0:0:0:0:3, 0",
        "255.255.255.255, 1, 255.255.255.255, 255.255.255.255, 0",
        "cam-7.Example.org:444, 1, cam-7.example.org, cam-7.example.org, 444",
        "10-20.example.org, 1, 10-20.example.org, 10-20.example.org, 0"
    })
    void aRangeHasItsAddressesInOrder(String text, long size, String first, String last, int port) {
        AddressRange range = AddressRange.parse(text);
        assertEquals(size, range.size());
        assertEquals(port == 0 ? OptionalInt.empty() : OptionalInt.of(port), range.port());
        assertEquals(first, range.iterator().next());
        if (last != null) {
            List<String> all = new ArrayList<>();
            range.forEach(all::add);
            assertEquals(size, all.size());
            assertEquals(last, all.getLast());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "/",
                ":",
                "[",
                "[]",
                "[::1",
                "1.2.3",
                "1.2.3.4.5",
                "192.0.2.300",
                "192.0.2.0/33",
                "192.0.2.0/",
                "192.0.2.0/-1",
                "192.0.2.9-3",
                "192.0.2.1-256",
                "192.0.2.1-::1",
                "192.0.2.1:0",
                "192.0.2.1:99999",
                "192.0.2.1:x",
                "2001:db8::/64",
                "0.0.0.0/0",
                "a b",
                "http://camera/",
                "x'y"
            })
    void whatIsNoRangeIsRefusedInWords(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> AddressRange.parse(text));
        assertTrue(e.getMessage().startsWith("'" + text + "'"), e.getMessage());
    }

    @Test
    void aTableIsReadByTheNamesOfItsColumns() {
        String csv =
                "\uFEFFName;IP;Port\n\"Door; north\";192.0.2.1;8443\n# spare\n\nYard;2001:db8::1;444\nHall;192.0.2.3;\n";
        assertEquals(
                List.of(
                        AddressRange.parse("192.0.2.1:8443"),
                        AddressRange.parse("[2001:db8::1]:444"),
                        AddressRange.parse("192.0.2.3")),
                AddressLists.parse(csv));
    }

    @Test
    void aListIsReadByItsFirstColumn() {
        assertEquals(
                List.of(AddressRange.parse("192.0.2.0/28"), AddressRange.parse("cam.example.org")),
                AddressLists.parse("192.0.2.0/28, north\ncam.example.org, south\n"));
    }

    @Test
    void aWrongLineIsNamed() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> AddressLists.parse("host,port\n192.0.2.1,443\n192.0.2.2,0\n"));
        assertTrue(e.getMessage().startsWith("line 3: "), e.getMessage());
    }
}

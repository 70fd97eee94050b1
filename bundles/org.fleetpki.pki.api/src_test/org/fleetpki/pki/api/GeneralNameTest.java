// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneralNameTest {

    @Test
    void aHostIsReadAsWhatItIs() {
        assertEquals("IP:192.0.2.11", GeneralName.ofHost("192.0.2.11").toString());
        assertEquals(
                "IP:2001:db8:0:0:0:0:0:1", GeneralName.ofHost("2001:db8::1").toString());
        assertEquals(
                "DNS:cam-1.example.org", GeneralName.ofHost("Cam-1.Example.ORG").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"300.0.2.1", "010.0.0.1", "[::1]", "fe80::1%eth0", "1::2::3", "a b", "-x.example", "x..y", ""})
    void whatIsNeitherNameNorAddressIsRefused(String host) {
        assertThrows(IllegalArgumentException.class, () -> GeneralName.ofHost(host));
    }

    @Test
    void anAddressNeverBecomesADnsName() {
        assertThrows(IllegalArgumentException.class, () -> new GeneralName.Dns("192.0.2.11"));
        assertThrows(IllegalArgumentException.class, () -> GeneralName.parse("DNS:192.0.2.11"));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (String text : new String[] {"DNS:*.example.org", "IP:192.0.2.11"}) {
            assertEquals(text, GeneralName.parse(text).toString());
        }
    }
}

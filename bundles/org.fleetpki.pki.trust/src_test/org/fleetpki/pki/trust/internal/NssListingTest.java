// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NssListingTest {

    @Test
    void namesWithSpacesAndCommasAreReadWhole() {
        String listing = """

                Certificate Nickname                                         Trust Attributes
                                                                             SSL,S/MIME,JAR/XPI

                Example, Root  of all                                        CT,C,
                fleetpki-a                                                   ,,
                a nickname that is much longer than the column that certutil leaves for it,, P,,
                """;
        assertEquals(
                List.of(
                        new NssListing.Row("Example, Root  of all", "CT,C,"),
                        new NssListing.Row("fleetpki-a", ",,"),
                        new NssListing.Row(
                                "a nickname that is much longer than the column that certutil leaves for it,,", "P,,")),
                NssListing.read(listing));
    }

    @Test
    void foreignTextIsNoRow() {
        assertEquals(List.of(), NssListing.read("certutil: function failed: SEC_ERROR_BAD_DATABASE\n\u0000\n,\n"));
    }

    @Test
    void trustForServersIsAddedToWhatIsThere() {
        assertEquals("C,,", NssListing.withServerTrust(",,", "C"));
        assertEquals("TC,u,", NssListing.withServerTrust("pT,u,", "C"));
    }
}

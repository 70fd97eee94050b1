// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmwareVersionTest {

    @Test
    void ordersAsMakersCount() {
        List<String> ascending = List.of(
                "",
                "1.25",
                "5.9",
                "5.70",
                "5.70.1",
                "6.50.1.3",
                "11.9.60",
                "11.11",
                "11.11.73",
                "12",
                "12.0-beta",
                "12.0-beta2",
                "12.0-rc",
                "12.0.1",
                "13r3",
                "13r3sr5",
                "13r3sr10",
                "14r1",
                "99999999999999999999",
                "1".repeat(150));
        for (int low = 0; low < ascending.size(); low++) {
            for (int high = 0; high < ascending.size(); high++) {
                int expected = Integer.compare(low, high);
                int found = FirmwareVersion.of(ascending.get(low)).compareTo(FirmwareVersion.of(ascending.get(high)));
                assertEquals(expected, Integer.signum(found), ascending.get(low) + " and " + ascending.get(high));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"11.11,11.11.0", "V5.7.3,5.7.3", "version 5.7.3,5.7.3", "05.07,5.7", "13R3 SR5,13r3sr5", "1_2-3,1.2.3"})
    void sameVersionInOtherWords(String one, String other) {
        assertEquals(FirmwareVersion.of(one), FirmwareVersion.of(other));
    }

    @Test
    void keysHoldNothingThatDatabasesSortOddly() {
        String key =
                FirmwareVersion.of("V5.7.3 build 220112 \u00e4\ud83d\ude00").sortKey();
        assertTrue(key.chars().allMatch(character -> character >= ' ' && character < 127), key);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowsTest {

    private record Camera(String name, int days) {}

    private static final Column<Camera> NAME = Column.of("name", "Name", 100, Camera::name);
    private static final Column<Camera> DAYS = Column.<Camera>of("days", "Days", 100, c -> c.days() + " days")
            .orderedBy(Comparator.comparingInt(Camera::days));

    private static final Camera A = new Camera("Alpha", 100);
    private static final Camera B = new Camera("bravo", 9);
    private static final Camera C = new Camera("Charlie", 9);

    private final Rows<Camera> rows = new Rows<>(List.of(NAME, DAYS));

    @BeforeEach
    void three() {
        rows.set(List.of(C, A, B));
    }

    @Test
    void keepsTheOrderTheyCameIn() {
        assertEquals(List.of(C, A, B), rows.shown());
    }

    @Test
    void sortsByWhatTheColumnMeansAndNotByItsText() {
        rows.sort(DAYS, false);
        assertEquals(List.of(C, B, A), rows.shown(), "100 comes after 9, and equal rows stay in order");
        rows.sort(DAYS, true);
        assertEquals(A, rows.shown().getFirst());
        rows.sort(NAME, false);
        assertEquals(List.of(A, B, C), rows.shown(), "in any case");
    }

    @Test
    void filtersInAnyColumnAndAnyCase() {
        rows.filter("  BRAV ");
        assertEquals(List.of(B), rows.shown());
        rows.filter("9 d");
        assertEquals(List.of(C, B), rows.shown());
        rows.filter("");
        assertEquals(3, rows.shown().size());
    }

    @Test
    void aFilterDoesNotMatchAcrossTwoColumns() {
        rows.filter("alpha100");
        assertTrue(rows.shown().isEmpty());
        assertEquals(3, rows.total());
    }

    @Test
    void newRowsAreFilteredAndSortedAsBefore() {
        rows.sort(NAME, true);
        rows.filter("days");
        rows.filter("a");
        rows.set(List.of(new Camera("Zulu", 1), new Camera("Anna", 2), new Camera("Bea", 3)));
        assertEquals(
                List.of("Zulu", "Bea", "Anna"),
                rows.shown().stream().map(Camera::name).toList());
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule, each with a chain that breaks it alone, and with chains that just keep it. */
class RuleTableTest {

    private static Stream<Row> rows() {
        List<Supplier<Stream<Row>>> tables = List.of(
                FieldRows::rows,
                AuthorityRows::rows,
                NameRows::rows,
                ConstraintRows::rows,
                PolicyRows::rows,
                RevocationRows::rows,
                WebPkiRows::rows);
        return tables.stream().flatMap(Supplier::get);
    }

    @TestFactory
    Stream<DynamicTest> every_row_of_the_tables() {
        return rows().map(row -> DynamicTest.dynamicTest(
                row.profile() + ": " + row.id(), () -> assertEquals(row.expected(), row.found())));
    }

    @Test
    void every_row_has_a_name_of_its_own() {
        Set<String> names = new HashSet<>();
        rows().forEach(row -> assertTrue(names.add(row.profile() + row.id()), row.id()));
    }
}

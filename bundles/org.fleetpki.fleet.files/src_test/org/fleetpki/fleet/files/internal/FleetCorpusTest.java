// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.SpecProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the corpus. A bad file says in its first lines where each problem is and how its sentence begins. */
class FleetCorpusTest {

    private static final String EXPECT = "# expect ";

    /** Stands in every file of the corpus that has a secret where none may be. */
    private static final String PASSWORD = "ub4dor";

    private final CheckedFleetFiles files = new CheckedFleetFiles();

    @ParameterizedTest
    @MethodSource("good")
    void goodFilesAreRead(Path file) throws Exception {
        assertFalse(files.readFleet(file).name().isEmpty());
    }

    @ParameterizedTest
    @MethodSource({"bad", "beyond"})
    void badFilesAreRefusedWithEveryProblemAtItsPlace(Path file) throws Exception {
        List<String> expected = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(EXPECT))
                .map(line -> line.substring(EXPECT.length()))
                .toList();

        FleetException e = assertThrows(FleetException.class, () -> files.readFleet(file));

        List<SpecProblem> problems = ((FleetFailure.SpecInvalid) e.failure()).problems();
        assertEquals(expected.size(), problems.size(), e.getMessage());
        for (int i = 0; i < expected.size(); i++) {
            SpecProblem problem = problems.get(i);
            String found = problem.line() + ":" + problem.column() + " " + problem.message();
            assertTrue(found.startsWith(expected.get(i)), () -> "found '" + found + "' in " + e.getMessage());
        }
        assertFalse(e.getMessage().contains(PASSWORD), "the secret is repeated: " + e.getMessage());
        assertFalse(e.getMessage().contains("12345"), "the secret is repeated: " + e.getMessage());
    }

    @Test
    void theCorpusIsThere() throws Exception {
        assertTrue(good().count() >= 5 && bad().count() >= 15 && beyond().count() >= 10);
    }

    static Stream<Path> good() throws IOException, URISyntaxException {
        return in("good");
    }

    static Stream<Path> bad() throws IOException, URISyntaxException {
        return in("bad");
    }

    static Stream<Path> beyond() throws IOException, URISyntaxException {
        return in("beyond");
    }

    private static Stream<Path> in(String folder) throws IOException, URISyntaxException {
        URL url = FleetCorpusTest.class.getResource("corpus/" + folder);
        try (Stream<Path> listed = Files.list(Path.of(url.toURI()))) {
            return listed.sorted().toList().stream();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.SpecProblem;

/**
 * Collects what is wrong in one file, so that a person sees all of it at once.
 *
 * <p>Messages never repeat a value that could be a secret put in the wrong place.
 */
final class Problems {

    /** More than this is not read by anybody. */
    private static final int LIMIT = 100;

    private final Path file;
    private final List<SpecProblem> found = new ArrayList<>();
    private int withheld;

    Problems(Path file) {
        this.file = file;
    }

    void report(Place place, String message) {
        if (found.size() < LIMIT) {
            found.add(new SpecProblem(file, place.line(), place.column(), message));
        } else {
            withheld++;
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found, in the order of the file. */
    List<SpecProblem> list() {
        List<SpecProblem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(SpecProblem::line).thenComparingInt(SpecProblem::column));
        if (withheld > 0) {
            SpecProblem last = sorted.getLast();
            sorted.add(new SpecProblem(
                    file, last.line(), last.column(), "there are " + withheld + " more problems like these"));
        }
        return sorted;
    }

    /** @throws FleetException {@link FleetFailure.SpecInvalid} if anything was found */
    void throwIfAny() throws FleetException {
        if (!isEmpty()) {
            throw new FleetException(new FleetFailure.SpecInvalid(list()));
        }
    }
}

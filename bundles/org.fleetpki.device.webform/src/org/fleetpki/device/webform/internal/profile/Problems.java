// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong in a profile, so that a person sees all of it at once. */
public final class Problems {

    /** More than this is not read by anybody. */
    private static final int LIMIT = 100;

    private final List<Problem> found = new ArrayList<>();

    /**
     * One thing that is wrong.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param message what is wrong, and what would be right
     */
    public record Problem(int line, int column, String message) {}

    void report(Node node, String message) {
        report(
                node.getStartMark().map(Mark::getLine).orElse(0),
                node.getStartMark().map(Mark::getColumn).orElse(0),
                message);
    }

    /** @param line counted from 0, as the parser counts */
    void report(int line, int column, String message) {
        if (found.size() < LIMIT) {
            found.add(new Problem(line + 1, column + 1, message));
        }
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found, in the order of the file. */
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return List.copyOf(sorted);
    }
}

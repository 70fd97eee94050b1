// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reports what the YAML parser could not read. Its own messages quote the line, which may hold a secret that lacks
 * quotes; only its words about the grammar are used.
 */
final class YamlSyntaxProblem {

    static void report(YamlEngineException e, String text, Problems problems) {
        switch (e) {
            case MarkedYamlEngineException marked -> {
                Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
                problems.report(
                        mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1))
                                .orElse(Place.START),
                        "this is not YAML: " + grammar(marked) + "; quotes around the value often help");
            }
            case ReaderException reader ->
                problems.report(
                        Place.of(Math.max(0, text.indexOf(reader.getCodePoint())), text),
                        String.format("the character U+%04X is not allowed in YAML", reader.getCodePoint()));
            default -> problems.report(Place.START, "this is not YAML 1.2");
        }
    }

    private static String grammar(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        if (problem.contains("tag handle") || problem.contains("URI") || context.contains("directive")) {
            return "a tag or directive is not known";
        }
        return context.isEmpty() || problem.isEmpty() ? problem + context : problem + " " + context;
    }

    private YamlSyntaxProblem() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Composes one YAML 1.2 document (core schema, of which JSON is a part) without anchors, of bounded depth. */
final class YamlDocument {

    /** The bodies of requests may be deep, and are not deeper than this. */
    private static final int MAX_DEPTH = 32;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    /** The document; empty if it is none, and then that was reported. */
    static Optional<Node> compose(String text, Problems problems) {
        try {
            if (!isBounded(text, problems)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                problems.report(0, 0, "the file is empty");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            problems.report(
                    mark.map(Mark::getLine).orElse(0),
                    mark.map(Mark::getColumn).orElse(0),
                    "this is neither YAML nor JSON: "
                            + (e.getProblem() == null ? "it has an error here" : e.getProblem()));
        } catch (YamlEngineException e) {
            problems.report(0, 0, "this is neither YAML 1.2 nor JSON");
        }
        return Optional.empty();
    }

    /** The composer goes down by recursion, so depth is looked at before; what repeats itself could be endless. */
    private static boolean isBounded(String text, Problems problems) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            switch (event.getEventId()) {
                case DocumentStart -> documents++;
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {
                    // no container
                }
            }
            boolean anchored =
                    event instanceof NodeEvent node && node.getAnchor().isPresent();
            String wrong = depth > MAX_DEPTH
                    ? "values are nested more than " + MAX_DEPTH + " deep here"
                    : anchored
                            ? "anchors and aliases are not used here; put text that begins with & or * in quotes"
                            : documents > 1 ? "a second document begins here; the file holds exactly one" : "";
            if (!wrong.isEmpty()) {
                Optional<Mark> mark = event.getStartMark();
                problems.report(
                        mark.map(Mark::getLine).orElse(0),
                        mark.map(Mark::getColumn).orElse(0),
                        wrong);
                return false;
            }
        }
        return true;
    }

    private YamlDocument() {}
}

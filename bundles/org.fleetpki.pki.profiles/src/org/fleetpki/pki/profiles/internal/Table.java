// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.profiles.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Takes a table apart by its known keys and reports every key that is missing, unknown, twice there, or wrong. */
final class Table {

    private final Node node;
    private final String path;
    private final Problems problems;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    /** @param path where it is, such as {@code validity}; empty for the file */
    Table(Node node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        if (!(node instanceof MappingNode mapping)) {
            problems.report(node, (path.isEmpty() ? "the file" : path) + " must be a table of keys");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.report(tuple.getKeyNode(), "a key must be a single word");
            } else if (keys.putIfAbsent(key.getValue(), key) != null) {
                problems.report(key, "the key '" + key.getValue() + "' is there twice");
            } else {
                values.put(key.getValue(), tuple.getValueNode());
            }
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Report something about a key, or about the whole where the key is not there. */
    void report(String key, String message) {
        problems.report(values.getOrDefault(key, node), pathOf(key) + " " + message);
    }

    void reportWhole(String message) {
        problems.report(node, message);
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Optional<Node> take(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** Any text, also an empty one. */
    Optional<String> text(String key) {
        return take(key)
                .flatMap(value -> value instanceof ScalarNode scalar
                        ? Optional.of(scalar.getValue())
                        : scalar(value, pathOf(key)));
    }

    /** Text that a constructor takes or refuses with a message that may be shown. */
    <T> Optional<T> parsed(String key, Function<String, T> parser) {
        return take(key).flatMap(value -> parse(value, pathOf(key), parser));
    }

    <T> Optional<T> required(String key, String right, Function<String, T> parser) {
        if (!has(key)) {
            known.add(key);
            problems.report(node, (path.isEmpty() ? "the file" : path) + " lacks '" + key + "'; " + right);
        }
        return parsed(key, parser);
    }

    /** One of a few words. */
    <T> Optional<T> choice(String key, Map<String, T> choices) {
        return parsed(key, text -> {
            T chosen = choices.get(text);
            if (chosen == null) {
                throw new IllegalArgumentException(
                        "must be one of " + String.join(", ", choices.keySet()) + ", not '" + text + "'");
            }
            return chosen;
        });
    }

    /** A list of texts; what is wrong in one does not hide what is wrong in the next. */
    <T> Optional<List<T>> list(String key, Function<String, T> parser) {
        return take(key).map(value -> {
            List<T> read = new ArrayList<>();
            for (Node element : elements(value, pathOf(key))) {
                parse(element, pathOf(key), parser).ifPresent(read::add);
            }
            return read;
        });
    }

    Optional<Table> table(String key) {
        return take(key).map(value -> new Table(value, pathOf(key), problems));
    }

    Optional<List<Table>> tables(String key) {
        return take(key)
                .map(value -> elements(value, pathOf(key)).stream()
                        .map(element -> new Table(element, pathOf(key), problems))
                        .toList());
    }

    private List<Node> elements(Node value, String where) {
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.report(value, where + " must be a list");
        return List.of();
    }

    private Optional<String> scalar(Node value, String where) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            return Optional.of(scalar.getValue());
        }
        problems.report(value, where + " must be a single value");
        return Optional.empty();
    }

    private <T> Optional<T> parse(Node value, String where, Function<String, T> parser) {
        return scalar(value, where).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException e) {
                problems.report(value, where + ": " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    /** Report every key that was never asked for. */
    void refuseOthers() {
        keys.forEach((key, place) -> {
            if (!known.contains(key)) {
                problems.report(
                        place,
                        "unknown key '" + key + "'" + (path.isEmpty() ? "" : " in " + path) + "; known are "
                                + String.join(", ", known));
            }
        });
    }
}

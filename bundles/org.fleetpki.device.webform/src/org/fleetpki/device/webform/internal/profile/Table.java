// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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

    /** @param path where it is, such as {@code capabilities.csr}; empty for the file */
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

    Problems problems() {
        return problems;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Report something about a key, or about the whole where the key is not there. */
    void report(String key, String message) {
        problems.report(values.getOrDefault(key, node), pathOf(key) + " " + message);
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** All keys, for tables whose keys are names of somebody else's. */
    Set<String> names() {
        known.addAll(values.keySet());
        return values.keySet();
    }

    Optional<Node> take(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** The value, whose absence is reported. */
    Optional<Node> demand(String key, String right) {
        if (!has(key)) {
            known.add(key);
            problems.report(node, (path.isEmpty() ? "the file" : path) + " lacks '" + key + "'; " + right);
        }
        return take(key);
    }

    Optional<String> text(String key) {
        return parsed(key, Function.identity());
    }

    /** Text that a parser takes or refuses with a message that may be shown. */
    <T> Optional<T> parsed(String key, Function<String, T> parser) {
        return take(key).flatMap(value -> parse(value, pathOf(key), parser));
    }

    <T> Optional<T> required(String key, String right, Function<String, T> parser) {
        return demand(key, right).flatMap(value -> parse(value, pathOf(key), parser));
    }

    boolean flag(String key) {
        return parsed(key, text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("write true or false, not '" + text + "'");
                })
                .orElse(false);
    }

    Optional<Long> seconds(String key) {
        return parsed(key, text -> {
            if (!text.matches("[0-9]{1,4}") || text.matches("0+")) {
                throw new IllegalArgumentException("write seconds, from 1 to 9999, not '" + text + "'");
            }
            return Long.valueOf(text);
        });
    }

    /** One value or a list of them; what is wrong in one does not hide what is wrong in the next. */
    <T> List<T> oneOrMore(String key, Function<String, T> parser) {
        return nodes(key).stream()
                .flatMap(element -> parse(element, pathOf(key), parser).stream())
                .toList();
    }

    /** One table or a list of them. */
    <T> List<T> tables(String key, Function<Table, T> reader) {
        return nodes(key).stream()
                .map(element -> reader.apply(new Table(element, pathOf(key), problems)))
                .toList();
    }

    private List<Node> nodes(String key) {
        return take(key)
                .map(value -> value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value))
                .orElse(List.of());
    }

    Optional<Table> table(String key) {
        return take(key).map(value -> new Table(value, pathOf(key), problems));
    }

    /** A table whose keys are somebody else's names. */
    <T> Map<String, T> map(String key, Function<String, T> parser) {
        Map<String, T> read = new LinkedHashMap<>();
        table(key)
                .ifPresent(table -> table.names()
                        .forEach(name -> table.parsed(name, parser).ifPresent(value -> read.put(name, value))));
        return read;
    }

    /** The same, with keys that must be parsed. */
    <T> List<T> pairs(String key, BiFunction<String, String, T> parser) {
        List<T> read = new ArrayList<>();
        table(key)
                .ifPresent(table -> table.names()
                        .forEach(name -> table.parsed(name, text -> parser.apply(name, text))
                                .ifPresent(read::add)));
        return read;
    }

    private <T> Optional<T> parse(Node value, String where, Function<String, T> parser) {
        if (!(value instanceof ScalarNode scalar) || scalar.getValue().isEmpty()) {
            problems.report(value, where + " must be a single value");
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(scalar.getValue()));
        } catch (IllegalArgumentException e) {
            problems.report(value, where + ": " + e.getMessage());
            return Optional.empty();
        }
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

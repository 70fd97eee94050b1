// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fleetpki.device.webform.internal.profile.Extract.Place;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.core.JsonPointer;

/** Reads where values stand in an answer, and what an answer must be like. */
final class ExtractReader {

    static Extract extract(Node node, String path, Problems problems) {
        Table table = new Table(node, path, problems);
        List<Place> places = new ArrayList<>();
        Optional<Table> where = table.table("where");
        if (where.isPresent()) {
            table.required("json", "it names the list", Parsers::pointer)
                    .ifPresent(list -> table.required("at", "it names the value in an entry", Parsers::pointer)
                            .ifPresent(at -> places.add(new Place.Entry(list, equals(table, "where"), at))));
        } else {
            table.oneOrMore("json", Parsers::pointer).forEach(pointer -> places.add(new Place.Json(pointer)));
        }
        table.oneOrMore("xml", text -> text).forEach(name -> places.add(new Place.Xml(name)));
        table.oneOrMore("line", text -> text).forEach(key -> places.add(new Place.Line(key)));
        table.oneOrMore("header", text -> text).forEach(name -> places.add(new Place.Header(name)));
        table.oneOrMore("regex", Parsers::regex).forEach(pattern -> places.add(new Place.Regex(pattern)));
        table.parsed("body", text -> {
                    if (!text.equals("file")) {
                        throw new IllegalArgumentException("the whole body is written 'file', not '" + text + "'");
                    }
                    return new Place.Body();
                })
                .ifPresent(places::add);
        if (places.isEmpty()) {
            problems.report(node, path + " says nowhere; write json, xml, line, header, regex, or body: file");
        }
        table.refuseOthers();
        return new Extract(places);
    }

    /** A place that may be left out. */
    static Extract optional(Table table, String key) {
        return table.take(key)
                .map(node -> extract(node, table.pathOf(key), table.problems()))
                .orElse(Extract.NOTHING);
    }

    /** A place that must be there. */
    static Extract required(Table table, String key, String right) {
        return table.demand(key, right)
                .map(node -> extract(node, table.pathOf(key), table.problems()))
                .orElse(Extract.NOTHING);
    }

    static Facts facts(Table parent) {
        return parent.table("facts")
                .map(table -> {
                    Facts facts =
                            new Facts(optional(table, "model"), optional(table, "serial"), optional(table, "firmware"));
                    table.refuseOthers();
                    return facts;
                })
                .orElse(Facts.NONE);
    }

    static List<Extract.Equal> equals(Table table, String key) {
        return table.pairs(key, (pointer, text) -> new Extract.Equal(Parsers.pointer(pointer), text));
    }

    static Condition condition(Table table) {
        Map<String, Pattern> headers = table.map("header", Parsers::regex);
        Condition condition = new Condition(
                table.oneOrMore("status", Parsers::status).stream().collect(Collectors.toSet()),
                table.text("contains").orElse(""),
                table.oneOrMore("matches", Parsers::regex),
                table.oneOrMore("absent", Parsers::regex),
                equals(table, "json"),
                table.map("xml", text -> text),
                headers);
        table.refuseOthers();
        return condition;
    }

    static Optional<JsonPointer> pointer(Table table, String key) {
        return table.parsed(key, Parsers::pointer);
    }

    private ExtractReader() {}
}

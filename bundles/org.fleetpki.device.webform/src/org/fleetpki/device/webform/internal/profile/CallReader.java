// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads requests. What one takes from its answer is known to those that follow. */
final class CallReader {

    private final Placeholders placeholders = new Placeholders();

    Optional<Call> call(Table parent, String key) {
        return parent.table(key).map(this::call);
    }

    Call required(Table parent, String key, String right) {
        return parent.demand(key, right)
                .map(node -> call(new Table(node, parent.pathOf(key), parent.problems())))
                .orElseGet(CallReader::missing);
    }

    List<Call> calls(Table parent, String key) {
        return parent.tables(key, this::call);
    }

    List<Call> requiredCalls(Table parent, String key, String right) {
        parent.demand(key, right);
        return calls(parent, key);
    }

    /** Templates by somebody else's names, such as parameters. */
    Map<String, Template> open(Table table, String key) {
        return table.map(key, text -> placeholders.checkOpen(Template.parse(text)));
    }

    Map<String, Template> headers(Table table, String key) {
        table.table(key)
                .ifPresent(names -> names.names().forEach(name -> {
                    try {
                        Parsers.header(name);
                    } catch (IllegalArgumentException e) {
                        names.report(name, ": " + e.getMessage());
                    }
                }));
        return open(table, key);
    }

    /** A request; keys that the caller took before are none of its business. */
    Call call(Table table) {
        Map<String, String> when = table.map("when", text -> text);
        String method = table.required("method", "such as GET", Parsers::method).orElse("GET");
        Template path = table.required(
                        "path", "such as /cgi-bin/api", text -> placeholders.checkOpen(Parsers.path(text)))
                .orElse(Template.parse("/"));
        Map<String, Template> query = open(table, "query");
        Map<String, Template> headers = headers(table, "headers");
        Body body = body(table);
        Map<String, Extract> take = take(table);
        Call call = new Call(
                when,
                method,
                path,
                query,
                headers,
                body,
                table.text("content-type").orElse(""),
                table.seconds("patience").map(Duration::ofSeconds),
                table.tables("success", ExtractReader::condition),
                table.tables("unauthorized", ExtractReader::condition),
                table.tables("absent", ExtractReader::condition),
                take,
                table.flag("answer-may-be-lost"),
                table.seconds("restarts").map(Duration::ofSeconds));
        table.refuseOthers();
        return call;
    }

    /** A request that stands in for one that was reported as missing. */
    static Call missing() {
        Map<String, Template> nothing = Map.of();
        return new Call(
                Map.of(),
                "GET",
                Template.parse("/"),
                nothing,
                nothing,
                new Body.None(),
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                false,
                Optional.empty());
    }

    private Map<String, Extract> take(Table table) {
        Map<String, Extract> read = new LinkedHashMap<>();
        table.table("take")
                .ifPresent(names -> names.names().forEach(name -> {
                    try {
                        placeholders.allow(name);
                        read.put(name, ExtractReader.optional(names, name));
                    } catch (IllegalArgumentException e) {
                        names.report(name, ": " + e.getMessage());
                    }
                }));
        return read;
    }

    private Body body(Table table) {
        List<Body> bodies = new ArrayList<>();
        if (table.has("form")) {
            bodies.add(new Body.Form(table.map("form", this::template)));
        }
        table.table("multipart").ifPresent(parts -> bodies.add(new Body.Multipart(parts(parts))));
        table.take("json")
                .ifPresent(node ->
                        bodies.add(new Body.Json(new JsonTemplateReader(this::template, table.problems()).read(node))));
        table.parsed("xml", this::template).ifPresent(text -> bodies.add(new Body.Xml(text)));
        table.parsed("text", this::template).ifPresent(text -> bodies.add(new Body.Text(text)));
        if (bodies.size() > 1) {
            table.report("method", "comes with several bodies; keep one of form, multipart, json, xml, text");
        }
        return bodies.isEmpty() ? new Body.None() : bodies.getFirst();
    }

    private Map<String, Body.Part> parts(Table parts) {
        Map<String, Body.Part> read = new LinkedHashMap<>();
        for (String name : parts.names()) {
            Optional<Node> node = parts.take(name);
            if (node.filter(ScalarNode.class::isInstance).isPresent()) {
                parts.parsed(name, this::template).ifPresent(content -> read.put(name, new Body.Part("", "", content)));
            } else {
                parts.table(name).ifPresent(part -> {
                    String file = part.required("file", "the name of the file", text -> text)
                            .orElse("");
                    String type = part.text("type").orElse("application/octet-stream");
                    part.required("content", "such as ${chain.pem}", this::template)
                            .ifPresent(content -> read.put(name, new Body.Part(file, type, content)));
                    part.refuseOthers();
                });
            }
        }
        return read;
    }

    Template template(String text) {
        return placeholders.check(Template.parse(text));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.webform.internal.profile.Body;
import org.fleetpki.device.webform.internal.profile.Body.JsonTemplate;
import org.fleetpki.device.webform.internal.profile.Call;
import org.fleetpki.device.webform.internal.profile.Placeholders;
import org.fleetpki.device.webform.internal.profile.Template;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills a request in. Each value is encoded for the place where it stands. */
final class RequestWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final UnaryOperator<String> values;
    private boolean secret;

    private RequestWriter(Values values) {
        this.values = name -> {
            secret |= Placeholders.isSecret(name);
            return values.get(name);
        };
    }

    /**
     * A request that was filled in.
     *
     * @param secret whether a password, a token or a private key is in it
     */
    record Written(Request request, boolean secret) {}

    /**
     * Fill in.
     *
     * @param query further parameters, behind those of the request
     * @param headers further headers
     */
    static Written write(Call call, Map<String, Template> query, Map<String, Template> headers, Values values) {
        RequestWriter writer = new RequestWriter(values);
        Request request = writer.request(call, query, headers);
        return new Written(request, writer.secret);
    }

    private Request request(Call call, Map<String, Template> query, Map<String, Template> headers) {
        Map<String, Template> parameters = new LinkedHashMap<>(call.query());
        parameters.putAll(query);
        String path = call.path().fill(values, RequestWriter::percent);
        if (!parameters.isEmpty()) {
            path += "?" + pairs(parameters, RequestWriter::percent);
        }
        Map<String, String> written = new HashMap<>();
        headers.forEach((name, value) -> written.put(name, header(value)));
        call.headers().forEach((name, value) -> written.put(name, header(value)));
        return switch (call.body()) {
            case Body.None none -> new Request(call.method(), path, written, call.contentType(), new byte[0]);
            case Body.Form form ->
                text(
                        call,
                        path,
                        written,
                        "application/x-www-form-urlencoded",
                        pairs(form.fields(), text -> URLEncoder.encode(text, StandardCharsets.UTF_8)));
            case Body.Multipart multipart -> multipart(call, path, written, multipart);
            case Body.Json json ->
                text(call, path, written, "application/json", json(json.value()).toString());
            case Body.Xml xml ->
                text(call, path, written, "application/xml", xml.text().fill(values, RequestWriter::escape));
            case Body.Text text ->
                text(
                        call,
                        path,
                        written,
                        "text/plain; charset=utf-8",
                        text.text().fill(values, UnaryOperator.identity()));
        };
    }

    private Request text(Call call, String path, Map<String, String> headers, String type, String text) {
        return new Request(
                call.method(),
                path,
                headers,
                call.contentType().isEmpty() ? type : call.contentType(),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private Request multipart(Call call, String path, Map<String, String> headers, Body.Multipart body) {
        String boundary = "fleetpki-" + UUID.randomUUID();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.parts().forEach((name, part) -> {
            StringBuilder head = new StringBuilder("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append('"');
            if (!part.file().isEmpty()) {
                head.append("; filename=\"")
                        .append(part.file())
                        .append("\"\r\nContent-Type: ")
                        .append(part.type());
            }
            out.writeBytes(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.writeBytes(part.content().fill(values, UnaryOperator.identity()).getBytes(StandardCharsets.UTF_8));
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return new Request(
                call.method(), path, headers, "multipart/form-data; boundary=" + boundary, out.toByteArray());
    }

    private String pairs(Map<String, Template> fields, UnaryOperator<String> encoding) {
        return fields.entrySet().stream()
                .map(field -> encoding.apply(field.getKey()) + "="
                        + encoding.apply(field.getValue().fill(values, UnaryOperator.identity())))
                .collect(Collectors.joining("&"));
    }

    /** A header ends with its line, whatever a value would add. */
    private String header(Template value) {
        return value.fill(values, text -> text.replaceAll("[\\p{Cntrl}]", " "));
    }

    private JsonNode json(JsonTemplate template) {
        return switch (template) {
            case JsonTemplate.Table table -> {
                ObjectNode object = JSON.createObjectNode();
                table.values().forEach((name, value) -> object.set(name, json(value)));
                yield object;
            }
            case JsonTemplate.Sequence sequence -> {
                ArrayNode array = JSON.createArrayNode();
                sequence.values().forEach(value -> array.add(json(value)));
                yield array;
            }
            case JsonTemplate.Text text -> {
                String filled = text.text().fill(values, UnaryOperator.identity());
                yield text.text().isNumber() && filled.matches("-?[0-9]{1,18}")
                        ? JSON.getNodeFactory().numberNode(Long.parseLong(filled))
                        : JSON.getNodeFactory().stringNode(filled);
            }
            case JsonTemplate.Plain plain -> JSON.readTree(plain.json());
        };
    }

    /** Percent-encoding (RFC 3986), good for a segment of a path and for a parameter. */
    static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

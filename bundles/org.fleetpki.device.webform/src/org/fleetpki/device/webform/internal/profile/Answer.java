// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.http.Response;
import org.fleetpki.device.http.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a device answered, looked at as text, JSON or XML. What is none of them has nothing in it. */
public final class Answer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Response response;
    private Optional<JsonNode> json = Optional.empty();

    public Answer(Response response) {
        this.response = response;
    }

    /** The answer as it came. */
    public Response response() {
        return response;
    }

    /** The whole body, one character for each byte, so that binary data survives. */
    public String file() {
        return new String(response.body(), StandardCharsets.ISO_8859_1);
    }

    /** The JSON value at a place; a missing node if there is none. */
    public JsonNode json(JsonPointer pointer) {
        if (json.isEmpty()) {
            json = Optional.of(readJson());
        }
        return json.get().at(pointer);
    }

    private JsonNode readJson() {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    /** The text of the first XML element of that local name, in any namespace. */
    public Optional<String> xml(String name) {
        try {
            return find(Xml.parse(response.body(), "XML").getDocumentElement(), name)
                    .map(Xml::text);
        } catch (DeviceException e) {
            // it is no XML, so there is no such element in it
            return Optional.empty();
        }
    }

    private static Optional<Element> find(Element element, String name) {
        // the parser bounds how deep a document nests, and so this recursion
        if (name.equals(element.getLocalName())) {
            return Optional.of(element);
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                Optional<Element> found = find(child, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The text of a JSON value; empty for a missing one, for null, and for tables and lists. */
    public static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.isMissingNode()
                ? Optional.of(node.asString())
                : Optional.empty();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Xml;
import org.w3c.dom.Element;

/** Reads what an element of a request holds. */
final class Arguments {

    private final Element element;
    private final String namespace;

    /** @param namespace that of the elements within */
    private Arguments(Element element, String namespace) {
        this.element = element;
        this.namespace = namespace;
    }

    /**
     * The arguments of an operation.
     *
     * @throws Fault if an element within has no namespace or the wrong one
     */
    static Arguments of(Element operation, String namespace) throws Fault {
        for (Element child : Xml.children(operation)) {
            if (!namespace.equals(child.getNamespaceURI())) {
                throw Fault.tagMismatch("Element " + child.getLocalName() + " is not in namespace " + namespace);
            }
        }
        return new Arguments(operation, namespace);
    }

    /** The names of the elements within, in their order. */
    List<String> names() {
        return Xml.children(element).stream().map(Element::getLocalName).toList();
    }

    /** All elements of a name. */
    List<Arguments> all(String name) {
        return Xml.children(element).stream()
                .filter(child -> namespace.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()))
                .map(child -> new Arguments(child, namespace))
                .toList();
    }

    /** The same element, if the elements within it are of another namespace. */
    Arguments within(String other) {
        return new Arguments(element, other);
    }

    /** The only element of a name. */
    Arguments one(String name) throws Fault {
        return maybe(name).orElseThrow(() -> Fault.arguments(name + " is missing"));
    }

    /** The only element of a name, if there is one. */
    Optional<Arguments> maybe(String name) throws Fault {
        List<Arguments> all = all(name);
        if (all.size() > 1) {
            throw Fault.arguments(name + " is there more than once");
        }
        return all.stream().findFirst();
    }

    /** The text of this element, without white space around it. */
    String text() {
        return element.getTextContent().strip();
    }

    String text(String name) throws Fault {
        return one(name).text();
    }

    /** The text of an element; empty if it is not there. */
    String optional(String name) throws Fault {
        return maybe(name).map(Arguments::text).orElse("");
    }

    /** Octets in base64. */
    byte[] octets(String name) throws Fault {
        try {
            return Base64.getDecoder().decode(text(name).replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw Fault.arguments(name + " is not base64");
        }
    }

    /** A truth value; the default if it is not there. */
    boolean flag(String name, boolean otherwise) throws Fault {
        return switch (optional(name)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            case "" -> otherwise;
            default -> throw Fault.arguments(name + " is neither true nor false");
        };
    }

    boolean flag(String name) throws Fault {
        one(name);
        return flag(name, false);
    }

    int number(String name) throws Fault {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw Fault.arguments(name + " is not a number");
        }
    }

    /** A moment; without a time zone it is UTC. */
    Optional<Instant> moment(String name) throws Fault {
        String text = optional(name);
        try {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            throw Fault.arguments(name + " is not a time");
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Xml;
import org.w3c.dom.Element;

/** Reads elements that must be in their namespace. */
final class Elements {

    private Elements() {}

    static String text(Element element) {
        return element.getTextContent().strip();
    }

    static Element required(Element parent, String namespace, String name) throws SoapFault {
        return child(parent, namespace, name).orElseThrow(SoapFault::tagMismatch);
    }

    static Optional<Element> child(Element parent, String namespace, String name) {
        return all(parent, namespace, name).stream().findFirst();
    }

    static List<Element> all(Element parent, String namespace, String name) {
        return Xml.children(parent).stream()
                .filter(element -> namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName()))
                .toList();
    }

    /** Fails if there is any other element than these. */
    static void only(Element parent, String namespace, String... names) throws SoapFault {
        for (Element element : Xml.children(parent)) {
            if (!namespace.equals(element.getNamespaceURI())
                    || !Arrays.asList(names).contains(element.getLocalName())) {
                throw SoapFault.tagMismatch();
            }
        }
    }

    /** Octets in base64. */
    static byte[] octets(Element element) throws SoapFault {
        try {
            return Base64.getMimeDecoder().decode(text(element));
        } catch (IllegalArgumentException e) {
            throw SoapFault.invalidValue(element.getLocalName() + " is not base64");
        }
    }

    /** A time, of UTC if it has no zone; empty if there is no such element. */
    static Optional<Instant> moment(Element parent, String namespace, String name) throws SoapFault {
        Optional<String> text = child(parent, namespace, name).map(Elements::text);
        try {
            return text.map(time -> time.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(time).toInstant()
                    : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            throw SoapFault.invalidValue(name + " is not a time");
        }
    }
}

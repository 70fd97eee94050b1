// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Finds the operation in a SOAP 1.2 envelope. */
public final class Soap {

    /** The namespace of the SOAP 1.2 envelope. */
    public static final String ENVELOPE = "http://www.w3.org/2003/05/soap-envelope";

    private Soap() {}

    /**
     * The first element of the envelope's body.
     *
     * @return empty if the root is not a SOAP 1.2 envelope, or its body is empty
     * @throws SAXException if the content is not well-formed
     */
    public static Optional<Element> operation(byte[] content) throws SAXException {
        Element root = Xml.parse(content).getDocumentElement();
        if (!is(root, "Envelope")) {
            return Optional.empty();
        }
        List<Element> bodies = Xml.children(root).stream()
                .filter(element -> is(element, "Body"))
                .toList();
        return bodies.isEmpty()
                ? Optional.empty()
                : Xml.children(bodies.getFirst()).stream().findFirst();
    }

    private static boolean is(Element element, String name) {
        return ENVELOPE.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}

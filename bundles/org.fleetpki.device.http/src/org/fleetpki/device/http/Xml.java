// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads and writes small XML documents, namespace aware. A document type declaration is refused, so that a device can
 * neither have files read nor memory filled (external and expanding entities).
 */
public final class Xml {

    /** Deeper than any device nests, and far from what would overflow a stack. */
    private static final String DEEPEST = "100";

    /**
     * Read a document.
     *
     * @param expected what it should be, for the failure
     * @throws DeviceException {@link Failure.Unexpected} if it is not well formed or declares a document type
     */
    public static Document parse(byte[] data, String expected) throws DeviceException {
        try {
            return builder().parse(new ByteArrayInputStream(data));
        } catch (SAXParseException e) {
            throw new DeviceException(
                    new Failure.Unexpected(expected, "no readable XML (line " + e.getLineNumber() + ")"), e);
        } catch (SAXException | IOException e) {
            throw new DeviceException(new Failure.Unexpected(expected, "no readable XML"), e);
        }
    }

    /** An empty document. */
    public static Document create() {
        return builder().newDocument();
    }

    /** Write a node with all that it contains, without an XML declaration. */
    public static String write(Node node) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer identity = factory.newTransformer();
            identity.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            identity.transform(new DOMSource(node), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("the JDK writes any DOM tree", e);
        }
    }

    /** The child elements of that name, in order. */
    public static List<Element> children(Element parent, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && name.equals(element.getLocalName())
                    && namespace.equals(element.getNamespaceURI())) {
                found.add(element);
            }
        }
        return found;
    }

    /** The first child element of that name. */
    public static Optional<Element> child(Element parent, String namespace, String name) {
        return children(parent, namespace, name).stream().findFirst();
    }

    /** The text in an element, without space around it. */
    public static String text(Element element) {
        return element.getTextContent().strip();
    }

    /** Append an element with a qualified name such as {@code aweb:Tls}. */
    public static Element append(Element parent, String namespace, String qualifiedName) {
        Element child = parent.getOwnerDocument().createElementNS(namespace, qualifiedName);
        parent.appendChild(child);
        return child;
    }

    /** Remove all that is in an element. */
    public static void empty(Element element) {
        while (element.getFirstChild() != null) {
            element.removeChild(element.getFirstChild());
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has a secure XML parser", e);
        }
    }

    /** Throws, where the JDK's own handler writes to the standard error stream. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            // what only deserves a warning is well formed
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }

    private Xml() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * The official schema of ONVIF, which is no part of this repository: its licence allows copies and no changes. The
 * standards that it imports are stood in for by the few declarations that it uses of them.
 */
final class OnvifSchema {

    private static final String PROPERTY = "FLEETPKI_ONVIF_SCHEMAS";

    private static final Map<String, String> STANDARDS = Map.of(
            "http://www.w3.org/2005/05/xmlmime",
            "<xs:attribute name='contentType' type='xs:string'/>",
            "http://www.w3.org/2003/05/soap-envelope",
            "<xs:complexType name='Envelope'/><xs:complexType name='Fault'/>",
            "http://docs.oasis-open.org/wsn/b-2",
            "<xs:complexType name='FilterType'/><xs:complexType name='NotificationMessageHolderType'/>",
            "http://www.w3.org/2004/08/xop/include",
            "<xs:element name='Include'/>");

    /** The folder with {@code ver10} in it, by property, by environment, or beside the checkout; empty without one. */
    static Optional<Path> folder() {
        String told = System.getProperty(PROPERTY, System.getenv().getOrDefault(PROPERTY, ""));
        if (!told.isEmpty()) {
            return Optional.of(Path.of(told));
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path beside = up.resolve("../shared/onvif").normalize();
            if (Files.isDirectory(up.resolve("bundles")) && Files.isDirectory(beside.resolve("ver10"))) {
                return Optional.of(beside);
            }
        }
        return Optional.empty();
    }

    /** Both services and the shared types. */
    static Schema read(Path folder) throws SAXException, IOException, ParserConfigurationException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        // the official schema is ambiguous in places (wildcards beside optional elements), which full checking refuses
        factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", false);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            if (STANDARDS.containsKey(namespace)) {
                return new Input(systemId, new StringReader(standIn(namespace)));
            }
            String file = systemId.substring(systemId.lastIndexOf('/') + 1);
            Path schema = folder.resolve("ver10/schema").resolve(file);
            try {
                // one name for each file, by whatever relative path it is imported
                return new Input(schema.toUri().toString(), Files.newBufferedReader(schema));
            } catch (IOException e) {
                throw new IllegalStateException("the schema imports " + systemId + ", which is not there", e);
            }
        });
        List<Source> sources = new ArrayList<>();
        sources.add(types(folder.resolve("ver10/device/wsdl/devicemgmt.wsdl")));
        sources.add(types(folder.resolve("ver10/advancedsecurity/wsdl/advancedsecurity.wsdl")));
        return factory.newSchema(sources.toArray(Source[]::new));
    }

    private static String standIn(String namespace) {
        return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='" + namespace + "'>"
                + STANDARDS.get(namespace) + "</xs:schema>";
    }

    /** The schema within a WSDL, in a document of its own. */
    private static Source types(Path wsdl) throws SAXException, IOException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(wsdl.toFile());
        NodeList schemas = document.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema");
        Element schema = (Element) schemas.item(0);
        Document alone = factory.newDocumentBuilder().newDocument();
        Node copy = alone.importNode(schema, true);
        alone.appendChild(copy);
        declare(document.getDocumentElement(), (Element) copy);
        return new DOMSource(alone, wsdl.toUri().toString());
    }

    /** Prefixes are declared at the root of the WSDL. */
    private static void declare(Element from, Element to) {
        for (int i = 0; i < from.getAttributes().getLength(); i++) {
            Node attribute = from.getAttributes().item(i);
            if (attribute.getNodeName().startsWith("xmlns:") && !to.hasAttribute(attribute.getNodeName())) {
                to.setAttributeNS(
                        XMLConstants.XMLNS_ATTRIBUTE_NS_URI, attribute.getNodeName(), attribute.getNodeValue());
            }
        }
    }

    /** A document under a name. */
    private record Input(String name, Reader text) implements LSInput {

        @Override
        public Reader getCharacterStream() {
            return text;
        }

        @Override
        public String getSystemId() {
            return name;
        }

        @Override
        public InputStream getByteStream() {
            return null;
        }

        @Override
        public String getStringData() {
            return null;
        }

        @Override
        public String getPublicId() {
            return null;
        }

        @Override
        public String getBaseURI() {
            return null;
        }

        @Override
        public String getEncoding() {
            return null;
        }

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCharacterStream(Reader characterStream) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setByteStream(InputStream byteStream) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setStringData(String stringData) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setSystemId(String systemId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setPublicId(String publicId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setBaseURI(String baseURI) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setEncoding(String encoding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setCertifiedText(boolean certifiedText) {
            throw new UnsupportedOperationException();
        }
    }

    private OnvifSchema() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DiscoveryMethod;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A Probe of WS-Discovery (April 2005) for the types of ONVIF devices (ONVIF Core Specification, 7.3). */
final class WsDiscoveryInquiry implements Inquiry {

    private static final String ADDRESSING = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    private static final String DISCOVERY = "http://schemas.xmlsoap.org/ws/2005/04/discovery";
    private static final String NAME = "onvif://www.onvif.org/name/";
    private static final String HARDWARE = "onvif://www.onvif.org/hardware/";

    /** No device sends more; a parser's time is not for strangers. */
    private static final int LARGEST_ANSWER = 16 * 1024;

    private static final List<String> TYPES = List.of(
            "xmlns:dn=\"http://www.onvif.org/ver10/network/wsdl\">dn:NetworkVideoTransmitter",
            "xmlns:tds=\"http://www.onvif.org/ver10/device/wsdl\">tds:Device");

    private record Question(String id, byte[] datagram) {}

    private final List<Question> questions;
    private final DocumentBuilder parser = parser();

    /** @param ids fresh message ids */
    WsDiscoveryInquiry(Supplier<UUID> ids) {
        questions = TYPES.stream()
                .map(type -> question("urn:uuid:" + ids.get(), type))
                .toList();
    }

    private static Question question(String id, String type) {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:Envelope"
                + " xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:a=\"" + ADDRESSING + "\" xmlns:d=\""
                + DISCOVERY + "\"><s:Header><a:Action>" + DISCOVERY + "/Probe</a:Action><a:MessageID>" + id
                + "</a:MessageID><a:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To></s:Header>"
                + "<s:Body><d:Probe><d:Types " + type + "</d:Types></d:Probe></s:Body></s:Envelope>";
        return new Question(id, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public DiscoveryMethod method() {
        return DiscoveryMethod.WS_DISCOVERY;
    }

    @Override
    public List<byte[]> questions() {
        return questions.stream().map(Question::datagram).toList();
    }

    @Override
    public Optional<Sighting> read(byte[] datagram, InetAddress from) {
        if (datagram.length > LARGEST_ANSWER) {
            return Optional.empty();
        }
        Document answer;
        try {
            answer = parser.parse(new ByteArrayInputStream(datagram));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
        String relates = text(answer, ADDRESSING, "RelatesTo");
        boolean ours = questions.stream().anyMatch(question -> question.id().equals(relates));
        if (!ours || answer.getElementsByTagNameNS(DISCOVERY, "ProbeMatch").getLength() == 0) {
            return Optional.empty();
        }
        List<String> scopes = List.of(text(answer, DISCOVERY, "Scopes").split("\\s+"));
        String host = from.getHostAddress();
        List<URI> places = Stream.of(text(answer, DISCOVERY, "XAddrs").split("\\s+"))
                .flatMap(word -> uri(word).stream())
                .filter(uri -> host.equals(String.valueOf(uri.getHost()).replaceAll("[\\[\\]]", "")))
                .toList();
        return Optional.of(new Sighting(
                host,
                EnumSet.of(method()),
                port(places, "http", 80),
                port(places, "https", 443),
                scope(scopes, NAME),
                new DeviceFacts("", scope(scopes, HARDWARE), "", "")));
    }

    private static OptionalInt port(List<URI> places, String scheme, int usual) {
        return places.stream()
                .filter(place -> scheme.equalsIgnoreCase(place.getScheme()))
                .mapToInt(place -> place.getPort() < 0 ? usual : place.getPort())
                .filter(port -> port >= 1 && port <= 65535)
                .findFirst();
    }

    private static Optional<URI> uri(String word) {
        try {
            return Optional.of(URI.create(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String scope(List<String> scopes, String prefix) {
        return scopes.stream()
                .filter(scope -> scope.startsWith(prefix))
                .map(scope -> decode(scope.substring(prefix.length())))
                .findFirst()
                .orElse("");
    }

    private static String decode(String text) {
        try {
            return Sighting.clean(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Sighting.clean(text);
        }
    }

    private static String text(Document answer, String namespace, String name) {
        NodeList found = answer.getElementsByTagNameNS(namespace, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", "100");
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // throws what is fatal, and prints nothing
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has a secure XML parser", e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The answers in the folder of that name. */
final class Answers {

    static final X509Certificate LEAF = Answer.certificate(resource("leaf.pem").getBytes(StandardCharsets.US_ASCII))
            .orElseThrow();
    static final byte[] REQUEST =
            Base64.getDecoder().decode(resource("request.b64").strip());

    /** All answers of a file, such as {@code device.xml}. */
    static List<Element> all(String file) {
        String leaf = OnvifCall.base64(NamedCertificate.der(LEAF));
        String text = resource(file).replace("@leaf@", leaf).replace("@request@", OnvifCall.base64(REQUEST));
        try {
            Element root =
                    Xml.parse(text.getBytes(StandardCharsets.UTF_8), file).getDocumentElement();
            return elements(root);
        } catch (DeviceException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to a request; an empty one where the file has none. */
    static String to(Request request) {
        Element operation = operation(request.body());
        boolean device = operation.getNamespaceURI().equals(OnvifNames.DEVICE);
        String name = operation.getLocalName() + "Response";
        return all(device ? "device.xml" : "advancedsecurity.xml").stream()
                .filter(answer -> answer.getLocalName().equals(name))
                .map(Xml::write)
                .findFirst()
                .orElse("<x:" + name + " xmlns:x=\"" + operation.getNamespaceURI() + "\"/>");
    }

    /** The element in the body of an envelope. */
    static Element operation(byte[] message) {
        try {
            return elements(elements(Xml.parse(message, "a message").getDocumentElement())
                            .getLast())
                    .getFirst();
        } catch (DeviceException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static String resource(String name) {
        try (InputStream in = Answers.class.getResourceAsStream("answers/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answers() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http;

import java.util.Optional;
import java.util.function.Function;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Calls of SOAP 1.2 (W3C Recommendation, second edition) as cameras answer them. */
public final class Soap {

    /** The namespace of the envelope. */
    public static final String ENVELOPE = "http://www.w3.org/2003/05/soap-envelope";

    private static final String TYPE = "application/soap+xml; charset=utf-8";

    /**
     * The element of a request, in an envelope of its own; the caller fills it in.
     *
     * @param qualifiedName such as {@code aweb:GetWebServerTlsConfiguration}
     */
    public static Element request(String namespace, String qualifiedName) {
        Document document = Xml.create();
        Element envelope = document.createElementNS(ENVELOPE, "SOAP-ENV:Envelope");
        document.appendChild(envelope);
        return Xml.append(Xml.append(envelope, ENVELOPE, "SOAP-ENV:Body"), namespace, qualifiedName);
    }

    /** The header of the message that a request is in, made if there is none yet. */
    public static Element header(Element request) {
        Element envelope = request.getOwnerDocument().getDocumentElement();
        return Xml.child(envelope, ENVELOPE, "Header").orElseGet(() -> {
            Element header = Xml.append(envelope, ENVELOPE, "SOAP-ENV:Header");
            envelope.insertBefore(header, envelope.getFirstChild());
            return header;
        });
    }

    /**
     * The HTTP request that carries a message.
     *
     * @param action the action parameter of the content type (SOAP 1.2, part 2, section 6.5.3); empty for none
     * @param request made by {@link #request}
     */
    public static Request post(String path, String action, Element request) {
        String type = action.isEmpty() ? TYPE : TYPE + "; action=\"" + action + "\"";
        String message = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Xml.write(request.getOwnerDocument());
        return Request.of("POST", path, type, message);
    }

    /**
     * Send a request and return the element that answers it.
     *
     * @param action the action parameter of the content type (SOAP 1.2, part 2, section 6.5.3); empty for none
     * @param task what is asked for, to follow "The device refused to"
     * @param request made by {@link #request}
     * @throws DeviceException {@link Failure.Rejected} with the subcode and reason of a fault;
     *     {@link Failure.Unexpected} if the answer is no SOAP message
     */
    public static Element call(Exchange exchange, String path, String action, String task, Element request)
            throws DeviceException {
        return answer(exchange.send(post(path, action, request)), task);
    }

    /** The element in the body of a SOAP answer; a fault becomes an exception. */
    static Element answer(Response response, String task) throws DeviceException {
        return answer(response, fault -> new Failure.Rejected(task, fault.words()));
    }

    /**
     * The element in the body of a SOAP answer.
     *
     * @param refusal what a fault means, whatever the HTTP status that it came with
     * @throws DeviceException with that meaning, or {@link Failure.Unexpected} if the answer is no SOAP message
     */
    public static Element answer(Response response, Function<SoapFault, Failure> refusal) throws DeviceException {
        String type = response.header("Content-Type").orElse("");
        if (response.body().length == 0 || !type.contains("xml")) {
            throw new DeviceException(new Failure.Unexpected("a SOAP answer", response.summary()));
        }
        Element envelope = Xml.parse(response.body(), "a SOAP answer").getDocumentElement();
        Element body = Optional.of(envelope)
                .filter(root -> "Envelope".equals(root.getLocalName()) && ENVELOPE.equals(root.getNamespaceURI()))
                .flatMap(root -> Xml.child(root, ENVELOPE, "Body"))
                .orElseThrow(() -> new DeviceException(
                        new Failure.Unexpected("a SOAP 1.2 envelope with a body", "<" + envelope.getNodeName() + ">")));
        Optional<Element> fault = Xml.child(body, ENVELOPE, "Fault");
        if (fault.isPresent()) {
            throw new DeviceException(refusal.apply(SoapFault.read(fault.get())));
        }
        if (!response.isSuccess()) {
            throw new DeviceException(new Failure.Unexpected("a SOAP answer", response.summary()));
        }
        for (Node node = body.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                return element;
            }
        }
        throw new DeviceException(new Failure.Unexpected("a SOAP answer", "an empty body"));
    }

    private Soap() {}
}

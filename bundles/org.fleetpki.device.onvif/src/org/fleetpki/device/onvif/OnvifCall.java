// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Soap;
import org.fleetpki.device.http.Xml;
import org.w3c.dom.Element;

/** A call being written. Elements are in the order of the schema, which is the caller's to keep. */
final class OnvifCall {

    private final OnvifService service;
    private final String operation;
    private final String task;
    private final Element request;
    private Optional<Duration> patience = Optional.empty();

    OnvifCall(OnvifService service, String operation, String task) {
        this.service = service;
        this.operation = operation;
        this.task = task;
        this.request = Soap.request(service.namespace(), service.prefix() + ":" + operation);
        if (service.namespace().equals(OnvifNames.DEVICE)) {
            // declared once, as devices with a small parser expect it
            request.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:tt", OnvifNames.SCHEMA);
        }
    }

    /** The element of the operation. */
    Element request() {
        return request;
    }

    /** An element of the service's namespace in the request. */
    Element child(String name) {
        return child(request, name);
    }

    /** An element of the service's namespace in another. */
    Element child(Element parent, String name) {
        return Xml.append(parent, service.namespace(), service.prefix() + ":" + name);
    }

    OnvifCall text(String name, String value) {
        child(name).setTextContent(value);
        return this;
    }

    /** An optional element; none if the value is empty. */
    OnvifCall optional(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    OnvifCall flag(String name, boolean value) {
        return text(name, Boolean.toString(value));
    }

    OnvifCall binary(String name, byte[] value) {
        return text(name, base64(value));
    }

    /** How long the answer may take. */
    OnvifCall within(Duration time) {
        patience = Optional.of(time);
        return this;
    }

    OnvifMessage message() {
        return new OnvifMessage(service.path(), service.namespace(), operation, task, request, patience);
    }

    /** Send it and return the element that answers it. */
    Answer send() throws DeviceException {
        Element answer = service.transport().send(message());
        String expected = operation + "Response";
        if (!expected.equals(answer.getLocalName())) {
            throw new DeviceException(
                    new Failure.Unexpected(expected, "<" + DeviceText.clean(answer.getNodeName()) + ">"));
        }
        return new Answer(answer);
    }

    /** An element of the shared schema. */
    static Element shared(Element parent, String name) {
        return Xml.append(parent, OnvifNames.SCHEMA, "tt:" + name);
    }

    /** An element of the shared schema with a text. */
    static void shared(Element parent, String name, String value) {
        shared(parent, name).setTextContent(value);
    }

    /** A {@code tt:BinaryData} of the shared schema. */
    static void data(Element parent, String name, byte[] value) {
        shared(shared(parent, name), "Data", base64(value));
    }

    static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(value);
    }
}

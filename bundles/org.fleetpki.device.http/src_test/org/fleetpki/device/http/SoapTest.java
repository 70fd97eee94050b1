// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SoapTest {

    private static final String NS = "urn:test";
    private static final String OPEN =
            "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Header/><s:Body>";
    private static final String CLOSE = "</s:Body></s:Envelope>";

    @Test
    void qualifiesEveryElement() throws DeviceException {
        Element request = Soap.request(NS, "t:Set");
        Xml.append(Xml.append(request, NS, "t:Name"), "urn:other", "o:Id").setTextContent("a<b&\"ü");
        String text = Xml.write(request.getOwnerDocument());
        Element body = Soap.answer(response(200, text), "x");
        assertEquals("Set", body.getLocalName());
        assertEquals(NS, body.getNamespaceURI());
        Element name = Xml.child(body, NS, "Name").orElseThrow();
        assertEquals("a<b&\"ü", Xml.text(Xml.child(name, "urn:other", "Id").orElseThrow()));
        assertTrue(Xml.child(name, NS, "Id").isEmpty());
    }

    @Test
    void tellsAFaultInTheWordsOfTheDevice() {
        String fault = "<s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value>ter:ActionNotSupported"
                + "</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang=\"en\">Optional action not implemented"
                + "</s:Text></s:Reason></s:Fault>";
        DeviceException e = fails(500, OPEN + fault + CLOSE);
        assertEquals(
                new Failure.Rejected("do it", "ter:ActionNotSupported, Optional action not implemented"), e.failure());
    }

    @Test
    void tellsAllCodesOfAFaultByWhateverPrefix() {
        String fault = "<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>x:InvalidArgVal</s:Value>"
                + "<s:Subcode><s:Value>x:KeyID</s:Value></s:Subcode></s:Subcode></s:Code></s:Fault>";
        List<SoapFault> seen = new ArrayList<>();
        DeviceException e = assertThrows(
                DeviceException.class,
                () -> Soap.answer(response(200, OPEN + fault + CLOSE), told -> {
                    seen.add(told);
                    return new Failure.Unsupported("a", "b");
                }));
        assertEquals(new Failure.Unsupported("a", "b"), e.failure());
        assertEquals(new SoapFault(List.of("s:Sender", "x:InvalidArgVal", "x:KeyID"), ""), seen.getFirst());
        assertEquals("KeyID", seen.getFirst().name());
        assertTrue(seen.getFirst().has("InvalidArgVal"));
        assertEquals("a SOAP fault without a reason", new SoapFault(List.of(), "").words());
    }

    @Test
    void aHeaderStandsBeforeTheBodyAndOnlyOnce() throws DeviceException {
        Element request = Soap.request(NS, "t:Set");
        Xml.append(Soap.header(request), NS, "t:Token");
        assertEquals(1, Soap.header(request).getChildNodes().getLength());
        Element envelope = request.getOwnerDocument().getDocumentElement();
        assertEquals("Header", envelope.getFirstChild().getLocalName());
        assertEquals(2, envelope.getChildNodes().getLength());
        Request post = Soap.post("/s", "urn:test/Set", request);
        assertEquals("application/soap+xml; charset=utf-8; action=\"urn:test/Set\"", post.contentType());
    }

    @Test
    void refusesADocumentType() {
        String attack = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>" + OPEN + "<a>&b;</a>" + CLOSE;
        assertInstanceOf(Failure.Unexpected.class, fails(200, attack).failure());
    }

    @Test
    void refusesWhatIsNoSoap() {
        for (String text : List.of(
                "",
                "<html>",
                "<a/>",
                OPEN + CLOSE,
                "<s:Envelope xmlns:s=\"urn:x\"><s:Body><a/></s:Body></s:Envelope>")) {
            assertInstanceOf(Failure.Unexpected.class, fails(200, text).failure(), text);
        }
        assertInstanceOf(
                Failure.Unexpected.class, fails(503, OPEN + "<a/>" + CLOSE).failure());
        assertInstanceOf(
                Failure.Unexpected.class,
                fails(200, OPEN + "<a>".repeat(5000) + "</a>".repeat(5000) + CLOSE)
                        .failure());
    }

    private static DeviceException fails(int status, String text) {
        return assertThrows(DeviceException.class, () -> Soap.answer(response(status, text), "do it"));
    }

    private static Response response(int status, String text) {
        return new Response(
                status,
                Map.of("Content-Type", List.of("application/soap+xml; charset=utf-8")),
                text.getBytes(StandardCharsets.UTF_8));
    }
}

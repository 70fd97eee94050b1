// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class XmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
                "<a>&b;</a>",
                "<a><b></a>",
                "",
                "<p:a/>",
            })
    void refusesDocumentTypesAndWhatIsNotWellFormed(String xml) {
        assertThrows(SAXException.class, () -> Xml.parse(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesOctetsOfAnotherEncoding() {
        byte[] latin1 = "<a>ä</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(SAXException.class, () -> Xml.parse(latin1));
    }

    @Test
    void findsTheOperationInAnEnvelopeOnly() throws Exception {
        String soap = "<s:Envelope xmlns:s='" + Soap.ENVELOPE + "'><s:Header/><s:Body> <x:Op xmlns:x='u'/></s:Body>"
                + "</s:Envelope>";
        assertEquals(Optional.of("Op"), operation(soap));
        assertEquals(Optional.empty(), operation(soap.replace("2003/05", "2001/12")));
        assertEquals(Optional.empty(), operation("<s:Envelope xmlns:s='" + Soap.ENVELOPE + "'><s:Body/></s:Envelope>"));
        assertEquals(Optional.empty(), operation("<s:Envelope xmlns:s='" + Soap.ENVELOPE + "'/>"));
    }

    private static Optional<String> operation(String xml) throws SAXException {
        return Soap.operation(xml.getBytes(StandardCharsets.UTF_8)).map(Element::getLocalName);
    }
}

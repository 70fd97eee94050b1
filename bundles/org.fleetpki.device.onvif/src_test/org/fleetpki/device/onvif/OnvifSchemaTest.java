// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import org.fleetpki.device.http.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Holds every message that the clients can send, and every answer of the other tests, against the official schema. */
class OnvifSchemaTest {

    private static Schema schema;

    /** Before each test, as one skipped before all of them would be told by nobody. */
    @BeforeEach
    void readSchema() throws Exception {
        Optional<Path> folder = OnvifSchema.folder();
        assumeTrue(
                folder.isPresent(),
                "the ONVIF schema is not here; FLEETPKI_ONVIF_SCHEMAS names the folder that has ver10 in it");
        if (schema == null) {
            schema = OnvifSchema.read(folder.get());
        }
    }

    @Test
    void everyRequestIsValid() throws Exception {
        ScriptedExchange exchange = new ScriptedExchange();
        for (Operations.Call call : Stream.concat(Operations.device().stream(), Operations.advancedSecurity().stream())
                .toList()) {
            call.run(exchange.transport());
        }
        assertTrue(exchange.sent().size() > 80, "all calls were made");
        for (Request request : exchange.sent()) {
            validate(Answers.operation(request.body()));
        }
    }

    @Test
    void everyAnswerIsValidAndAsked() throws Exception {
        ScriptedExchange exchange = new ScriptedExchange();
        for (Operations.Call call : Stream.concat(Operations.device().stream(), Operations.advancedSecurity().stream())
                .toList()) {
            call.run(exchange.transport());
        }
        Set<String> asked = new TreeSet<>(Set.of("GetCapabilitiesResponse"));
        exchange.sent()
                .forEach(request -> asked.add(Answers.operation(request.body()).getLocalName() + "Response"));
        for (String file : List.of("device.xml", "advancedsecurity.xml")) {
            for (Element answer : Answers.all(file)) {
                validate(answer);
                assertTrue(asked.contains(answer.getLocalName()), answer.getLocalName() + " is never asked for");
            }
        }
    }

    @Test
    void theSchemaIsStrict() throws Exception {
        ScriptedExchange exchange = new ScriptedExchange();
        OnvifCall call = OnvifService.device(exchange.transport(), "/x").call("GetPkcs10Request", "x");
        call.text("Subject", "CN=x").text("CertificateID", "x").send();
        assertEquals(1, exchange.sent().size());
        assertThrows(
                SAXException.class,
                () -> check(Answers.operation(exchange.sent().getFirst().body())));
    }

    private static void validate(Element element) throws IOException {
        try {
            check(element);
        } catch (SAXException e) {
            throw new AssertionError(element.getNodeName() + ": " + e.getMessage(), e);
        }
    }

    private static void check(Element element) throws SAXException, IOException {
        schema.newValidator().validate(new DOMSource(element));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.Request;
import org.junit.jupiter.api.Test;

class DeviceCertificatesTest {

    private final ScriptedExchange exchange = new ScriptedExchange();
    private final DeviceCertificates certificates = new DeviceCertificates(exchange.transport(), "/vapix/services");

    @Test
    void postsToThePathWithTheActionInTheContentType() throws Exception {
        certificates.certificates();
        Request request = exchange.sent().getFirst();
        assertEquals("POST", request.method());
        assertEquals("/vapix/services", request.path());
        assertEquals(
                "application/soap+xml; charset=utf-8;"
                        + " action=\"http://www.onvif.org/ver10/device/wsdl/GetCertificates\"",
                request.contentType());
    }

    @Test
    void listsWhatItCannotReadWithoutACertificate() throws Exception {
        List<NamedCertificate> all = certificates.certificates();
        assertEquals(
                List.of("factory", "broken"),
                all.stream().map(NamedCertificate::id).toList());
        assertEquals(Optional.of(Answers.LEAF), all.getFirst().certificate());
        assertEquals(Optional.empty(), all.getLast().certificate());
        assertEquals(
                Optional.of(Answers.LEAF), certificates.authorities().getFirst().certificate());
    }

    @Test
    void makesAKeyAndReadsTheRequest() throws Exception {
        NamedCertificate made =
                certificates.create("a", "CN=a", Optional.empty(), Optional.empty(), Duration.ofSeconds(9));
        assertEquals("fleetpki-web", made.id());
        assertFalse(exchange.last().contains("ValidNot"), "what is not asked for is not there");
        assertArrayEquals(Answers.REQUEST, certificates.request("a", ""));
        assertFalse(exchange.last().contains("Subject"));
    }

    @Test
    void tellsWhatTheWebServerUses() throws Exception {
        assertEquals(Map.of("factory", true, "broken", false), certificates.status());
        CertificateInformation information = certificates.information("factory");
        assertEquals(2048, information.keyLength());
        assertEquals("2036-01-01T00:00:00Z", information.until());
        assertTrue(certificates.demandsClientCertificates());
    }

    @Test
    void readsAnswersInWrongNamespacesAndBrokenLines() throws Exception {
        String data = OnvifCall.base64(Answers.REQUEST);
        exchange.element(
                "GetPkcs10Request",
                "<GetPkcs10RequestResponse><Pkcs10Request><Data>\n " + data.substring(0, 64) + "\r\n"
                        + data.substring(64) + "\n</Data></Pkcs10Request></GetPkcs10RequestResponse>");
        assertArrayEquals(Answers.REQUEST, certificates.request("a", ""));
    }

    @Test
    void foreignDataIsAFailureAndNoCrash() {
        for (String answer : List.of(
                "<GetPkcs10RequestResponse/>",
                "<GetPkcs10RequestResponse><Pkcs10Request/></GetPkcs10RequestResponse>",
                "<GetPkcs10RequestResponse><Pkcs10Request><Data/></Pkcs10Request></GetPkcs10RequestResponse>",
                "<GetPkcs10RequestResponse><Pkcs10Request><Data>*</Data></Pkcs10Request></GetPkcs10RequestResponse>",
                "<SomethingElse/>",
                "")) {
            exchange.element("GetPkcs10Request", answer);
            DeviceException e = assertThrows(DeviceException.class, () -> certificates.request("a", ""));
            assertInstanceOf(Failure.Unexpected.class, e.failure(), e.getMessage());
        }
    }
}

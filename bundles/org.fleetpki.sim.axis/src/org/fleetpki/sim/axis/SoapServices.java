// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.util.Collection;
import java.util.List;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import org.fleetpki.sim.Soap;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The SOAP services: of them all, only the web server's configuration. */
final class SoapServices {

    private final AxisFirmware firmware;
    private final AxisMemory memory;
    private final Runnable restart;

    /** @param restart restarts the web server */
    SoapServices(AxisFirmware firmware, AxisMemory memory, Runnable restart) {
        this.firmware = firmware;
        this.memory = memory;
        this.restart = restart;
    }

    Answer act(Request request, AxisState state) {
        try {
            Element operation = Soap.operation(request.body()).orElseThrow(SoapFault::wellFormed);
            if (!WebServerXml.WEB.equals(operation.getNamespaceURI()) || !firmware.hasWebServerService()) {
                throw SoapFault.actionNotSupported();
            }
            return switch (operation.getLocalName()) {
                case "GetWebServerTlsConfiguration" -> get(state.webServer());
                case "SetWebServerTlsConfiguration" -> set(operation, state);
                default -> throw SoapFault.actionNotSupported();
            };
        } catch (SAXException e) {
            return Answer.of(SoapFault.wellFormed().response());
        } catch (SoapFault e) {
            return Answer.of(e.response());
        }
    }

    private static Answer get(WebServer server) {
        return Answer.of(envelope("<aweb:GetWebServerTlsConfigurationResponse>" + WebServerXml.write(server)
                + "</aweb:GetWebServerTlsConfigurationResponse>"));
    }

    private Answer set(Element operation, AxisState state) throws SoapFault {
        WebServer next = WebServerXml.read(operation, state.webServer());
        known(next.certificates(), state.certificates().keySet());
        known(next.authorities(), state.authorities().keySet());
        known(next.trusted(), state.authorities().keySet());
        known(next.ciphers(), WebServer.CIPHERS);
        if (next.tls() && (next.certificates().isEmpty() || next.ciphers().isEmpty())) {
            throw SoapFault.invalidValue("TLS needs a certificate and a cipher");
        }
        if (!next.httpOpen() && !next.httpsOpen()) {
            throw SoapFault.invalidValue("The connection policy Https needs TLS");
        }
        Response done = envelope("<aweb:SetWebServerTlsConfigurationResponse/>");
        return Answer.changing(done, () -> memory.set(state.with(next))).then(restart);
    }

    private static void known(List<String> names, Collection<String> all) throws SoapFault {
        for (String name : names) {
            if (!all.contains(name)) {
                throw SoapFault.invalidValue("Unknown: " + name);
            }
        }
    }

    private static Response envelope(String body) {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <SOAP-ENV:Envelope xmlns:SOAP-ENV="%s" xmlns:aweb="%s" xmlns:acert="%s">\
                <SOAP-ENV:Body>%s</SOAP-ENV:Body></SOAP-ENV:Envelope>
                """;
        return Response.of(
                200, SoapFault.CONTENT_TYPE, xml.formatted(Soap.ENVELOPE, WebServerXml.WEB, WebServerXml.CERT, body));
    }
}

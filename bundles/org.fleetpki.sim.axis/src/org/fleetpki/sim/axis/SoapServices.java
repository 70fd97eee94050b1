// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.util.Collection;
import java.util.List;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Soap;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The SOAP services: the web server's configuration and certificates. */
final class SoapServices {

    private final AxisFirmware firmware;
    private final SoapAnswers answers;
    private final CertificateService certificates;
    private final OnvifCertificates onvif;

    SoapServices(AxisFirmware firmware, SoapAnswers answers, CertificateService certificates, OnvifCertificates onvif) {
        this.firmware = firmware;
        this.answers = answers;
        this.certificates = certificates;
        this.onvif = onvif;
    }

    Answer act(Request request, AxisState state) {
        try {
            Element operation = Soap.operation(request.body()).orElseThrow(SoapFault::wellFormed);
            if (!firmware.hasWebServerService()) {
                throw SoapFault.actionNotSupported();
            }
            return switch (String.valueOf(operation.getNamespaceURI())) {
                case WebServerXml.WEB -> webServer(operation, state);
                case CertificateService.NAMESPACE -> certificates.act(operation, state);
                case OnvifCertificates.NAMESPACE -> onvif.act(operation, state);
                default -> throw SoapFault.actionNotSupported();
            };
        } catch (SAXException e) {
            return Answer.of(SoapFault.wellFormed().response());
        } catch (SoapFault e) {
            return Answer.of(e.response());
        }
    }

    private Answer webServer(Element operation, AxisState state) throws SoapFault {
        return switch (operation.getLocalName()) {
            case "GetWebServerTlsConfiguration" -> get(state.webServer());
            case "SetWebServerTlsConfiguration" -> set(operation, state);
            default -> throw SoapFault.actionNotSupported();
        };
    }

    private static Answer get(WebServer server) {
        return SoapAnswers.read("<aweb:GetWebServerTlsConfigurationResponse>" + WebServerXml.write(server)
                + "</aweb:GetWebServerTlsConfigurationResponse>");
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
        return answers.restarting(state.with(next), "<aweb:SetWebServerTlsConfigurationResponse/>");
    }

    /** Fails if a name is none of all. */
    static void known(List<String> names, Collection<String> all) throws SoapFault {
        for (String name : names) {
            if (!all.contains(name)) {
                throw SoapFault.invalidValue("Unknown: " + name);
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Response;
import org.fleetpki.sim.Soap;

/** The answers of the SOAP services that are no faults. */
final class SoapAnswers {

    private final Memory<AxisState> memory;
    private final Runnable restart;

    /** @param restart restarts the web server */
    SoapAnswers(Memory<AxisState> memory, Runnable restart) {
        this.memory = memory;
        this.restart = restart;
    }

    /** What a request asked for; nothing changes. */
    static Answer read(String body) {
        return Answer.of(envelope(body));
    }

    /** A change that the web server does not notice. */
    Answer changed(AxisState next, String body) {
        return Answer.changing(envelope(body), () -> memory.set(next));
    }

    /** A change with which the web server restarts. */
    Answer restarting(AxisState next, String body) {
        return changed(next, body).then(restart);
    }

    private static Response envelope(String body) {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <SOAP-ENV:Envelope xmlns:SOAP-ENV="%s" xmlns:aweb="%s" xmlns:acert="%s" xmlns:acertificates="%s"\
                 xmlns:tds="%s" xmlns:tt="%s"><SOAP-ENV:Body>%s</SOAP-ENV:Body></SOAP-ENV:Envelope>
                """;
        return Response.of(
                200,
                SoapFault.CONTENT_TYPE,
                xml.formatted(
                        Soap.ENVELOPE,
                        WebServerXml.WEB,
                        WebServerXml.CERT,
                        CertificateService.NAMESPACE,
                        OnvifCertificates.NAMESPACE,
                        OnvifCertificates.TYPES,
                        body));
    }
}

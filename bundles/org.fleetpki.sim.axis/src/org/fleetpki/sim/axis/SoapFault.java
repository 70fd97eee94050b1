// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import org.fleetpki.sim.Response;
import org.fleetpki.sim.Soap;
import org.fleetpki.sim.Xml;

/** A SOAP 1.2 fault, with a subcode of the ONVIF error namespace as AXIS devices send them. */
final class SoapFault extends Exception {

    private static final long serialVersionUID = 1L;

    static final String CONTENT_TYPE = "application/soap+xml; charset=utf-8";

    private final int status;
    private final String code;
    private final String subcode;
    private final String more;

    private SoapFault(int status, String code, String subcode, String reason) {
        this(status, code, subcode, "", reason);
    }

    /** @param more the name of the element that tells more; empty for none */
    private SoapFault(int status, String code, String subcode, String more, String reason) {
        super(reason);
        this.status = status;
        this.code = code;
        this.subcode = subcode;
        this.more = more;
    }

    /** One of the faults that the certificate service names. */
    static SoapFault certificates(String name, String reason) {
        return new SoapFault(500, "Receiver", "Action", name, reason);
    }

    static SoapFault actionNotSupported() {
        return new SoapFault(500, "Receiver", "ActionNotSupported", "Optional action not implemented");
    }

    static SoapFault tagMismatch() {
        return new SoapFault(400, "Sender", "TagMismatch", "Tag mismatch");
    }

    static SoapFault wellFormed() {
        return new SoapFault(400, "Sender", "WellFormed", "Well-formed error");
    }

    static SoapFault invalidValue(String detail) {
        return new SoapFault(400, "Sender", "InvalidArgVal", detail);
    }

    Response response() {
        String detail = more.isEmpty()
                ? ""
                : "<SOAP-ENV:Detail><acertificates:%1$s xmlns:acertificates=\"%2$s\"/></SOAP-ENV:Detail>"
                        .formatted(more, CertificateService.NAMESPACE);
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <SOAP-ENV:Envelope xmlns:SOAP-ENV="%s" xmlns:ter="http://www.onvif.org/ver10/error">\
                <SOAP-ENV:Body><SOAP-ENV:Fault>\
                <SOAP-ENV:Code><SOAP-ENV:Value>SOAP-ENV:%s</SOAP-ENV:Value>\
                <SOAP-ENV:Subcode><SOAP-ENV:Value>ter:%s</SOAP-ENV:Value></SOAP-ENV:Subcode></SOAP-ENV:Code>\
                <SOAP-ENV:Reason><SOAP-ENV:Text xml:lang="en">%s</SOAP-ENV:Text></SOAP-ENV:Reason>%s\
                </SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>
                """;
        return Response.of(
                status, CONTENT_TYPE, xml.formatted(Soap.ENVELOPE, code, subcode, Xml.escape(getMessage()), detail));
    }
}

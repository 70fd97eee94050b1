// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.sim.Login;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import org.fleetpki.sim.Soap;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Decides who may do what (ONVIF core specification, section 5.9). */
final class Access {

    /** The access class PRE_AUTH: what is answered without a log-in. */
    private static final Set<String> OPEN = Set.of(
            "GetSystemDateAndTime",
            "GetServices",
            "GetServiceCapabilities",
            "GetCapabilities",
            "GetEndpointReference",
            "GetHostname",
            "GetWsdlUrl");

    private final OnvifModel model;
    private final Login digest;
    private final TokenLogin token;

    Access(OnvifModel model, Login digest, TokenLogin token) {
        this.model = model;
        this.digest = digest;
        this.token = token;
    }

    /** The answer that refuses a request; empty if it may be acted on. */
    Optional<Response> refuse(Request request) {
        Optional<Element> operation = operation(request);
        if (operation.map(Element::getLocalName).filter(OPEN::contains).isPresent()) {
            return Optional.empty();
        }
        Optional<Element> given =
                operation.flatMap(TokenLogin::token).filter(any -> model.takes(OnvifModel.LoginKind.TOKEN));
        if (given.isPresent()) {
            return token.admits(given.get())
                    ? Optional.empty()
                    : Optional.of(Fault.notAuthorized().response());
        }
        return model.takes(OnvifModel.LoginKind.DIGEST)
                ? digest.refuse(request)
                : Optional.of(Fault.notAuthorized().response());
    }

    private static Optional<Element> operation(Request request) {
        try {
            return request.method().equals("POST") ? Soap.operation(request.body()) : Optional.empty();
        } catch (SAXException e) {
            // Whoever may log in is told what is wrong with it.
            return Optional.empty();
        }
    }
}

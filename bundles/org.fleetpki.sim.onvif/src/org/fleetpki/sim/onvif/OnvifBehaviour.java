// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.Optional;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.DeviceBehaviour;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import org.fleetpki.sim.Soap;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** An ONVIF device: who may do what, and where its services are. */
final class OnvifBehaviour implements DeviceBehaviour {

    private final Memory<OnvifState> memory;
    private final Access access;
    private final DeviceService device;
    private final Optional<AdvancedSecurity> security;

    /** @param security empty in devices without that service */
    OnvifBehaviour(
            Memory<OnvifState> memory, Access access, DeviceService device, Optional<AdvancedSecurity> security) {
        this.memory = memory;
        this.access = access;
        this.device = device;
        this.security = security;
    }

    @Override
    public Optional<Response> refuse(Request request) {
        return access.refuse(request);
    }

    @Override
    public Answer act(Request request) {
        boolean here = request.path().equals(DeviceService.PATH)
                || request.path().equals(AdvancedSecurity.PATH) && security.isPresent();
        if (!here) {
            return Answer.of(Response.page(404));
        }
        if (!request.method().equals("POST")) {
            return Answer.of(Response.page(405).with("Allow", "POST"));
        }
        try {
            return act(request, Soap.operation(request.body()).orElseThrow(Fault::noOperation));
        } catch (SAXException e) {
            return Answer.of(Fault.wellFormed().response());
        } catch (Fault e) {
            return Answer.of(e.response());
        }
    }

    /** The services share one server: either path answers the operations of both, told apart by their namespace. */
    private Answer act(Request request, Element operation) throws Fault {
        String namespace = String.valueOf(operation.getNamespaceURI());
        String name = operation.getLocalName();
        return switch (namespace) {
            case Names.TDS -> device.act(name, Arguments.of(operation, Names.TDS), memory.state(), request.secure());
            case Names.TAS ->
                security.orElseThrow(Fault::notSupported).act(name, Arguments.of(operation, Names.TAS), memory.state());
            default -> throw Fault.notSupported();
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.device.http.Soap;
import org.w3c.dom.Element;

/** One message by HTTP. A fault is one with any status: devices send 400, 500, and some 200. */
final class SoapPost {

    static Element send(Exchange exchange, OnvifMessage message, String user) throws DeviceException {
        return read(post(exchange, message), message, user);
    }

    static Response post(Exchange exchange, OnvifMessage message) throws DeviceException {
        Request request = Soap.post(message.path(), message.action(), message.request());
        return message.patience().isPresent()
                ? exchange.send(request, message.patience().get())
                : exchange.send(request);
    }

    static Element read(Response response, OnvifMessage message, String user) throws DeviceException {
        if (response.status() == 401) {
            throw new DeviceException(new Failure.Unauthorized(user));
        }
        if (response.status() == 404 && !isXml(response)) {
            throw new DeviceException(
                    new Failure.Unsupported("ONVIF service at " + message.path(), "it answers HTTP 404"));
        }
        return Soap.answer(response, fault -> OnvifFaults.failure(fault, message, user));
    }

    private static boolean isXml(Response response) {
        return response.header("Content-Type").orElse("").contains("xml");
    }

    private SoapPost() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.time.Duration;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Soap;
import org.w3c.dom.Element;

/** The web server's settings, which have no REST interface, even in AXIS OS 12. */
record HttpsOnAxis(Exchange exchange) implements HttpsSettings {

    private static final String SERVICES = "/vapix/services";

    @Override
    public Cost cost() {
        return new Cost(Duration.ofSeconds(10), "the web server restarts");
    }

    @Override
    public State read() throws DeviceException {
        Element request = Soap.request(WebServerTls.WEB, "aweb:GetWebServerTlsConfiguration");
        return WebServerTls.read(Soap.call(exchange, SERVICES, "", "show its HTTPS settings", request));
    }

    @Override
    public void write(State state) throws DeviceException {
        Element request = Soap.request(WebServerTls.WEB, "aweb:SetWebServerTlsConfiguration");
        WebServerTls.write(state, request);
        try {
            Soap.call(exchange, SERVICES, "", "change its HTTPS settings", request);
        } catch (DeviceException e) {
            // the web server restarts under its own answer; what counts is what it serves afterwards
            if (!(e.failure() instanceof Failure.Unreachable) || !DeviceHttp.answerLost(e)) {
                throw e;
            }
        }
    }
}

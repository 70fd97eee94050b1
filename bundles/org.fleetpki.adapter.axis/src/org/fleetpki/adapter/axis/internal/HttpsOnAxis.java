// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.time.Duration;
import java.util.List;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Soap;
import org.w3c.dom.Element;

/**
 * The web server's settings, which have no REST interface, even in AXIS OS 12.
 *
 * @param exchange the log-in
 * @param roles whom the firmware wants connection policies for
 */
record HttpsOnAxis(Exchange exchange, List<String> roles) implements HttpsSettings {

    /** The path of all SOAP services. */
    static final String SERVICES = "/vapix/services";

    static final Cost RESTART = new Cost(Duration.ofSeconds(10), "the web server restarts");

    @Override
    public Cost cost() {
        return RESTART;
    }

    @Override
    public State read() throws DeviceException {
        Element request = Soap.request(WebServerTls.WEB, "aweb:GetWebServerTlsConfiguration");
        return WebServerTls.read(Soap.call(exchange, SERVICES, "", "show its HTTPS settings", request));
    }

    /** Whether the device has the service at all; a fault of another kind is one of a device that has it. */
    boolean isPresent() throws DeviceException {
        Element request = Soap.request(WebServerTls.WEB, "aweb:GetWebServerTlsConfiguration");
        try {
            Soap.answer(
                    exchange.send(Soap.post(SERVICES, "", request)),
                    fault -> fault.has("ActionNotSupported")
                            ? new Failure.Unsupported("service for the web server", fault.words())
                            : new Failure.Rejected("show its HTTPS settings", fault.words()));
            return true;
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Unsupported) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void write(State state) throws DeviceException {
        Element request = Soap.request(WebServerTls.WEB, "aweb:SetWebServerTlsConfiguration");
        WebServerTls.write(state, request, roles);
        restarting(() -> Soap.call(exchange, SERVICES, "", "change its HTTPS settings", request));
    }

    /** Make a change under which the web server restarts; what counts is what it serves afterwards. */
    static void restarting(Change change) throws DeviceException {
        try {
            change.make();
        } catch (DeviceException e) {
            if (!(e.failure() instanceof Failure.Unreachable) || !DeviceHttp.answerLost(e)) {
                throw e;
            }
        }
    }

    /** A request that changes something. */
    @FunctionalInterface
    interface Change {
        void make() throws DeviceException;
    }
}

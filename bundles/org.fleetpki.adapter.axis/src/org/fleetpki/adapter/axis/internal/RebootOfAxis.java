// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.time.Duration;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;

/**
 * Starting the device anew: by {@code firmwaremanagement.cgi} since 7.40 (VAPIX, Firmware management API), before that by
 * {@code restart.cgi}, which public clients use.
 *
 * @param exchange the log-in
 * @param managed whether there is the former
 */
record RebootOfAxis(Exchange exchange, boolean managed) implements Reboot {

    private static final String TASK = "start anew";

    @Override
    public Cost cost() {
        return new Cost(Duration.ofMinutes(2), "the device starts anew");
    }

    @Override
    public void reboot() throws DeviceException {
        HttpsOnAxis.restarting(() -> {
            if (managed) {
                new JsonCgi(exchange, "/axis-cgi/firmwaremanagement.cgi").call("reboot", TASK);
            } else {
                restart();
            }
        });
    }

    private void restart() throws DeviceException {
        Response response = exchange.send(Request.get("/axis-cgi/restart.cgi"));
        if (!response.isSuccess()) {
            throw new DeviceException(new Failure.Rejected(TASK, response.summary()));
        }
    }
}

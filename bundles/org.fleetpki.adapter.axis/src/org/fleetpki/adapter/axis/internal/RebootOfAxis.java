// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.time.Duration;
import java.util.Optional;
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
 * @param managed whether the firmware should have the former; a product that does not is restarted by the latter
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
            Optional<Response> managing = managed ? Optional.of(manage()) : Optional.empty();
            if (managing.isPresent() && managing.get().status() != 404) {
                RestAnswer.cgiData(managing.get(), TASK);
            } else {
                restart();
            }
        });
    }

    private Response manage() throws DeviceException {
        return new JsonCgi(exchange, "/axis-cgi/firmwaremanagement.cgi").send("reboot", JsonCgi.parameters());
    }

    private void restart() throws DeviceException {
        Response response = exchange.send(Request.get("/axis-cgi/restart.cgi"));
        if (!response.isSuccess()) {
            throw new DeviceException(new Failure.Rejected(TASK, response.summary()));
        }
    }
}

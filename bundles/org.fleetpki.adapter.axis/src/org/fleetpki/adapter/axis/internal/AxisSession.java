// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.Exchange;

/** A log-in to a device with AXIS OS 11.11 or later. */
record AxisSession(Exchange exchange, DeviceFacts facts, List<Capability> capabilities) implements DeviceSession {

    /**
     * Log in and look what the device can do.
     *
     * @param keyPatience the time for making a key
     */
    static AxisSession start(Exchange exchange, Duration keyPatience) throws DeviceException {
        DeviceInfo info = new DeviceInfo(exchange);
        DeviceFacts facts = info.ask();
        AxisFirmware.parse(facts.firmware()).requireReleasedRest();
        CertificateApi api = new CertificateApi(exchange);
        if (!api.isListed()) {
            throw new DeviceException(new Failure.Unsupported(
                    "certificate management", "it does not list the REST interface cert v1, which its firmware has"));
        }
        return new AxisSession(
                exchange,
                facts,
                List.of(
                        new StoreOnAxis(api),
                        CsrOnAxis.of(api, keyPatience),
                        new TrustListOnAxis(api),
                        new HttpsOnAxis(exchange),
                        new ClockOnAxis(info)));
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return capabilities.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    @Override
    public void close() {
        exchange.close();
    }
}

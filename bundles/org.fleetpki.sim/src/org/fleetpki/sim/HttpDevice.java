// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

/** A simulated device around a {@link DeviceServer}. */
public abstract class HttpDevice implements SimulatedDevice {

    private final DeviceOrder order;
    private final DeviceServer server;
    private final Logins logins;

    protected HttpDevice(DeviceOrder order, DeviceServer server, Logins logins) {
        this.order = order;
        this.server = server;
        this.logins = logins;
        server.count(logins);
    }

    @Override
    public DeviceOrder order() {
        return order;
    }

    @Override
    public String host() {
        return order.host();
    }

    @Override
    public int httpPort() {
        return server.httpPort();
    }

    @Override
    public int httpsPort() {
        return server.httpsPort();
    }

    @Override
    public int logins() {
        return logins.all();
    }

    @Override
    public int refusedLogins() {
        return logins.refused();
    }

    @Override
    public int writes() {
        return server.writes();
    }

    @Override
    public Faults faults() {
        return server.faults();
    }

    @Override
    public void close() {
        server.close();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Faults;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.SimulatorFamily;

/** Switches on devices that listen nowhere; several threads may do so at once. */
final class FakeFamily implements SimulatorFamily {

    final List<DeviceOrder> orders = Collections.synchronizedList(new ArrayList<>());
    final List<String> running = Collections.synchronizedList(new ArrayList<>());
    String broken = "";

    @Override
    public String family() {
        return "axis";
    }

    @Override
    public SimulatedDevice start(DeviceOrder order) throws IOException {
        if (order.id().equals(broken)) {
            throw new IOException("the flash is worn out");
        }
        orders.add(order);
        running.add(order.id());
        return new Device(order);
    }

    private final class Device implements SimulatedDevice {

        private final DeviceOrder order;

        Device(DeviceOrder order) {
            this.order = order;
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
            return order.httpPort() == 0 ? 40080 : order.httpPort();
        }

        @Override
        public int httpsPort() {
            return order.httpsPort() == 0 ? 40443 : order.httpsPort();
        }

        @Override
        public int logins() {
            return 0;
        }

        @Override
        public int refusedLogins() {
            return 0;
        }

        @Override
        public int writes() {
            return 0;
        }

        @Override
        public Map<String, String> state() {
            return Map.of();
        }

        @Override
        public Faults faults() {
            throw new IllegalStateException("no test asks for faults");
        }

        @Override
        public void close() {
            running.remove(order.id());
        }
    }
}

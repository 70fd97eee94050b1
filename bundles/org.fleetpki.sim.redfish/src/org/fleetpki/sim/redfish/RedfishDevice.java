// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.util.Map;
import java.util.TreeMap;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.Fingerprints;
import org.fleetpki.sim.HttpDevice;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;

/** A simulated controller that is switched on. */
final class RedfishDevice extends HttpDevice {

    private final Memory<RedfishState> memory;

    RedfishDevice(DeviceOrder order, DeviceServer server, Logins logins, Memory<RedfishState> memory) {
        super(order, server, logins);
        this.memory = memory;
    }

    @Override
    public Map<String, String> state() {
        RedfishState state = memory.state();
        Map<String, String> text = new TreeMap<>();
        text.put("certificate", Fingerprints.of(state.installed().chain()));
        state.next().ifPresent(next -> text.put("certificate.next", Fingerprints.of(next.chain())));
        text.put("factory", Fingerprints.of(state.factory().chain()));
        state.request().ifPresent(request -> text.put("request", Fingerprints.of(request.der())));
        text.put("http", String.valueOf(state.http()));
        text.put("https", String.valueOf(state.https()));
        return text;
    }
}

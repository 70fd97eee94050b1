// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import java.util.Map;
import java.util.TreeMap;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.Fingerprints;
import org.fleetpki.sim.HttpDevice;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;

/** A simulated camera that is switched on. */
final class WebDevice extends HttpDevice {

    private final Memory<WebState> memory;

    WebDevice(DeviceOrder order, DeviceServer server, Logins logins, Memory<WebState> memory) {
        super(order, server, logins);
        this.memory = memory;
    }

    @Override
    public Map<String, String> state() {
        WebState state = memory.state();
        Map<String, String> text = new TreeMap<>();
        text.put("served", Fingerprints.of(state.served().chain()));
        text.put("factory", Fingerprints.of(state.factory().chain()));
        state.own().forEach((name, identity) -> text.put("certificate " + name, Fingerprints.of(identity.chain())));
        text.put("inUse", state.inUse());
        text.put("policy", state.policy());
        state.request().ifPresent(request -> text.put("request", Fingerprints.of(request.der())));
        return text;
    }
}

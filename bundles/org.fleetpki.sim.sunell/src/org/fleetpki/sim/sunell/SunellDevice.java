// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.sunell;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.Fingerprints;
import org.fleetpki.sim.HttpDevice;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;

/** A simulated Sunell camera that is switched on. */
public final class SunellDevice extends HttpDevice {

    private final Memory<SunellState> memory;
    private final Power power;

    SunellDevice(DeviceOrder order, DeviceServer server, Logins logins, Memory<SunellState> memory, Power power) {
        super(order, server, logins);
        this.memory = memory;
        this.power = power;
    }

    /**
     * Give it another address. The camera goes on listening where it does; it takes the address for its own, and has a
     * certificate for it, from its next start on.
     *
     * @param address of IPv4
     * @throws IOException if the flash memory cannot be written
     */
    public void setAddress(String address) throws IOException {
        if (!SunellBehaviour.isAddress(address)) {
            throw new IllegalArgumentException("'" + address + "' is not an address");
        }
        memory.change(state -> state.withNextAddress(address));
    }

    /** Press the button behind its cover: what was uploaded and every key of a request are deleted, and it starts again. */
    public void factoryReset() throws IOException {
        memory.change(state -> power.start(state.reset()));
        power.reopen();
    }

    @Override
    public Map<String, String> state() {
        SunellState state = memory.state();
        Map<String, String> text = new TreeMap<>();
        text.put("authority", Fingerprints.of(state.authority().chain()));
        text.put("certificate", Fingerprints.of(state.served().chain()));
        text.put("certificate.of", state.own().isPresent() ? "upload" : "built-in authority");
        state.request().ifPresent(request -> text.put("request", Fingerprints.of(request.der())));
        text.put("address", state.address());
        text.put("ntp", state.ntp());
        text.put("https", String.valueOf(state.https()));
        return text;
    }
}

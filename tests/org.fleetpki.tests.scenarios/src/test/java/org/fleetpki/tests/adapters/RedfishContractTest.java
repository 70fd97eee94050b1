// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.fleetpki.adapter.redfish.internal.RedfishAdapter;
import org.fleetpki.adapter.tck.ConfiguringAdapterContract;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.redfish.RedfishSimulator;

/** The adapter for Redfish, here with a controller as the standard describes it; the others extend this. */
class RedfishContractTest extends ConfiguringAdapterContract {

    /** Which of the simulated controllers. */
    String model() {
        return "";
    }

    @Override
    protected DeviceAdapter adapter() {
        Limits limits = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), 4 << 20);
        return new RedfishAdapter(new JdkDeviceHttp(limits, InstantSource.system(), new SecureRandom()));
    }

    @Override
    protected SimulatedDevice device() throws IOException {
        return new RedfishSimulator(Duration.ofMillis(300))
                .start(new DeviceOrder(
                        "contract", model(), "", "127.0.0.1", "", 0, 0, "root", "pass-contract", Optional.empty()));
    }
}

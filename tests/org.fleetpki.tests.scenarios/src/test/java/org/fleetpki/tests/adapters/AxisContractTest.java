// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.fleetpki.adapter.axis.internal.AxisAdapter;
import org.fleetpki.adapter.tck.ConfiguringAdapterContract;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.axis.AxisSettings;
import org.fleetpki.sim.axis.AxisSimulator;

/** The adapter for AXIS devices, here with AXIS OS 11.11 or later; the older lines extend this. */
class AxisContractTest extends ConfiguringAdapterContract {

    /** The line to be held to the contract. */
    String firmware() {
        return "12.2.62";
    }

    @Override
    protected DeviceAdapter adapter() {
        // the deadline lies above what a busy machine takes for a key, and below what a test of a hang may last
        Limits limits = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), 4 << 20);
        return new AxisAdapter(
                new JdkDeviceHttp(limits, InstantSource.system(), new SecureRandom()),
                new JdkTlsProbe(Duration.ofSeconds(5), Duration.ofSeconds(5), InstantSource.system()),
                Duration.ofSeconds(60));
    }

    @Override
    protected SimulatedDevice device() throws IOException {
        return new AxisSimulator(AxisSettings.restartingFor(Duration.ofMillis(300)))
                .start(new DeviceOrder(
                        "contract", "", firmware(), "127.0.0.1", "", 0, 0, "root", "pass-contract", Optional.empty()));
    }
}

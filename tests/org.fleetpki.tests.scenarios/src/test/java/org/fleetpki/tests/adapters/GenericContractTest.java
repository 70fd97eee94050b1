// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.fleetpki.adapter.generic.internal.GenericAdapter;
import org.fleetpki.adapter.tck.DeviceAdapterContract;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.tls.TlsSimulator;

/** The adapter that only observes: the rules of log-in do not apply to it. */
class GenericContractTest extends DeviceAdapterContract {

    @Override
    protected DeviceAdapter adapter() {
        return new GenericAdapter(
                new JdkTlsProbe(Duration.ofSeconds(5), Duration.ofSeconds(5), InstantSource.system()));
    }

    @Override
    protected SimulatedDevice device() throws IOException {
        return new TlsSimulator().start(DeviceOrder.on("contract", "127.0.0.1"));
    }

    @Override
    protected boolean logsIn() {
        return false;
    }
}

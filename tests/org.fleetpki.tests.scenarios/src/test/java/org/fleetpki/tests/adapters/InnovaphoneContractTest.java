// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.fleetpki.adapter.innovaphone.internal.InnovaphoneAdapter;
import org.fleetpki.adapter.tck.ConfiguringAdapterContract;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.innovaphone.InnovaphoneDevice;
import org.fleetpki.sim.innovaphone.InnovaphoneSimulator;

/** The adapter for innovaphone devices with firmware 12r1 SR8 and later. */
class InnovaphoneContractTest extends ConfiguringAdapterContract {

    @Override
    protected DeviceAdapter adapter() {
        Limits limits = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), 4 << 20);
        return new InnovaphoneAdapter(
                new JdkDeviceHttp(limits, InstantSource.system(), new SecureRandom()),
                new JdkTlsProbe(Duration.ofSeconds(5), Duration.ofSeconds(5), InstantSource.system()),
                Duration.ofSeconds(120));
    }

    @Override
    protected SimulatedDevice device() throws IOException {
        return new InnovaphoneSimulator(Duration.ofMillis(300)).start(DeviceOrder.on("contract", "127.0.0.1"));
    }

    /** Everything is behind the log-in; see InnovaphoneProbeTest. */
    @Override
    protected boolean answersBeforeLogIn() {
        return false;
    }

    @Override
    protected boolean refuseChain(SimulatedDevice device, List<X509Certificate> chain) throws Exception {
        return ((InnovaphoneDevice) device).meet(chain);
    }
}

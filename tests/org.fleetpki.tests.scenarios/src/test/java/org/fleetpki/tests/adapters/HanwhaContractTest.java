// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.fleetpki.adapter.tck.ConfiguringAdapterContract;
import org.fleetpki.adapter.webform.internal.WebformFamilies;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.web.HanwhaSimulator;

/** The shipped profile for Hanwha cameras. */
class HanwhaContractTest extends ConfiguringAdapterContract {

    @Override
    protected DeviceAdapter adapter() {
        Limits limits = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), 4 << 20);
        return WebformFamilies.shipped(
                        "hanwha",
                        new JdkDeviceHttp(limits, InstantSource.system(), new SecureRandom()),
                        new JdkTlsProbe(Duration.ofSeconds(5), Duration.ofSeconds(5), InstantSource.system()))
                .orElseThrow();
    }

    /** Its challenge, or its error, tells the family; {@link SilentDeviceTest} stands in for P4 and P5. */
    @Override
    protected boolean answersBeforeLogIn() {
        return false;
    }

    @Override
    protected SimulatedDevice device() throws IOException {
        return new HanwhaSimulator(Duration.ofMillis(300)).start(DeviceOrder.on("contract", "127.0.0.1"));
    }
}

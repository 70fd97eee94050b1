// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.fleetpki.adapter.onvif.internal.OnvifAdapter;
import org.fleetpki.adapter.tck.ConfiguringAdapterContract;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.onvif.OnvifSettings;
import org.fleetpki.sim.onvif.OnvifSimulator;
import org.junit.jupiter.api.Nested;

/** The adapter for ONVIF, with devices that differ in services and in log-ins. */
class OnvifContractTest {

    /** Advanced Security, and a log-in by HTTP Digest. */
    @Nested
    class AdvancedSecurity extends OnvifContract {
        AdvancedSecurity() {
            super("ADV-1");
        }
    }

    /** Advanced Security, and a log-in by Digest or UsernameToken. */
    @Nested
    class EitherLogIn extends OnvifContract {
        EitherLogIn() {
            super("BOTH-1");
        }
    }

    /** Advanced Security, and a log-in by UsernameToken alone. */
    @Nested
    class UsernameTokenOnly extends OnvifContract {
        UsernameTokenOnly() {
            super("TOKEN-1");
        }
    }

    /** A key store of the smallest size that the specification allows. */
    @Nested
    class SmallStore extends OnvifContract {
        SmallStore() {
            super("SMALL-1");
        }
    }

    /** The deprecated operations of device management. */
    @Nested
    class DeprecatedOperations extends OnvifContract {
        DeprecatedOperations() {
            super("LEGACY-1");
        }
    }

    /** The deprecated operations, no {@code GetServices}, and a log-in by UsernameToken alone. */
    @Nested
    class BeforeGetServices extends OnvifContract {
        BeforeGetServices() {
            super("CAPS-1");
        }
    }

    /** A model under the contract. */
    abstract static class OnvifContract extends ConfiguringAdapterContract {

        private final String model;

        OnvifContract(String model) {
            this.model = model;
        }

        @Override
        protected DeviceAdapter adapter() {
            // the deadline lies above what a busy machine takes for a key, and below what a test of a hang may last
            Limits limits = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), 4 << 20);
            return new OnvifAdapter(
                    new JdkDeviceHttp(limits, InstantSource.system(), new SecureRandom()),
                    new JdkTlsProbe(Duration.ofSeconds(5), Duration.ofSeconds(5), InstantSource.system()),
                    Duration.ofSeconds(60),
                    InstantSource.system(),
                    new SecureRandom());
        }

        @Override
        protected SimulatedDevice device() throws IOException {
            // the tolerance is above what a busy machine lets pass between writing a token and reading it
            OnvifSettings settings =
                    new OnvifSettings(Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofSeconds(30));
            return new OnvifSimulator(settings)
                    .start(new DeviceOrder(
                            "contract", model, "", "127.0.0.1", "", 0, 0, "root", "pass-contract", Optional.empty()));
        }
    }
}

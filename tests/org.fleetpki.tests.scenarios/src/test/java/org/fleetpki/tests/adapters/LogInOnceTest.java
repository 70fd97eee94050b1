// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.fleetpki.adapter.sunell.internal.SunellAdapter;
import org.fleetpki.adapter.webform.internal.WebformFamilies;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.SimulatorFamily;
import org.fleetpki.sim.sunell.SunellSimulator;
import org.fleetpki.sim.web.HanwhaSimulator;
import org.fleetpki.sim.web.HikvisionSimulator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Families whose log-in is proved by a GET send it once, though the device hangs up on it without a word. */
class LogInOnceTest {

    private static final JdkTlsProbe TLS =
            new JdkTlsProbe(Duration.ofSeconds(10), Duration.ofSeconds(10), InstantSource.system());

    private static final DeviceHttp HTTP = new JdkDeviceHttp(
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 4 << 20),
            InstantSource.system(),
            new SecureRandom());

    @ParameterizedTest
    @ValueSource(strings = {"sunell", "hanwha", "hikvision"})
    void aDeviceThatHangsUpSeesTheCredentialsOnce(String family) throws Exception {
        try (SimulatedDevice device = simulator(family).start(DeviceOrder.on("once", "127.0.0.1"));
                Secret secret = new Secret(device.order().password().toCharArray())) {
            Endpoint place = new Endpoint(device.host(), device.httpPort(), device.httpsPort(), TlsTrust.NOTHING);
            Endpoint pinned =
                    place.trusting(TlsTrust.pin(Fingerprint.of(TLS.probe(place).leaf())));
            device.faults().reset("", 1000);
            assertThrows(
                    DeviceException.class,
                    () -> adapter(family)
                            .open(pinned, new Credentials(device.order().user(), secret)));
            assertEquals(1, device.logins(), "credentials are tried once");
        }
    }

    private static SimulatorFamily simulator(String family) {
        Duration gap = Duration.ofMillis(300);
        return switch (family) {
            case "sunell" -> new SunellSimulator(gap);
            case "hanwha" -> new HanwhaSimulator(gap);
            default -> new HikvisionSimulator(gap);
        };
    }

    private static DeviceAdapter adapter(String family) {
        return family.equals("sunell")
                ? new SunellAdapter(HTTP, TLS)
                : WebformFamilies.shipped(family, HTTP, TLS).orElseThrow();
    }
}

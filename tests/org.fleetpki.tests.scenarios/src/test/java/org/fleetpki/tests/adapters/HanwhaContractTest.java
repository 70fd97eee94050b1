// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.fleetpki.adapter.tck.ConfiguringAdapterContract;
import org.fleetpki.adapter.webform.internal.WebformFamilies;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Snapshots;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.web.HanwhaSimulator;
import org.junit.jupiter.api.Test;

/** The shipped profile for Hanwha cameras. */
class HanwhaContractTest extends ConfiguringAdapterContract {

    @Override
    protected DeviceAdapter adapter() {
        Limits limits = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), 4 << 20);
        return WebformFamilies.shipped(
                        "hanwha", new JdkDeviceHttp(limits, InstantSource.system(), new SecureRandom()), probe())
                .orElseThrow();
    }

    private static JdkTlsProbe probe() {
        return new JdkTlsProbe(Duration.ofSeconds(5), Duration.ofSeconds(5), InstantSource.system());
    }

    @Test
    void whatRestsOnInferredWordsIsMarkedExperimental() throws Exception {
        try (SimulatedDevice device = device();
                Secret secret = new Secret(device.order().password().toCharArray())) {
            Endpoint unknown = new Endpoint(device.host(), device.httpPort(), device.httpsPort(), TlsTrust.NOTHING);
            Endpoint endpoint = unknown.trusting(
                    TlsTrust.pin(Fingerprint.of(probe().probe(unknown).leaf())));
            try (DeviceSession session =
                    adapter().open(endpoint, new Credentials(device.order().user(), secret))) {
                assertTrue(session.capability(HttpsSettings.class).orElseThrow().isExperimental());
                assertTrue(session.capability(Snapshots.class).orElseThrow().isExperimental());
                assertFalse(session.capability(KeyUpload.class).orElseThrow().isExperimental());
            }
        }
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

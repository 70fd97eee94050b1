// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.fleetpki.adapter.ssh.internal.SshAdapter;
import org.fleetpki.adapter.tck.ConfiguringAdapterContract;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.pki.bc.internal.BouncyCastleKeys;
import org.fleetpki.sim.SimulatedDevice;
import org.junit.jupiter.api.io.TempDir;

/** The contract held by SSH, with a real sshd and a real nginx in place of a simulated device. */
class SshContractTest extends ConfiguringAdapterContract {

    @TempDir
    private Path folder;

    private SshHost host;

    @Override
    protected DeviceAdapter adapter() {
        return new SshAdapter(new BouncyCastleKeys(), Duration.ofSeconds(10));
    }

    @Override
    protected SimulatedDevice device() throws Exception {
        SshBench.requireTools("sshd", "nginx", "openssl");
        host = new SshHost(folder);
        return host;
    }

    @Override
    protected Map<String, String> settings() throws Exception {
        return host.bench()
                .endpoint(host.httpsPort(), folder.resolve("profile.properties"))
                .settings();
    }

    /** A computer of somebody's own, or a container. */
    @Override
    protected boolean hasSerialNumber() {
        return false;
    }

    /** By SSH; {@link SshLogInTest} holds unknown and wrong host keys against it. */
    @Override
    protected boolean logsInByTls() {
        return false;
    }
}

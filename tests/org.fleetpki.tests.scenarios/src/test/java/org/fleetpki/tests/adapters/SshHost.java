// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Faults;
import org.fleetpki.sim.SimulatedDevice;

/**
 * A real sshd beside a real nginx, as the contract of adapters wants to see a device: its state are the files that the
 * server reads and those that we keep, its log-ins are what sshd wrote into its log. Of the faults it can hang, by a signal.
 */
final class SshHost implements SimulatedDevice {

    private final Path folder;
    private final SshBench bench;
    private final int port;
    private final Map<String, String> before;

    SshHost(Path folder) throws Exception {
        this.folder = folder;
        this.bench = new SshBench(folder, true, "MaxAuthTries 6");
        this.port = SshServers.NGINX.start(bench, "");
        SshBench.await("the server answers", () -> {
            try {
                SshBench.served(port);
                return true;
            } catch (org.fleetpki.device.api.DeviceException e) {
                return false;
            }
        });
        this.before = state();
    }

    SshBench bench() {
        return bench;
    }

    @Override
    public DeviceOrder order() {
        return new DeviceOrder("host", "", "", host(), "", httpPort(), port, "root", "right", Optional.empty());
    }

    @Override
    public String host() {
        return SshBench.HOST;
    }

    /** Nothing listens there. */
    @Override
    public int httpPort() {
        return 80;
    }

    @Override
    public int httpsPort() {
        return port;
    }

    @Override
    public int logins() {
        return lines("Accepted ") + refusedLogins();
    }

    @Override
    public int refusedLogins() {
        return lines("Failed password") + lines("Failed keyboard");
    }

    private int lines(String words) {
        try {
            return (int)
                    bench.log().lines().filter(line -> line.contains(words)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int writes() {
        return state().equals(before) ? 0 : 1;
    }

    @Override
    public Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.startsWith("kept") || name.matches("server\\.(crt|key)")) {
                    state.put(
                            name,
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
                }
            }
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Faults faults() {
        return (Faults) Proxy.newProxyInstance(
                Faults.class.getClassLoader(), new Class<?>[] {Faults.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "hang" ->
                            bench.run(
                                    "kill", "-STOP", Long.toString(bench.sshd().pid()));
                        case "clear" ->
                            bench.run(
                                    "kill", "-CONT", Long.toString(bench.sshd().pid()));
                        default -> abort("a real sshd has no fault '" + method.getName() + "' on demand");
                    }
                    return null;
                });
    }

    @Override
    public void close() {
        try {
            bench.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

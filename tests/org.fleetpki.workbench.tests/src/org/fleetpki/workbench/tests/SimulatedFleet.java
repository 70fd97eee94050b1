// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.SimulatorFamily;

/** A workspace with two simulated cameras that are on, one device that is off, and two authorities. */
final class SimulatedFleet implements AutoCloseable {

    static final String PASSPHRASE = "a passphrase for tests";
    static final String QUESTION = "Passphrase of the issuing CA";
    static final String ISSUER = "Workbench Test Issuing CA";

    private static final String HEAD = """
            fleetpki: 1
            name: Test fleet
            authority:
              use: issuing
              passphrase: "prompt:%s"
            firstContact: pin
            devices:
            """;

    private static final String OFF = """
              - id: cam-3
                family: axis
                host: 127.31.0.3
                site: Lund
                login: { user: root, password: "file:secrets/cam-3" }
            """;

    private final Workspace workspace;
    private final CertificateAuthority root;
    private final List<SimulatedDevice> devices = new ArrayList<>();

    SimulatedFleet(Path folder) throws IOException, PkiException {
        workspace = new Workspace(folder);
        Files.createDirectories(folder.resolve("secrets"));
        root = authorities();
        StringBuilder file = new StringBuilder(HEAD.formatted(QUESTION));
        SimulatorFamily family = Services.get(
                SimulatorFamily.class, candidate -> candidate.family().equals("axis"));
        Stream.of("1", "2").map(number -> start(family, number)).forEach(devices::add);
        for (SimulatedDevice device : devices) {
            Files.writeString(
                    folder.resolve("secrets").resolve(device.order().id()),
                    device.order().password());
            file.append(entry(device));
        }
        Files.writeString(folder.resolve("secrets/cam-3"), "never asked for");
        file.append(OFF);
        Files.writeString(workspace.fleetFile(), file);
    }

    Workspace workspace() {
        return workspace;
    }

    CertificateAuthority root() {
        return root;
    }

    List<SimulatedDevice> devices() {
        return devices;
    }

    private static SimulatedDevice start(SimulatorFamily family, String number) {
        try {
            return family.start(DeviceOrder.on("cam-" + number, "127.31.0." + number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CertificateAuthority authorities() throws PkiException {
        CertificateAuthorities authorities = Services.get(CertificateAuthorities.class);
        try (Secret passphrase = new Secret(PASSPHRASE.toCharArray())) {
            CertificateAuthority made = authorities.createRoot(
                    workspace.authorities(), order("root", "Workbench Test Root CA", Usage.ROOT_CA, 3650), passphrase);
            try (CertificateAuthority.Unlocked key = made.unlock(passphrase)) {
                authorities.createIntermediate(
                        workspace.authorities(),
                        order("issuing", ISSUER, Usage.INTERMEDIATE_CA, 1825),
                        passphrase,
                        made,
                        key);
            }
            return made;
        }
    }

    private static AuthorityOrder order(String id, String name, Usage usage, int days) {
        CertificateProfile profile =
                new CertificateProfile(id, usage, KeyType.EC_P256, Duration.ofDays(days), Duration.ofHours(1));
        return new AuthorityOrder(id, new X500Principal("CN=" + name + ", O=FleetPKI tests"), profile);
    }

    private static String entry(SimulatedDevice device) {
        return """
                  - id: %1$s
                    family: axis
                    host: %2$s
                    hostName: %1$s.example.org
                    site: Oslo
                    ports: { http: %3$d, https: %4$d }
                    login: { user: %5$s, password: "file:secrets/%1$s" }
                """.formatted(
                        device.order().id(),
                        device.host(),
                        device.httpPort(),
                        device.httpsPort(),
                        device.order().user());
    }

    @Override
    public void close() {
        devices.forEach(SimulatedDevice::close);
    }
}

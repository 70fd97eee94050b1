// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.adapter.axis.internal.AxisAdapter;
import org.fleetpki.adapter.generic.internal.GenericAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetEngine;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.Progress;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.fleet.engine.internal.AdapterRegistry;
import org.fleetpki.fleet.engine.internal.FleetVerbs;
import org.fleetpki.fleet.files.internal.CheckedFleetFiles;
import org.fleetpki.fleet.store.internal.SqliteFleetStores;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.bc.internal.files.ContentFiles;
import org.fleetpki.pki.ca.internal.RevocationService;
import org.fleetpki.pki.path.internal.PathValidator;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.axis.AxisSettings;
import org.fleetpki.sim.axis.AxisSimulator;
import org.fleetpki.tests.pki.Pki;

/** The product without OSGi and a workspace with an issuing authority, for stories over simulated devices. */
final class Story {

    private static final String ROOT = "root";
    private static final String ISSUING = "issuing";

    final Workspace workspace;

    Story(Path folder) {
        workspace = new Workspace(folder);
    }

    /** A workspace with a root, an issuing authority, and the secrets that the policy names. */
    static Story begin(Path folder) throws Exception {
        Story story = new Story(folder);
        Files.writeString(folder.resolve("device-password"), "pass");
        var authorities = Pki.authorities();
        Path place = story.workspace.authorities();
        try (Secret secret = Pki.secret()) {
            Files.writeString(folder.resolve("ca-passphrase"), new String(secret.characters()));
            CertificateAuthority root = authorities.createRoot(place, order(ROOT, Usage.ROOT_CA), secret);
            try (CertificateAuthority.Unlocked key = root.unlock(secret)) {
                authorities.createIntermediate(place, order(ISSUING, Usage.INTERMEDIATE_CA), secret, root, key);
            }
        }
        return story;
    }

    /** Switch on a camera with the factory's settings, whose web server restarts quickly. */
    static SimulatedDevice camera(String id, String host) throws Exception {
        DeviceOrder order = new DeviceOrder(id, "", "", host, "", 0, 0, "root", "pass", Optional.empty());
        return new AxisSimulator(AxisSettings.restartingFor(Duration.ofMillis(100))).start(order);
    }

    FleetSpec fleet(SimulatedDevice... devices) {
        List<DeviceSpec> specs = List.of(devices).stream().map(Story::spec).toList();
        return new FleetSpec(workspace.root().resolve("fleet.yaml"), "story", policy(HttpsMode.HTTPS_ONLY), specs);
    }

    static DeviceSpec spec(SimulatedDevice device) {
        return new DeviceSpec(
                device.order().id(),
                Optional.of("axis"),
                device.host(),
                Optional.of(device.order().id() + ".fleet.example"),
                Optional.empty(),
                device.httpPort(),
                device.httpsPort(),
                "",
                Optional.of(new DeviceSpec.Login("root", new SecretRef(SecretRef.Kind.FILE, "device-password"))),
                Optional.empty());
    }

    static Policy policy(HttpsMode mode) {
        return new Policy(
                ISSUING,
                new SecretRef(SecretRef.Kind.FILE, "ca-passphrase"),
                CertificateProfile.tlsServer("device", KeyType.EC_P256, Duration.ofDays(90)),
                Policy.Naming.HOSTNAME,
                Policy.Naming.BOTH,
                "Works",
                Duration.ofDays(30),
                mode,
                Policy.FirstContact.PIN);
    }

    /** The engine over other stores than SQLite's own, as a test needs. */
    FleetEngine engine(FleetStores stores) {
        Limits limits = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 4 << 20);
        TlsProbe probe = probe();
        return new FleetVerbs(
                new AdapterRegistry(List.of(
                        new AxisAdapter(
                                new JdkDeviceHttp(limits, InstantSource.system(), new SecureRandom()),
                                probe,
                                Duration.ofSeconds(60)),
                        new GenericAdapter(probe))),
                probe,
                new PathValidator(new FastSignatureChecks()),
                Pki.READER,
                Pki.KEYS,
                Pki.authorities(),
                stores,
                new ContentFiles(),
                new RevocationService());
    }

    FleetEngine engine() {
        return engine(new SqliteFleetStores());
    }

    Plan plan(FleetSpec fleet) throws Exception {
        return engine().plan(workspace, fleet, secrets(), new Progress<>() {});
    }

    RunReport apply(Plan plan) throws Exception {
        return engine().apply(workspace, plan, secrets(), new Progress<>() {});
    }

    /** Where the secrets of this workspace are; nobody can be asked. */
    SecretSource secrets() {
        return reference -> {
            try {
                return new Secret(Files.readString(workspace.root().resolve(reference.value()))
                        .toCharArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    Plan read(Path plan) throws Exception {
        return new CheckedFleetFiles().readPlan(plan);
    }

    void write(Plan plan, Path file) throws Exception {
        new CheckedFleetFiles().writePlan(plan, file);
    }

    CertificateAuthority issuing() throws Exception {
        return Pki.authorities().open(workspace.authorities(), ISSUING);
    }

    /** What a fresh connection sees that trusts this workspace's root, once the web server is back from a restart. */
    TlsProbe.Served served(SimulatedDevice device) throws Exception {
        TlsTrust trust = new TlsTrust(Set.of(), List.of(issuing().root()));
        Instant deadline = Instant.now().plusSeconds(30);
        while (true) {
            try {
                return seen(device, trust);
            } catch (DeviceException e) {
                if (!(e.failure() instanceof Failure.Unreachable)
                        || Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** What a fresh connection sees that trusts nothing. */
    static X509Certificate leaf(SimulatedDevice device) throws DeviceException {
        return seen(device, TlsTrust.NOTHING).leaf();
    }

    private static TlsProbe.Served seen(SimulatedDevice device, TlsTrust trust) throws DeviceException {
        return probe().probe(new Endpoint(device.host(), device.httpPort(), device.httpsPort(), trust));
    }

    private static TlsProbe probe() {
        return new JdkTlsProbe(Duration.ofSeconds(10), Duration.ofSeconds(20), InstantSource.system());
    }

    private static AuthorityOrder order(String id, Usage usage) {
        CertificateProfile profile =
                new CertificateProfile(id, usage, KeyType.EC_P256, Duration.ofDays(3650), Duration.ofHours(1));
        return new AuthorityOrder(id, new X500Principal("CN=Story " + id), profile);
    }
}

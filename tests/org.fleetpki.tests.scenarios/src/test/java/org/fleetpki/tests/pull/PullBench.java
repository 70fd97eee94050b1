// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fleetpki.adapter.innovaphone.internal.InnovaphoneAdapter;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.device.innovaphone.FactoryAuthority;
import org.fleetpki.device.innovaphone.HardwareId;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.fleet.store.internal.SqliteFleetStores;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.innovaphone.InnovaphoneDevice;
import org.fleetpki.sim.innovaphone.InnovaphoneSimulator;
import org.fleetpki.tests.pki.Pki;

/** A workspace with an authority, a fleet file, and a simulated PBX at the loopback address that polls. */
final class PullBench implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private static final int MOST_REFUSED = 100;

    final Path folder;
    final Workspace workspace;
    final CertificateAuthority issuing;
    final InnovaphoneDevice pbx;

    /** The chain that it left the factory with. */
    final List<X509Certificate> factory;

    private final JdkTlsProbe tls =
            new JdkTlsProbe(Duration.ofSeconds(10), Duration.ofSeconds(10), InstantSource.system());

    PullBench(Path folder) throws Exception {
        this.folder = folder;
        this.workspace = new Workspace(folder);
        CertificateAuthority root = Pki.root(Pki.authorities(), workspace.authorities(), KeyType.RSA_2048);
        this.issuing = Pki.intermediate(Pki.authorities(), workspace.authorities(), root, Duration.ofDays(700));
        this.pbx = new InnovaphoneSimulator(Duration.ZERO).start(DeviceOrder.on("pulling", HOST));
        this.factory = tls.probe(place(TlsTrust.NOTHING)).chain();
        fleet("settings: { innovaphone.serial: " + serial() + " }");
    }

    /** The MAC address, in digits alone. */
    String serial() {
        return HardwareId.parse(FactoryAuthority.commonName(factory.getFirst().getSubjectX500Principal()))
                .orElseThrow()
                .serial();
    }

    /** Write the fleet file. */
    void fleet(String settings, String... more) throws IOException {
        Files.writeString(workspace.fleetFile(), """
                fleetpki: 1
                name: Phones
                authority: { use: issuing, passphrase: file:ca-passphrase }
                certificate: { key: RSA-2048, validity: 200d, organization: Works }
                %s
                devices:
                  - id: pbx
                    family: innovaphone
                    host: %s
                    hostName: pbx.example.org
                    ports: { http: %d, https: %d }
                    %s
                """.formatted(
                        String.join("\n", more), HOST, pbx.httpPort(), pbx.httpsPort(), settings));
    }

    X509Certificate served() throws Exception {
        return tls.probe(place(TlsTrust.NOTHING)).leaf();
    }

    private Endpoint place(TlsTrust trust) {
        return new Endpoint(HOST, pbx.httpPort(), pbx.httpsPort(), trust);
    }

    Fingerprint pin() throws Exception {
        try (FleetStore store = new SqliteFleetStores().open(workspace)) {
            return store.pin("pbx").orElseThrow();
        }
    }

    /** A person's log-in to the device. */
    DeviceSession logIn() throws Exception {
        InnovaphoneAdapter adapter = new InnovaphoneAdapter(
                new JdkDeviceHttp(
                        new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 4 << 20),
                        InstantSource.system(),
                        new SecureRandom()),
                tls);
        try (Secret secret = new Secret(pbx.order().password().toCharArray())) {
            return adapter.open(
                    place(TlsTrust.pin(Fingerprint.of(served()))),
                    new Credentials(pbx.order().user(), secret));
        }
    }

    /** Let the device poll until something is so. */
    void poll(PullProgram server, BooleanSupplier until) throws Exception {
        String url = server.url();
        int refused = 0;
        long end = System.nanoTime() + PullProgram.PATIENCE.toNanos();
        while (!until.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(server.data() + server.log());
            }
            try {
                pbx.poll(url);
                refused = 0;
            } catch (IOException e) {
                // a server that ends listens no longer and has still to write its last lines
                if (++refused > MOST_REFUSED) {
                    throw new AssertionError(server.data() + server.log(), e);
                }
            }
            Thread.sleep(50); // a device that polls is the only clock there is
        }
    }

    /** Files with a certificate and key of the update server: {@code updates.pem} and {@code updates.key}. */
    void makeServerFiles() throws Exception {
        KeyPair pair = Pki.KEYS.generate(KeyType.RSA_2048);
        CertificateProfile profile = CertificateProfile.tlsServer("updates", KeyType.RSA_2048, Duration.ofDays(90));
        try (CertificateAuthority.Unlocked key = Pki.unlock(issuing)) {
            X509Certificate leaf =
                    key.issue(key.prepare(Pki.order(pair.getPublic(), profile, "CN=updates.example", "IP:" + HOST)));
            List<X509Certificate> chain = new ArrayList<>(issuing.chain());
            chain.addFirst(leaf);
            Files.writeString(folder.resolve("updates.pem"), Pem.encode(chain));
        }
        try (Secret secret = Pki.secret()) {
            Files.writeString(folder.resolve("updates.key"), Pki.KEYS.encrypt(pair.getPrivate(), secret));
        }
    }

    @Override
    public void close() {
        pbx.close();
    }
}

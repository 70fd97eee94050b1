// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.adapter.innovaphone.internal.InnovaphoneAdapter;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.device.api.pull.PullCaller;
import org.fleetpki.device.api.pull.PullOrder;
import org.fleetpki.device.api.pull.PullServer;
import org.fleetpki.device.api.pull.PulledDevice.Stage;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.device.innovaphone.internal.InnovaphonePull;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.innovaphone.InnovaphoneDevice;
import org.fleetpki.sim.innovaphone.InnovaphoneSimulator;
import org.fleetpki.tests.pki.Pki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device proves who it is by the certificate of its factory, and trusts the update server by its trust list. */
class InnovaphonePullByTlsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String HOST = "127.0.0.1";

    @TempDir
    private Path folder;

    @Test
    void bothSidesProveWhoTheyAre() throws Exception {
        try (PullingAuthority authority = new PullingAuthority(folder);
                InnovaphoneDevice device =
                        new InnovaphoneSimulator(Duration.ZERO).start(DeviceOrder.on("pulling", HOST))) {
            List<X509Certificate> factory = trusts(device, authority.root());
            SSLContext context = server(authority, factory.getLast());
            try (PullServer server =
                    new InnovaphonePull().listen(PullOrder.usual().by(context, true), authority)) {
                assertTrue(server.url().startsWith("https://" + HOST + ":"), server.url());
                device.poll(server.url());
                authority.know(authority.lastAsked());
                long end = System.nanoTime() + PATIENCE.toNanos();
                device.poll(server.url());
                while (server.devices().getFirst().stage() != Stage.GOOD && System.nanoTime() < end) {
                    device.poll(server.url());
                    Thread.sleep(50); // a device that polls is the only clock there is
                }
                assertEquals(Stage.GOOD, server.devices().getFirst().stage());
                PullCaller caller = authority.callers().getFirst();
                assertEquals(factory.getFirst(), caller.peer().getFirst(), "the certificate of the factory");
                String another = server.url().replace("#m", "00-90-33-00-00-01");
                IOException refused = assertThrows(IOException.class, () -> device.poll(another));
                assertTrue(refused.getMessage().contains("403"), refused.getMessage());
                assertStrangersStayOutside(server, authority);
            }
        }
    }

    private static void assertStrangersStayOutside(PullServer server, PullingAuthority authority) throws Exception {
        SSLContext withoutIdentity = SSLContext.getInstance("TLS");
        withoutIdentity.init(null, trusting(authority.root()).getTrustManagers(), null);
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(withoutIdentity).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.trustUrl()))
                    .timeout(PATIENCE)
                    .build();
            assertThrows(IOException.class, () -> client.send(request, BodyHandlers.ofString()));
        }
    }

    /** Put a root into the trust list, and tell the chain that the device serves. */
    private static List<X509Certificate> trusts(InnovaphoneDevice device, X509Certificate root) throws Exception {
        JdkTlsProbe tls = new JdkTlsProbe(Duration.ofSeconds(10), Duration.ofSeconds(10), InstantSource.system());
        InnovaphoneAdapter adapter = new InnovaphoneAdapter(
                new JdkDeviceHttp(
                        new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 4 << 20),
                        InstantSource.system(),
                        new SecureRandom()),
                tls);
        Endpoint endpoint = new Endpoint(HOST, device.httpPort(), device.httpsPort(), TlsTrust.NOTHING);
        List<X509Certificate> chain = tls.probe(endpoint).chain();
        try (Secret secret = new Secret(device.order().password().toCharArray());
                DeviceSession session = adapter.open(
                        endpoint.trusting(TlsTrust.pin(Fingerprint.of(chain.getFirst()))),
                        new Credentials(device.order().user(), secret))) {
            session.capability(TrustList.class).orElseThrow().add(root);
        }
        return chain;
    }

    private static SSLContext server(PullingAuthority authority, X509Certificate factory) throws Exception {
        KeyPair pair = Pki.KEYS.generate(KeyType.RSA_2048);
        CertificateProfile profile = CertificateProfile.tlsServer("updates", KeyType.RSA_2048, Duration.ofDays(90));
        X509Certificate leaf = authority
                .key()
                .issue(authority
                        .key()
                        .prepare(new IssueOrder(
                                pair.getPublic(),
                                new CertificateSubject(
                                        new X500Principal("CN=" + HOST), List.of(GeneralName.ofHost(HOST))),
                                profile,
                                "the update server")));
        List<X509Certificate> chain = new ArrayList<>(authority.chain());
        chain.addFirst(leaf);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("updates", pair.getPrivate(), new char[0], chain.toArray(Certificate[]::new));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusting(factory).getTrustManagers(), null);
        return context;
    }

    private static TrustManagerFactory trusting(X509Certificate authority) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.pull.PullAuthority;
import org.fleetpki.device.api.pull.PullCaller;
import org.fleetpki.device.api.pull.PullChannel;
import org.fleetpki.device.api.pull.PullOrder;
import org.fleetpki.device.api.pull.PullServer;
import org.fleetpki.device.api.pull.PulledDevice;
import org.fleetpki.device.api.pull.PulledDevice.Stage;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.pull.PullEvent;
import org.fleetpki.fleet.api.pull.PullEvent.Kind;
import org.fleetpki.fleet.api.pull.PullRun;
import org.fleetpki.fleet.api.pull.PullSettings;
import org.fleetpki.fleet.api.pull.PullState;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authority behind a pull channel, over a channel that only hands on what the test says. */
class PullServingTest {

    private static final String HOST = "192.0.2.7";
    private static final String SERIAL = "009033010203";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final List<PullEvent> events = new CopyOnWriteArrayList<>();
    private final KeyPair key = TestCertificates.key();
    private final Channel channel = new Channel();
    private CertificateSubject asked =
            new CertificateSubject(new X500Principal("CN=" + HOST), List.of(GeneralName.ofHost(HOST)));
    private Bench bench;
    private FakeDevice device;

    @BeforeEach
    void add() {
        bench = new Bench(folder);
        device = bench.add(HOST);
        settings(bench.specs.removeFirst(), Map.of("fake.serial", "00-90-33-01-02-03"));
    }

    private void settings(DeviceSpec spec, Map<String, String> settings) {
        bench.specs.add(new DeviceSpec(
                "pbx",
                Optional.of(FakeNetwork.FAMILY),
                spec.host(),
                spec.hostName(),
                spec.address(),
                spec.httpPort(),
                spec.httpsPort(),
                "",
                Optional.empty(),
                Optional.empty(),
                settings));
    }

    @Test
    void aRequestIsSignedOnceAndJournalledBefore() throws Exception {
        try (PullRun run = start(settings())) {
            assertEquals(
                    asked.alternativeNames(),
                    channel.authority.subject(caller()).orElseThrow().alternativeNames());
            List<X509Certificate> chain = certify().orElseThrow();
            assertEquals(key.getPublic(), chain.getFirst().getPublicKey());
            assertEquals(bench.authority.chain(), chain.subList(1, chain.size()));
            assertEquals(
                    List.of(Journal.Mark.BEGUN, Journal.Mark.DONE),
                    bench.store.entries.stream().map(Journal.Entry::mark).toList());
            assertEquals("pbx", bench.store.entries.getFirst().deviceId());
            assertEquals(chain, certify().orElseThrow(), "the same again");
            assertEquals(1, bench.authority.issued.size());
            assertEquals(List.of(Kind.ISSUED, Kind.GIVEN_AGAIN), kinds());
        }
        try (PullRun again = start(settings())) {
            certify();
            assertEquals(1, bench.authority.issued.size(), "after a new start, too");
        }
        bench.revocations.revoked.put(
                bench.authority.issued().getFirst().getSerialNumber(), RevocationReason.KEY_COMPROMISE);
        try (PullRun again = start(settings())) {
            PkiException refused = assertThrows(PkiException.class, this::certify);
            assertTrue(refused.getMessage().contains("not new"), refused.getMessage());
        }
        assertEquals(1, bench.authority.issued.size(), "a key whose certificate was revoked gets no other");
    }

    @Test
    void foreignNamesAreRefused() throws Exception {
        asked = new CertificateSubject(
                new X500Principal("CN=" + HOST), List.of(GeneralName.ofHost(HOST), GeneralName.ofHost("bank.example")));
        try (PullRun run = start(settings())) {
            PkiException refused = assertThrows(PkiException.class, this::certify);
            assertTrue(refused.getMessage().contains("DNS:bank.example"), refused.getMessage());
            assertEquals(List.of(), bench.authority.taken, "no serial number was taken");
            assertEquals(List.of(Kind.REFUSED), kinds());
        }
    }

    @Test
    void withoutAJournalNothingIsSignedUntilThereIsOne() throws Exception {
        bench.store.room = 0;
        try (PullRun run = start(settings())) {
            assertEquals(Optional.empty(), certify());
            assertEquals(List.of(Kind.WARNING), kinds());
            assertTrue(bench.authority.issued.isEmpty());
            bench.store.room = 10;
            assertTrue(certify().isPresent());
        }
    }

    @Test
    void whatADeviceSaysIsProvenAndPinned() throws Exception {
        try (PullRun run = start(settings())) {
            channel.authority.visited(caller(), at(Stage.NEW));
            List<X509Certificate> chain = certify().orElseThrow();
            device.inPlace = true;
            device.put(FakeDevice.FACTORY, chain, key);
            assertFalse(run.awaitSettled(Duration.ZERO));
            channel.authority.visited(caller(), at(Stage.GOOD));
            assertTrue(run.awaitSettled(PATIENCE));
            assertEquals(PullState.Proof.PROVEN, run.devices().getFirst().proof());
            assertEquals(Fingerprint.of(chain.getFirst()), bench.store.pins.get("pbx"));
        }
    }

    @Test
    void whatItSaysWithoutServingItIsNotProven() throws Exception {
        try (PullRun run = start(settings())) {
            channel.authority.visited(caller(), at(Stage.GOOD));
            assertTrue(run.awaitSettled(PATIENCE));
            assertEquals(PullState.Proof.NOT_PROVEN, run.devices().getFirst().proof());
            assertTrue(
                    run.devices().getFirst().proofDetail().contains("did not issue"),
                    run.devices().getFirst().proofDetail());
            assertEquals(Map.of(), bench.store.pins);
        }
    }

    @Test
    void aBlockedDeviceIsBegunAnewWithOnce() throws Exception {
        PullSettings once =
                new PullSettings(FakeNetwork.FAMILY, PullOrder.usual(), Set.of("pbx"), false, Set.of("pbx"), List.of());
        try (PullRun run = start(once)) {
            channel.authority.visited(caller(), at(Stage.BLOCKED));
            assertEquals(List.of(SERIAL), channel.retried);
            assertFalse(run.awaitSettled(Duration.ZERO), "it is under way");
            channel.authority.visited(caller(), at(Stage.BLOCKED));
            assertEquals(List.of(SERIAL), channel.retried);
            assertTrue(run.awaitSettled(Duration.ZERO));
            assertTrue(run.retry("pbx"));
        }
    }

    @Test
    void afterTheEndNothingIsSigned() throws Exception {
        try (PullRun run = start(settings())) {
            run.close();
            assertTrue(channel.closed);
            assertEquals(Optional.empty(), certify());
        }
        assertTrue(bench.authority.issued.isEmpty());
    }

    @Test
    void aCallerHasToProveWhoItIsWhereCertificatesAreAskedFor() throws Exception {
        PullOrder order = PullOrder.usual().by(SSLContext.getDefault(), true);
        try (PullRun run = start(new PullSettings(FakeNetwork.FAMILY, order))) {
            assertTrue(channel.authority.subject(caller()).isEmpty(), "no certificate");
            assertTrue(
                    channel.authority
                            .subject(caller(factory("serial-009033010204")))
                            .isEmpty(),
                    "another's");
            assertTrue(channel.authority.subject(caller(factory("something"))).isEmpty(), "nobody's");
            assertTrue(channel.authority
                    .subject(caller(factory("serial-" + SERIAL)))
                    .isPresent());
            List<X509Certificate> ours =
                    certify(caller(factory("serial-" + SERIAL))).orElseThrow();
            assertTrue(channel.authority.subject(caller(ours)).isPresent(), "the one that it was given");
            assertTrue(channel.authority.subject(caller(ofAnother())).isEmpty(), "one of ours for another device");
            assertEquals(3, kinds().stream().filter(Kind.REFUSED::equals).count(), "each reason is told once");
        }
    }

    @Test
    void anAddressWillDoOnlyWhereThatIsWanted() throws Exception {
        settings(bench.specs.removeFirst(), Map.of());
        FleetException unknown = assertThrows(FleetException.class, () -> start(settings()));
        assertTrue(unknown.getMessage().contains("fake.serial"), unknown.getMessage());
        PullSettings addresses =
                new PullSettings(FakeNetwork.FAMILY, PullOrder.usual(), Set.of(), true, Set.of(), List.of());
        try (PullRun run = start(addresses)) {
            assertTrue(channel.authority.subject(caller()).isPresent());
            PullCaller second = new PullCaller("009033999999", InetAddress.getByName(HOST), List.of());
            assertTrue(channel.authority.subject(second).isEmpty(), "another serial number from that address");
            PullCaller elsewhere = new PullCaller(SERIAL, InetAddress.getByName("192.0.2.8"), List.of());
            assertTrue(channel.authority.subject(elsewhere).isEmpty(), "that serial number from another address");
        }
    }

    @Test
    void whatCannotBeServedIsSaidBeforehand() {
        PullSettings nobody =
                new PullSettings(FakeNetwork.FAMILY, PullOrder.usual(), Set.of("door"), false, Set.of(), List.of());
        assertTrue(sentence(nobody).contains("door"), sentence(nobody));
        PullSettings axis = new PullSettings("axis", PullOrder.usual());
        assertTrue(sentence(axis).contains("do not poll; those of [fake] do."), sentence(axis));
        channel.refusal = "no such key";
        assertTrue(sentence(settings()).contains("no such key"), sentence(settings()));
        bench.secrets.remove("env:CA");
        assertTrue(sentence(settings()).contains("env:CA"), sentence(settings()));
    }

    private String sentence(PullSettings wrong) {
        return assertThrows(FleetException.class, () -> start(wrong)).getMessage();
    }

    private PullRun start(PullSettings settings) throws Exception {
        PullServing serving = new PullServing(
                bench.adapters,
                bench.network,
                new FakeValidator(),
                new Reader(),
                bench.authority,
                bench.revocations,
                bench.store,
                List.of(channel),
                Duration.ofSeconds(5),
                bench.now::get);
        return serving.start(bench.workspace, bench.fleet(), settings, bench.source(), events::add);
    }

    private static PullSettings settings() {
        return new PullSettings(FakeNetwork.FAMILY, PullOrder.usual());
    }

    private Optional<List<X509Certificate>> certify() throws Exception {
        return certify(caller());
    }

    private Optional<List<X509Certificate>> certify(PullCaller caller) throws PkiException {
        return channel.authority.certify(caller, key.getPublic().getEncoded());
    }

    private static PullCaller caller() throws Exception {
        return caller(List.of());
    }

    private static PullCaller caller(List<X509Certificate> peer) throws Exception {
        return new PullCaller(SERIAL, InetAddress.getByName(HOST), peer);
    }

    private List<X509Certificate> ofAnother() throws Exception {
        try (Secret passphrase = new Secret(FakeAuthority.PASSPHRASE.toCharArray());
                CertificateAuthority.Unlocked signer = bench.authority.unlock(passphrase)) {
            return List.of(signer.issue(signer.prepare(new IssueOrder(
                    TestCertificates.key().getPublic(),
                    new CertificateSubject(new X500Principal("CN=door"), List.of()),
                    bench.policy().profile(),
                    "a test"))));
        }
    }

    private static List<X509Certificate> factory(String name) {
        return List.of(TestCertificates.selfSigned(
                "CN=" + name, TestCertificates.key(), Bench.START, Bench.START.plus(Duration.ofDays(9))));
    }

    private PulledDevice at(Stage stage) {
        return new PulledDevice(SERIAL, stage, "", bench.now.get());
    }

    private List<Kind> kinds() {
        return events.stream().map(PullEvent::kind).toList();
    }

    /** Reads bare keys as requests for the names that the test says. */
    private final class Reader implements PkiReader {

        private final FakeReader keys = new FakeReader();

        @Override
        public List<X509Certificate> certificates(byte[] data) {
            return keys.certificates(data);
        }

        @Override
        public CertificateRequest request(byte[] data) throws PkiException {
            return new CertificateRequest(data, asked, keys.request(data).publicKey());
        }

        @Override
        public List<GeneralName> alternativeNames(X509Certificate certificate) throws PkiException {
            return keys.alternativeNames(certificate);
        }
    }

    /** Listens nowhere. */
    private static final class Channel implements PullChannel, PullServer {

        final List<String> retried = new ArrayList<>();
        PullAuthority authority;
        String refusal = "";
        boolean closed;

        @Override
        public String family() {
            return FakeNetwork.FAMILY;
        }

        @Override
        public PullServer listen(PullOrder order, PullAuthority asked) {
            if (!refusal.isEmpty()) {
                throw new IllegalArgumentException(refusal);
            }
            authority = asked;
            return this;
        }

        @Override
        public InetSocketAddress address() {
            return new InetSocketAddress(0);
        }

        @Override
        public String url() {
            return "http://192.0.2.1/update";
        }

        @Override
        public String trustUrl() {
            return "http://192.0.2.1/trust.pem";
        }

        @Override
        public List<PulledDevice> devices() {
            return List.of();
        }

        @Override
        public boolean retry(String serial) {
            return retried.add(serial);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}

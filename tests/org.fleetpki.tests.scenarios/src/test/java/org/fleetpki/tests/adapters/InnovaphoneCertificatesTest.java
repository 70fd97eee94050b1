// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.adapter.innovaphone.internal.InnovaphoneAdapter;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CertificateUse;
import org.fleetpki.device.api.CertificateUses;
import org.fleetpki.device.api.CertificateUses.Assignment;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DefaultCertificate;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.innovaphone.InnovaphoneDevice;
import org.fleetpki.sim.innovaphone.InnovaphoneSimulator;
import org.fleetpki.tests.pki.Pki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the certificate page of innovaphone devices offers beyond the contract of all adapters. */
@SuppressWarnings("resource") // sessions and the device are closed after each test
class InnovaphoneCertificatesTest {

    private static final String DOMAIN = "federation.example";

    @TempDir
    private Path folder;

    private final TlsProbe tls =
            new JdkTlsProbe(Duration.ofSeconds(10), Duration.ofSeconds(10), InstantSource.system());
    private final InnovaphoneAdapter adapter = new InnovaphoneAdapter(
            new JdkDeviceHttp(
                    new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 4 << 20),
                    InstantSource.system(),
                    new SecureRandom()),
            tls,
            Duration.ofSeconds(120));
    private final List<DeviceSession> sessions = new ArrayList<>();

    private CertificateAuthority issuing;
    private CertificateAuthority.Unlocked key;
    private InnovaphoneDevice device;

    @BeforeEach
    void start() throws Exception {
        CertificateAuthorities authorities = Pki.authorities();
        CertificateAuthority root = Pki.root(authorities, folder, KeyType.RSA_2048);
        issuing = Pki.intermediate(authorities, folder, root, Duration.ofDays(700));
        key = Pki.unlock(issuing);
        device = new InnovaphoneSimulator(Duration.ZERO).start(DeviceOrder.on("certificates", "127.0.0.1"));
    }

    @AfterEach
    void stop() {
        sessions.forEach(DeviceSession::close);
        key.close();
        device.close();
    }

    @Test
    void anApplicationHasACertificateOfItsOwnByItsDomainName() throws Exception {
        DeviceSession session = open(Map.of());
        String factory = device.state().get("device.certificate");
        CsrOnDevice csr = demand(session, CsrOnDevice.class);
        CertificateSubject subject = subject(DOMAIN);
        csr.createKey(DOMAIN, KeyType.RSA_2048, subject);
        X509Certificate leaf = issue(csr.request(DOMAIN, subject), subject);
        csr.install(DOMAIN, chain(leaf));
        StoredCertificate stored = demand(session, CertificateStore.class).certificates().stream()
                .filter(each -> each.id().equals(DOMAIN))
                .findFirst()
                .orElseThrow();
        assertEquals(leaf, stored.certificate());
        assertEquals(Origin.OURS, stored.origin());
        assertEquals(factory, device.state().get("device.certificate"), "the device's own certificate stays");
        assertEquals(List.of(), demand(session, PendingRequests.class).pending(), "nothing is left over");
        assertTrue(demand(session, CertificateUses.class)
                .assignments()
                .contains(new Assignment(CertificateUse.application(DOMAIN), DOMAIN)));
        demand(session, CertificateStore.class).delete(DOMAIN);
        assertEquals(1, demand(session, CertificateStore.class).certificates().size());
    }

    @Test
    void anApplicationCertificateThatWouldNotBeFoundIsRefused() throws Exception {
        CsrOnDevice csr = demand(open(Map.of()), CsrOnDevice.class);
        refusesBeforehand(
                Failure.Rejected.class, () -> csr.createKey(DOMAIN, KeyType.RSA_2048, subject("other.example")));
        refusesBeforehand(Failure.Rejected.class, () -> csr.createKey("not a name", KeyType.RSA_2048, subject(DOMAIN)));
    }

    @Test
    void moreNamesThanTheFormHasPlacesAreRefusedBeforehand() throws Exception {
        CsrOnDevice csr = demand(open(Map.of()), CsrOnDevice.class);
        CertificateSubject four = new CertificateSubject(
                new X500Principal("CN=pbx"),
                Stream.of("a.example", "b.example", "c.example", "d.example")
                        .map(GeneralName::ofHost)
                        .toList());
        DeviceException e =
                refusesBeforehand(Failure.Unsupported.class, () -> csr.createKey("device", KeyType.RSA_2048, four));
        assertEquals("The device has no place for 4 DNS names: its requests take 3 of them.", e.getMessage());
    }

    @Test
    void theDeviceCertificateServesEveryProtocol() throws Exception {
        CertificateUses uses = demand(open(Map.of()), CertificateUses.class);
        assertEquals(
                List.of(
                        new Assignment(CertificateUse.HTTPS, "device"),
                        new Assignment(CertificateUse.SIPS, "device"),
                        new Assignment(CertificateUse.of(CertificateUse.Kind.H460_17), "device")),
                uses.assignments());
        assertEquals(Set.of(), uses.assignable());
        assertTrue(uses.limits().stream().anyMatch(limit -> limit.contains("not by revocation")));
    }

    @Test
    void aChainThatTheDeviceRefusesBlocksUntilTheRequestIsDeleted() throws Exception {
        DeviceSession session = open(Map.of());
        CsrOnDevice csr = demand(session, CsrOnDevice.class);
        PendingRequests requests = demand(session, PendingRequests.class);
        CertificateSubject subject = subject("pbx.example");
        csr.createKey("device", KeyType.RSA_2048, subject);
        X509Certificate leaf = issue(csr.request("device", subject), subject);
        List<X509Certificate> withoutTheMiddle = List.of(leaf, issuing.root());
        assertInstanceOf(Failure.Rejected.class, failure(() -> csr.install("device", withoutTheMiddle)));
        PendingRequests.Pending failed = requests.pending().getFirst();
        assertEquals(PendingRequests.State.FAILED, failed.state());
        assertTrue(failed.detail().contains("order"), failed.detail());
        DeviceException blocked =
                refusesBeforehand(Failure.Rejected.class, () -> csr.createKey("device", KeyType.RSA_2048, subject));
        assertTrue(blocked.getMessage().contains("blocks others until it is deleted"), blocked.getMessage());
        requests.delete("device");
        assertEquals(List.of(), requests.pending());
        csr.createKey("device", KeyType.RSA_2048, subject);
    }

    @Test
    void aMissingRootIsFoundInTheTrustListOrSaidBeforehand() throws Exception {
        DeviceSession session = open(Map.of());
        CsrOnDevice csr = demand(session, CsrOnDevice.class);
        CertificateSubject subject = subject("pbx.example");
        csr.createKey("device", KeyType.RSA_2048, subject);
        X509Certificate leaf = issue(csr.request("device", subject), subject);
        List<X509Certificate> withoutRoot = List.of(leaf, issuing.certificate());
        DeviceException e = refusesBeforehand(Failure.Rejected.class, () -> csr.install("device", withoutRoot));
        assertTrue(e.getMessage().contains("only up to the root"), e.getMessage());
        demand(session, TrustList.class).add(issuing.root());
        csr.install("device", withoutRoot);
        assertEquals(
                String.join(
                        " ",
                        chain(leaf).stream()
                                .map(each -> Fingerprint.of(each).hex())
                                .toList()),
                device.state().get("device.certificate"));
    }

    @Test
    void aRequestWhoseAnswerIsServedGivesWayToTheNext() throws Exception {
        CertificateSubject subject = subject("pbx.example");
        for (int renewal = 0; renewal < 2; renewal++) {
            CsrOnDevice csr = demand(open(Map.of()), CsrOnDevice.class);
            csr.createKey("device", KeyType.RSA_2048, subject);
            csr.install("device", chain(issue(csr.request("device", subject), subject)));
        }
        assertEquals(
                Origin.OTHER,
                demand(open(Map.of()), CertificateStore.class)
                        .certificates()
                        .getFirst()
                        .origin(),
                "another session knows only the fleet's anchors");
    }

    @Test
    void anAuthorityBelowAnAnchorOfTheFleetIsOurs() throws Exception {
        demand(open(Map.of()), TrustList.class).add(issuing.certificate());
        TlsTrust fleet = new TlsTrust(Set.of(Fingerprint.of(leaf())), List.of(issuing.root()));
        Endpoint place = new Endpoint("127.0.0.1", device.httpPort(), device.httpsPort(), fleet);
        assertEquals(
                Origin.OURS,
                demand(open(place), TrustList.class).trusted().getFirst().origin());
        assertEquals(
                Origin.OTHER,
                demand(open(Map.of()), TrustList.class).trusted().getFirst().origin(),
                "without that anchor nobody knows");
    }

    @Test
    void aSelfSignedCertificateLastsWholeYears() throws Exception {
        SelfSignedOnDevice maker = demand(open(Map.of()), SelfSignedOnDevice.class);
        maker.createSelfSigned("device", KeyType.RSA_2048, subject("pbx.example"), Duration.ofDays(366));
        X509Certificate made = leaf();
        Duration length = Duration.between(
                made.getNotBefore().toInstant(), made.getNotAfter().toInstant());
        assertTrue(length.toDays() >= 729 && length.toDays() <= 732, "two years, not " + length.toDays() + " days");
    }

    @Test
    void theDefaultCertificateComesBackAndIsRenewedOnlyWhenItHasExpired() throws Exception {
        X509Certificate factory = leaf();
        DeviceSession session = open(Map.of());
        demand(session, SelfSignedOnDevice.class)
                .createSelfSigned("device", KeyType.RSA_2048, subject("pbx.example"), Duration.ofDays(365));
        DefaultCertificate own = demand(open(Map.of()), DefaultCertificate.class);
        own.restore();
        assertEquals(factory, leaf());
        DefaultCertificate back = demand(open(Map.of()), DefaultCertificate.class);
        assertInstanceOf(Failure.Rejected.class, failure(back::renew));
    }

    @Test
    void theLastTenRejectedChainsAreRememberedWithTheReason() throws Exception {
        RejectedCertificates rejected = demand(open(Map.of()), RejectedCertificates.class);
        for (int i = 0; i < 12; i++) {
            KeyPair pair = Pki.KEYS.generate(KeyType.EC_P256);
            CertificateSubject subject = subject("peer" + i + ".example");
            X509Certificate leaf = key.issue(key.prepare(
                    new IssueOrder(pair.getPublic(), subject, profile(KeyType.EC_P256), "a peer of the device")));
            assertTrue(device.meet(i == 11 ? List.of(leaf, issuing.certificate()) : chain(leaf)));
        }
        List<RejectedCertificates.Rejected> all = rejected.rejected();
        assertEquals(10, all.size());
        assertEquals(RejectedCertificates.Reason.UNKNOWN_CA, all.getFirst().reason());
        assertEquals(RejectedCertificates.Reason.UNTRUSTED_CA, all.get(1).reason());
        assertTrue(all.getFirst().at().isPresent());
        assertInstanceOf(
                Failure.Rejected.class,
                failure(() -> rejected.trust(all.getFirst().id(), issuing.root())));
    }

    @Test
    void aPrivateKeyIsNeverSentOverPlainHttp() throws Exception {
        device.faults().legacyTls();
        DeviceSession session =
                open(new Endpoint("127.0.0.1", device.httpPort(), device.httpsPort(), TlsTrust.NOTHING));
        KeyPair pair = Pki.KEYS.generate(KeyType.RSA_2048);
        CertificateSubject subject = subject("pbx.example");
        X509Certificate leaf = key.issue(
                key.prepare(new IssueOrder(pair.getPublic(), subject, profile(KeyType.RSA_2048), "a key made here")));
        KeyUpload upload = demand(session, KeyUpload.class);
        refusesBeforehand(Failure.Unsupported.class, () -> upload.upload("device", chain(leaf), pair.getPrivate()));
    }

    @Test
    void aSettingThatCannotBeUsedIsSaidBeforeAnythingIsSent() throws Exception {
        for (Map<String, String> settings : List.of(
                Map.of("innovaphone.profile", folder.resolve("nowhere").toString()),
                Map.of("innovaphone.reuse-key", "perhaps"),
                Map.of("innovaphone.signature", "SHA1"))) {
            assertInstanceOf(Failure.Unsupported.class, failure(() -> open(settings)));
        }
        assertEquals(0, device.logins());
    }

    @Test
    void theKeyThatIsThereCanBeUsedAgain() throws Exception {
        X509Certificate factory = leaf();
        CsrOnDevice csr = demand(open(Map.of("innovaphone.reuse-key", "true")), CsrOnDevice.class);
        csr.createKey("device", KeyType.RSA_1024, subject("pbx.example"));
        assertEquals(
                factory.getPublicKey(),
                Pki.READER
                        .request(csr.request("device", subject("pbx.example")))
                        .publicKey());
    }

    private DeviceSession open(Map<String, String> settings) throws Exception {
        TlsTrust pin = TlsTrust.pin(Fingerprint.of(leaf()));
        return open(new Endpoint("127.0.0.1", device.httpPort(), device.httpsPort(), pin).with(settings));
    }

    private DeviceSession open(Endpoint endpoint) throws DeviceException {
        try (Secret secret = new Secret(device.order().password().toCharArray())) {
            DeviceSession session =
                    adapter.open(endpoint, new Credentials(device.order().user(), secret));
            sessions.add(session);
            return session;
        }
    }

    private X509Certificate leaf() throws DeviceException {
        return tls.probe(new Endpoint("127.0.0.1", device.httpPort(), device.httpsPort(), TlsTrust.NOTHING))
                .leaf();
    }

    private X509Certificate issue(byte[] request, CertificateSubject subject) throws Exception {
        return key.issue(key.prepare(new IssueOrder(
                Pki.READER.request(request).publicKey(), subject, profile(KeyType.RSA_2048), "a device")));
    }

    private List<X509Certificate> chain(X509Certificate leaf) {
        List<X509Certificate> chain = new ArrayList<>(issuing.chain());
        chain.addFirst(leaf);
        return chain;
    }

    private DeviceException refusesBeforehand(Class<? extends Failure> reason, Act act) {
        Map<String, String> before = device.state();
        int writes = device.writes();
        DeviceException e = failureOf(act);
        assertInstanceOf(reason, e.failure());
        assertEquals(before, device.state());
        assertEquals(writes, device.writes());
        return e;
    }

    private static Failure failure(Act act) {
        return failureOf(act).failure();
    }

    private static DeviceException failureOf(Act act) {
        return assertThrows(DeviceException.class, act::run);
    }

    private interface Act {
        void run() throws Exception;
    }

    private static CertificateProfile profile(KeyType type) {
        return CertificateProfile.tlsServer("device", type, Duration.ofDays(200));
    }

    private static CertificateSubject subject(String name) {
        return new CertificateSubject(new X500Principal("CN=" + name), List.of(GeneralName.ofHost(name)));
    }

    private static <C extends Capability> C demand(DeviceSession session, Class<C> type) {
        return session.capability(type).orElseThrow();
    }
}

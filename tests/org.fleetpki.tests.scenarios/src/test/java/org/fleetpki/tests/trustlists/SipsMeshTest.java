// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.trustlists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.adapter.innovaphone.internal.InnovaphoneAdapter;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.Progress;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.TrustRule;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.fleet.api.query.FleetQuery;
import org.fleetpki.fleet.api.trust.FleetTrust;
import org.fleetpki.fleet.api.trust.RejectedParty;
import org.fleetpki.fleet.api.trust.TrustAnalyst;
import org.fleetpki.fleet.api.trust.TrustProposal;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.fleetpki.fleet.engine.internal.AdapterRegistry;
import org.fleetpki.fleet.engine.internal.FleetVerbs;
import org.fleetpki.fleet.store.internal.SqliteFleetStores;
import org.fleetpki.fleet.trust.internal.SurveyAnalyst;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.bc.internal.files.ContentFiles;
import org.fleetpki.pki.ca.internal.RevocationService;
import org.fleetpki.pki.path.internal.PathValidator;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.innovaphone.InnovaphoneDevice;
import org.fleetpki.sim.innovaphone.InnovaphoneSimulator;
import org.fleetpki.tests.pki.Pki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phones come to trust registrars, and registrars each other, as the vendor's "Configuration for SIPS" asks for. */
class SipsMeshTest {

    @TempDir
    private Path folder;

    private final TrustAnalyst analyst = new SurveyAnalyst();
    private final List<InnovaphoneDevice> devices = new ArrayList<>();
    private FleetTrust verbs;
    private FleetSpec fleet;

    @BeforeEach
    void switchOn() throws Exception {
        for (String id : List.of("phone-1", "phone-2", "pbx-1", "pbx-2")) {
            Files.writeString(folder.resolve(id), "pass-" + id);
            devices.add(new InnovaphoneSimulator(Duration.ZERO).start(DeviceOrder.on(id, "127.0.0.1")));
        }
        Limits limits = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 4 << 20);
        JdkTlsProbe probe = new JdkTlsProbe(Duration.ofSeconds(10), Duration.ofSeconds(20), InstantSource.system());
        verbs = new FleetVerbs(
                new AdapterRegistry(List.of(new InnovaphoneAdapter(
                        new JdkDeviceHttp(limits, InstantSource.system(), new SecureRandom()),
                        probe,
                        Duration.ofSeconds(60)))),
                probe,
                new PathValidator(new FastSignatureChecks()),
                Pki.READER,
                Pki.KEYS,
                Pki.authorities(),
                new SqliteFleetStores(),
                new ContentFiles(),
                new RevocationService());
        fleet = new FleetSpec(
                folder.resolve("fleet.yaml"),
                "sips",
                policy(),
                devices.stream().map(SipsMeshTest::spec).toList(),
                List.of(),
                List.of(
                        new TrustRule(
                                "phones trust registrars",
                                FleetQuery.parse("id~phone-*"),
                                FleetQuery.parse("id~pbx-*")),
                        new TrustRule(
                                "registrars trust each other",
                                FleetQuery.parse("id~pbx-*"),
                                FleetQuery.parse("id~pbx-*"))));
    }

    @AfterEach
    void switchOff() {
        devices.forEach(InnovaphoneDevice::close);
    }

    private static DeviceSpec spec(InnovaphoneDevice device) {
        String id = device.order().id();
        return new DeviceSpec(
                id,
                Optional.of("innovaphone"),
                device.host(),
                Optional.empty(),
                Optional.empty(),
                device.httpPort(),
                device.httpsPort(),
                "",
                Optional.of(new DeviceSpec.Login("root", new SecretRef(SecretRef.Kind.FILE, id))),
                Optional.empty());
    }

    /** The names of innovaphone's lists are confirmed by no public source. */
    private static Policy policy() {
        return policy(true);
    }

    private static Policy policy(boolean allowExperimental) {
        return new Policy(
                "none",
                new SecretRef(SecretRef.Kind.FILE, "none"),
                CertificateProfile.tlsServer("device", KeyType.EC_P256, Duration.ofDays(90)),
                Policy.Naming.IP,
                Policy.Naming.IP,
                "",
                Duration.ofDays(30),
                HttpsMode.HTTP_AND_HTTPS,
                Policy.FirstContact.PIN,
                Policy.KeyFrom.ANY,
                allowExperimental);
    }

    private SecretSource secrets() {
        return reference -> {
            try {
                return new Secret(
                        Files.readString(folder.resolve(reference.value())).toCharArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private Workspace workspace() {
        return new Workspace(folder);
    }

    private TrustSurvey survey() throws FleetException {
        return verbs.survey(workspace(), fleet, secrets(), new Progress<>() {});
    }

    private RunReport apply(TrustProposal proposal) throws FleetException {
        return verbs.apply(workspace(), fleet, proposal, secrets(), new Progress<>() {});
    }

    private List<X509Certificate> chain(InnovaphoneDevice device) throws Exception {
        return new JdkTlsProbe(Duration.ofSeconds(10), Duration.ofSeconds(20), InstantSource.system())
                .probe(new Endpoint(device.host(), device.httpPort(), device.httpsPort(), TlsTrust.NOTHING))
                .chain();
    }

    private InnovaphoneDevice device(int index) {
        return devices.get(index);
    }

    private static List<Outcome> outcomes(RunReport report) {
        return report.results().stream().map(DeviceResult::outcome).toList();
    }

    @Test
    void whatTheRulesAskForIsProposedAndDone() throws Exception {
        List<X509Certificate> registrar = chain(device(2));
        assertTrue(device(0).meet(registrar), "a phone trusts no registrar from the factory");
        TrustSurvey before = survey();
        Instant now = Instant.now();
        TrustProposal proposal = analyst.mesh(before, analyst.relations(fleet, before, now), List.of(), now);
        assertFalse(proposal.changes().isEmpty());

        assertEquals(List.of(Outcome.DONE, Outcome.DONE, Outcome.DONE, Outcome.DONE), outcomes(apply(proposal)));

        for (InnovaphoneDevice client : devices) {
            for (InnovaphoneDevice server : List.of(device(2), device(3))) {
                assertFalse(
                        client != server && client.meet(chain(server)),
                        client.order() + " still refuses " + server.order());
            }
        }
        TrustSurvey after = survey();
        assertEquals(
                List.of(),
                analyst.mesh(after, analyst.relations(fleet, after, now), List.of(), now)
                        .changes());
        assertEquals(
                List.of(Outcome.NOTHING_TO_DO, Outcome.NOTHING_TO_DO, Outcome.NOTHING_TO_DO, Outcome.NOTHING_TO_DO),
                outcomes(apply(proposal)),
                "applied again, it changes nothing");
    }

    @Test
    void refusedRegistrarsAreTrustedAndStrangersAreNot() throws Exception {
        List<X509Certificate> registrar = chain(device(2));
        List<X509Certificate> stranger;
        try (Surveys strangers = new Surveys(Files.createDirectory(folder.resolve("strangers")))) {
            stranger = strangers.chain("pbx-1");
        }
        for (int phone : List.of(0, 1)) {
            assertTrue(device(phone).meet(stranger));
            assertTrue(device(phone).meet(registrar));
        }
        TrustSurvey survey = survey();
        Instant now = Instant.now();
        List<RejectedParty> parties = analyst.rejected(survey, List.of(), now);
        assertEquals(2, parties.size());
        RejectedParty known = parties.stream()
                .filter(party -> party.presentedBy().isPresent())
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("pbx-1"), known.presentedBy());
        assertEquals(List.of("phone-1", "phone-2"), known.refusedBy());

        RunReport report = apply(analyst.trust(survey, parties, now));

        assertEquals(List.of(Outcome.DONE, Outcome.DONE), outcomes(report));
        for (int phone : List.of(0, 1)) {
            assertFalse(device(phone).meet(registrar));
            assertTrue(device(phone).meet(stranger));
        }
        RunReport cleared =
                verbs.clearRejected(workspace(), fleet, List.of("phone-1", "pbx-1"), secrets(), new Progress<>() {});
        assertEquals(List.of(Outcome.DONE, Outcome.NOTHING_TO_DO), outcomes(cleared));
        assertEquals(List.of(), survey().device("phone-1").orElseThrow().rejected());
    }

    @Test
    void namesThatNobodyConfirmsAreNotTriedUnasked() throws Exception {
        TrustSurvey survey = survey();
        TrustProposal proposal =
                analyst.mesh(survey, analyst.relations(fleet, survey, Instant.now()), List.of(), Instant.now());
        fleet = new FleetSpec(fleet.source(), "sips", policy(false), fleet.devices());
        RunReport report = apply(proposal);
        assertEquals(List.of(Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED), outcomes(report));
        assertTrue(
                report.results().getFirst().description().contains("'allowExperimental: true'"),
                report.results()::toString);
        assertEquals(
                survey.device("phone-1").orElseThrow().anchors(),
                survey().device("phone-1").orElseThrow().anchors());
    }

    @Test
    void aProposalForAnotherFleetIsRefused() throws Exception {
        TrustSurvey survey = survey();
        TrustProposal proposal =
                analyst.mesh(survey, analyst.relations(fleet, survey, Instant.now()), List.of(), Instant.now());
        fleet = new FleetSpec(fleet.source(), "other", policy(), fleet.devices().subList(1, 4));
        FleetException refused = assertThrows(FleetException.class, () -> apply(proposal));
        assertTrue(refused.getMessage().contains("the fleet has no device phone-1"), refused::getMessage);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.trustlists;

import static org.fleetpki.tests.trustlists.Surveys.NOW;
import static org.fleetpki.tests.trustlists.Surveys.device;
import static org.fleetpki.tests.trustlists.Surveys.refusing;
import static org.fleetpki.tests.trustlists.Surveys.survey;
import static org.fleetpki.tests.trustlists.Surveys.unseen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.RejectedParty;
import org.fleetpki.fleet.api.trust.TrustAnalyst;
import org.fleetpki.fleet.api.trust.TrustChange;
import org.fleetpki.fleet.api.trust.TrustGraph;
import org.fleetpki.fleet.api.trust.TrustImpact;
import org.fleetpki.fleet.api.trust.TrustProposal;
import org.fleetpki.fleet.api.trust.TrustRelation;
import org.fleetpki.fleet.api.trust.TrustRollover;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.fleetpki.fleet.files.internal.CheckedTrustFiles;
import org.fleetpki.fleet.trust.internal.SurveyAnalyst;
import org.fleetpki.pki.api.Fingerprint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is concluded from surveys, with certificates of real authorities. */
class TrustAnalystTest {

    @TempDir
    private static Path folder;

    private static Surveys pki;
    private static Surveys stranger;

    private final TrustAnalyst analyst = new SurveyAnalyst();

    @BeforeAll
    static void authorities() throws Exception {
        pki = new Surveys(Files.createDirectory(folder.resolve("ours")));
        stranger = new Surveys(Files.createDirectory(folder.resolve("theirs")));
    }

    @AfterAll
    static void lock() {
        pki.close();
        stranger.close();
    }

    private static final TrustRelation PHONES =
            new TrustRelation("phones trust registrars", List.of("phone-1", "phone-2"), List.of("pbx-1", "pbx-2"));
    private static final TrustRelation REGISTRARS =
            new TrustRelation("registrars trust each other", List.of("pbx-1", "pbx-2"), List.of("pbx-1", "pbx-2"));

    @Test
    void oneRootServesAWholeMesh() throws Exception {
        TrustSurvey survey = survey(
                device("phone-1", List.of()),
                device("phone-2", List.of(), pki.root.certificate()),
                device("pbx-1", pki.chain("pbx-1")),
                device("pbx-2", pki.chain("pbx-2"), pki.issuing.certificate()));
        TrustProposal proposal = analyst.mesh(survey, List.of(PHONES, REGISTRARS), pki.known(), NOW);
        assertEquals(
                List.of("phone-1 ADD", "pbx-1 ADD"),
                proposal.changes().stream()
                        .map(change -> change.deviceId() + " " + change.action())
                        .toList(),
                "phone-2 has the root and pbx-2 the issuer already");
        assertTrue(proposal.changes().stream()
                .allMatch(change -> change.certificate().equals(pki.root.certificate())));
        assertEquals(List.of(), proposal.notes());
    }

    @Test
    void aSelfSignedServerIsTrustedItself() throws Exception {
        X509Certificate lonely = stranger.leaf("pbx-1", Duration.ofDays(90));
        TrustSurvey survey = survey(
                device("phone-1", List.of()), unseen("phone-2"), device("pbx-1", List.of(lonely)), unseen("pbx-2"));
        TrustProposal proposal = analyst.mesh(survey, List.of(PHONES), pki.known(), NOW);
        assertEquals(
                List.of(lonely),
                proposal.changes().stream().map(TrustChange::certificate).toList());
        assertEquals(
                List.of(
                        "phone-2 was left out: The device does not answer.",
                        "pbx-2 was left out: The device does not answer."),
                proposal.notes());
    }

    @Test
    void whatHasExpiredCannotBeTrusted() throws Exception {
        List<X509Certificate> chain = pki.chain("pbx-1");
        TrustSurvey survey = survey(
                device("phone-1", List.of()), device("pbx-1", chain), device("phone-2", List.of(), chain.get(0)));
        TrustProposal proposal = analyst.mesh(survey, List.of(PHONES), pki.known(), NOW.plus(Duration.ofDays(91)));
        assertEquals(List.of(), proposal.changes());
        assertTrue(
                proposal.notes()
                        .getFirst()
                        .startsWith("pbx-1 cannot be trusted by anybody: The certificate of CN=pbx-1"),
                proposal.notes()::toString);
    }

    @Test
    void refusalsOfManyDevicesBecomeOneParty() throws Exception {
        List<X509Certificate> registrar = pki.chain("pbx-1");
        List<X509Certificate> attacker = stranger.chain("pbx-1");
        TrustSurvey survey = survey(
                refusing(device("phone-1", List.of()), attacker, registrar),
                refusing(device("phone-2", List.of()), List.of(registrar.getFirst())),
                device("pbx-1", registrar));
        List<RejectedParty> parties = analyst.rejected(survey, pki.known(), NOW);
        assertEquals(2, parties.size());
        RejectedParty first = parties.getFirst();
        assertEquals(List.of("phone-1", "phone-2"), first.refusedBy());
        assertEquals(registrar, first.chain(), "the longest that was seen");
        assertEquals(Optional.of("pbx-1"), first.presentedBy());
        assertEquals(Optional.of(pki.root.certificate()), first.anchor());
        assertEquals(Optional.empty(), parties.get(1).anchor());
        assertTrue(parties.get(1).objection().startsWith("No device of the fleet presents it"));

        TrustProposal proposal = analyst.trust(survey, parties, NOW);

        assertEquals(
                List.of("phone-1", "phone-2"),
                proposal.changes().stream().map(TrustChange::deviceId).toList());
        assertEquals(1, proposal.notes().size());
        assertTrue(proposal.notes().getFirst().contains("refused by 1 device"), proposal.notes()::toString);
    }

    @Test
    void onlyValidCertificatesMayBeTrusted() throws Exception {
        List<X509Certificate> registrar = pki.chain("pbx-1");
        TrustSurvey survey = survey(refusing(device("phone-1", List.of()), registrar), device("pbx-1", registrar));
        RejectedParty party = analyst.rejected(survey, pki.known(), NOW.plus(Duration.ofDays(91)))
                .getFirst();
        assertTrue(party.objection().contains("has expired"), party::objection);
    }

    @Test
    void theBlastRadiusNamesConnectionsThatBreak() throws Exception {
        TrustSurvey survey = survey(
                device("phone-1", List.of(), pki.root.certificate()),
                device("phone-2", List.of(), pki.root.certificate(), pki.issuing.certificate()),
                device("pbx-1", pki.chain("pbx-1")),
                unseen("pbx-2"));
        TrustImpact impact = analyst.impact(survey, List.of(PHONES), pki.known(), pki.root.certificate(), NOW);
        assertEquals(List.of("pbx-1"), impact.presenting(), "by what is known, though the root is not presented");
        assertEquals(List.of("phone-1", "phone-2"), impact.trusting());
        assertEquals(
                List.of("phone-1"),
                impact.broken().stream().map(TrustImpact.Connection::client).toList(),
                "phone-2 has the issuer as well");
        assertEquals(List.of(), impact.alreadyBroken());
        assertEquals(List.of("pbx-2"), impact.unknown());

        TrustImpact later = analyst.impact(
                survey, List.of(PHONES), pki.known(), pki.root.certificate(), NOW.plus(Duration.ofDays(91)));
        assertEquals(2, later.alreadyBroken().size(), "the leaf of pbx-1 has expired by then");
        assertEquals(List.of(), later.broken());
    }

    @Test
    void aRollOverNeverRetiresWhatIsInUse() throws Exception {
        X509Certificate old = pki.root.certificate();
        X509Certificate next = stranger.root.certificate();
        List<X509Certificate> known = List.of(old, pki.issuing.certificate(), next, stranger.issuing.certificate());
        List<X509Certificate> before = pki.chain("cam");
        List<X509Certificate> after = stranger.chain("cam");

        TrustRollover first = analyst.rollover(survey(device("cam", before, old)), known, old, next, NOW);
        assertEquals(TrustRollover.Stage.DISTRIBUTE, first.stage());
        assertEquals(
                TrustChange.Action.ADD, first.proposal().changes().getFirst().action());

        TrustRollover second = analyst.rollover(survey(device("cam", before, old, next)), known, old, next, NOW);
        assertEquals(TrustRollover.Stage.REISSUE, second.stage());
        assertEquals(List.of("cam"), second.open());
        assertEquals(List.of(), second.proposal().changes());

        TrustRollover third = analyst.rollover(survey(device("cam", after, old, next)), known, old, next, NOW);
        assertEquals(TrustRollover.Stage.RETIRE, third.stage());
        assertEquals(
                TrustChange.Action.REMOVE, third.proposal().changes().getFirst().action());
        assertEquals(old, third.proposal().changes().getFirst().certificate());

        TrustRollover unknown =
                analyst.rollover(survey(device("cam", after, old, next), unseen("attic")), known, old, next, NOW);
        assertEquals(TrustRollover.Stage.REISSUE, unknown.stage(), "nobody knows what the attic presents");
        assertEquals(List.of("attic"), unknown.unknown());

        TrustRollover last = analyst.rollover(survey(device("cam", after, next)), known, old, next, NOW);
        assertEquals(TrustRollover.Stage.FINISHED, last.stage());
    }

    @Test
    void theGraphJoinsDevicesByCertificates() throws Exception {
        List<X509Certificate> chain = pki.chain("pbx-1");
        TrustSurvey survey = survey(
                refusing(device("phone-1", List.of(), pki.root.certificate()), stranger.chain("x")),
                device("pbx-1", chain));
        TrustGraph graph = analyst.graph(survey, pki.known());
        Fingerprint root = Fingerprint.of(pki.root.certificate());
        Fingerprint issuing = Fingerprint.of(pki.issuing.certificate());
        Fingerprint leaf = Fingerprint.of(chain.getFirst());
        assertTrue(graph.edges()
                .containsAll(List.of(
                        new TrustGraph.Presents("pbx-1", leaf),
                        new TrustGraph.Trusts("phone-1", root),
                        new TrustGraph.Issued(root, issuing),
                        new TrustGraph.Issued(issuing, leaf))));
        assertEquals(
                1,
                graph.edges().stream()
                        .filter(TrustGraph.Refused.class::isInstance)
                        .count());
    }

    @Test
    void surveysAndProposalsSurviveTheirFiles() throws Exception {
        TrustSurvey survey = survey(
                refusing(device("phone-1", List.of(), pki.root.certificate()), stranger.chain("x")),
                device("pbx-1", pki.chain("pbx-1")),
                unseen("attic"));
        CheckedTrustFiles files = new CheckedTrustFiles();
        Path file = folder.resolve("survey.json");
        files.writeSurvey(survey, file);
        assertEquals(survey, files.readSurvey(file));
        TrustProposal proposal = analyst.trust(survey, analyst.rejected(survey, stranger.known(), NOW), NOW);
        assertEquals(1, proposal.changes().size());
        files.writeProposal(proposal, file);
        assertEquals(proposal, files.readProposal(file));
        Files.writeString(file, Files.readString(file).replace("\"ADD\"", "\"REMOVE\""));
        Exception refused = assertThrows(FleetException.class, () -> files.readProposal(file));
        assertTrue(refused.getMessage().contains("was changed after it was made"), refused::getMessage);
    }

    @Test
    void aThousandRefusalsAreOneParty() throws Exception {
        List<X509Certificate> registrar = pki.chain("pbx-1");
        DeviceTrust[] devices = new DeviceTrust[1001];
        for (int i = 0; i < 1000; i++) {
            devices[i] = refusing(device("phone-" + i, List.of()), registrar);
        }
        devices[1000] = device("pbx-1", registrar);
        TrustSurvey survey = survey(devices);
        RejectedParty party = analyst.rejected(survey, pki.known(), NOW).getFirst();
        assertEquals(1000, party.refusedBy().size());
        assertEquals(1000, analyst.trust(survey, List.of(party), NOW).changes().size());
    }
}

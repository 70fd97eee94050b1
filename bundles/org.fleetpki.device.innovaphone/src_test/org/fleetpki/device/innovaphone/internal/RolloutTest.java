// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.innovaphone.Answers;
import org.fleetpki.device.innovaphone.CertificateInfo;
import org.fleetpki.device.innovaphone.ListedCertificate;
import org.junit.jupiter.api.Test;

/** Every branch of the decision about a device that polls. */
class RolloutTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Set<String> DEVICE = Set.of("device");
    private static final Set<String> NOTHING = Set.of();
    private static final Optional<byte[]> REQUEST = Optional.of(new byte[] {0x30});
    private static final Optional<List<X509Certificate>> ANSWER =
            Optional.of(List.of(Answers.certificate("pbx1.pem"), Answers.certificate("pbx2.pem")));

    private final Rollout rollout = new Rollout(Set.of("Works CA", "Works root"), Duration.ofDays(90));

    @Test
    void whatIsNotKnownIsAskedFor() {
        assertEquals(new Step.Ask(), rollout.next(Optional.empty(), REQUEST, ANSWER, false, NOW));
    }

    @Test
    void anErrorStopsEverything() {
        CertificateInfo info = new CertificateInfo(
                Map.of("device", good()), DEVICE, DEVICE, Map.of("device", "no root"), List.of(), List.of());
        Step.Stop stop = assertInstanceOf(Step.Stop.class, next(info, REQUEST, ANSWER));
        assertEquals("It refused the certificate that it was given: no root.", stop.why());
    }

    @Test
    void anErrorOfAnApplicationCertificateIsNoneOfTheDevice() {
        CertificateInfo info = new CertificateInfo(
                Map.of("device", good()), NOTHING, Set.of("a.example"), Map.of("a.example", "x"), List.of(), List.of());
        assertEquals(new Step.Nothing(), next(info, Optional.empty(), Optional.empty()));
    }

    @Test
    void aBusyDeviceIsWaitedFor() {
        assertEquals(new Step.Wait(), next(info(factory(), NOTHING, DEVICE)));
    }

    @Test
    void aGoodCertificateStays() {
        assertEquals(new Step.Nothing(), next(info(good(), NOTHING, NOTHING)));
    }

    @Test
    void aRequestThatIsLeftOverIsTakenAway() {
        assertEquals(new Step.CleanUp(), next(info(good(), DEVICE, NOTHING)));
    }

    @Test
    void anotherIssuerIsReplaced() {
        Step.Create create = assertInstanceOf(Step.Create.class, next(info(factory(), NOTHING, NOTHING)));
        assertEquals(
                "The certificate of IP411-01-02-03 is issued by innovaphone Device Certification Authority.",
                create.why());
    }

    @Test
    void oneForeignIssuerInTheChainIsEnough() {
        List<ListedCertificate> chain =
                List.of(listed("pbx1", "Works CA", -1, 200), listed("Works CA", "Somebody else", -1, 2000));
        assertInstanceOf(Step.Create.class, next(info(chain, NOTHING, NOTHING)));
    }

    @Test
    void noCertificateAtAllIsReplaced() {
        assertInstanceOf(Step.Create.class, next(info(List.of(), NOTHING, NOTHING)));
    }

    @Test
    void theLastDaysAreForRenewal() {
        assertInstanceOf(Step.Nothing.class, next(info(List.of(listed("pbx1", "Works CA", -1, 91)), NOTHING, NOTHING)));
        Step.Create create = assertInstanceOf(
                Step.Create.class, next(info(List.of(listed("pbx1", "Works CA", -1, 89)), NOTHING, NOTHING)));
        assertTrue(create.why().contains("ends soon"), create.why());
    }

    @Test
    void anExpiredCertificateIsReplaced() {
        Step.Create create = assertInstanceOf(
                Step.Create.class, next(info(List.of(listed("pbx1", "Works CA", -9, -1)), NOTHING, NOTHING)));
        assertTrue(create.why().contains("expired"), create.why());
    }

    @Test
    void aCertificateOfTheFutureIsWaitedForWhoeverIssuedIt() {
        for (String issuer : List.of("Works CA", "Somebody else")) {
            Step.WaitUntilValid wait = assertInstanceOf(
                    Step.WaitUntilValid.class,
                    next(info(List.of(listed("pbx1", issuer, 1, 300)), DEVICE, NOTHING), REQUEST, ANSWER));
            assertTrue(wait.why().contains("2026-12-01T12:00:00Z"), wait.why());
        }
    }

    @Test
    void aRequestIsFetchedHeldAndAnswered() {
        CertificateInfo info = info(factory(), DEVICE, NOTHING);
        assertEquals(new Step.Fetch(), next(info, Optional.empty(), Optional.empty()));
        assertEquals(new Step.Hold(), next(info, REQUEST, Optional.empty()));
        assertEquals(new Step.Install(ANSWER.orElseThrow()), next(info, REQUEST, ANSWER));
    }

    @Test
    void anAnswerThatTheDeviceLostIsGivenAgain() {
        CertificateInfo info = info(factory(), DEVICE, NOTHING);
        assertEquals(
                new Step.Install(ANSWER.orElseThrow()), rollout.next(Optional.of(info), REQUEST, ANSWER, true, NOW));
    }

    @Test
    void aNewCertificateThatIsNotGoodEitherIsTheLastOne() {
        X509Certificate leaf = Answers.certificate("pbx1.pem");
        List<ListedCertificate> installed = List.of(new ListedCertificate(
                "0",
                "pbx1",
                "pbx1",
                leaf.getNotBefore().toInstant(),
                leaf.getNotAfter().toInstant()));
        Instant later = leaf.getNotBefore().toInstant().plusSeconds(60);
        assertInstanceOf(
                Step.Stop.class,
                rollout.next(Optional.of(info(installed, DEVICE, NOTHING)), REQUEST, ANSWER, true, later));
        assertInstanceOf(
                Step.Stop.class,
                rollout.next(
                        Optional.of(info(installed, NOTHING, NOTHING)),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        later));
    }

    private Step next(CertificateInfo info) {
        return next(info, Optional.empty(), Optional.empty());
    }

    private Step next(CertificateInfo info, Optional<byte[]> request, Optional<List<X509Certificate>> answer) {
        return rollout.next(Optional.of(info), request, answer, false, NOW);
    }

    private static CertificateInfo info(List<ListedCertificate> chain, Set<String> requests, Set<String> busy) {
        return new CertificateInfo(Map.of("device", chain), requests, busy, Map.of(), List.of(), List.of());
    }

    private static List<ListedCertificate> good() {
        return List.of(
                listed("pbx1", "Works CA", -1, 200),
                listed("Works CA", "Works root", -1, 2000),
                listed("Works root", "Works root", -1, 2000));
    }

    private static List<ListedCertificate> factory() {
        return List.of(listed("IP411-01-02-03", "innovaphone Device Certification Authority", -900, 9000));
    }

    private static ListedCertificate listed(String subject, String issuer, int from, int to) {
        return new ListedCertificate(
                "0", subject, issuer, NOW.plus(Duration.ofDays(from)), NOW.plus(Duration.ofDays(to)));
    }
}

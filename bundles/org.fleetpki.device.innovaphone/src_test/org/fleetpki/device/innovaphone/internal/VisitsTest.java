// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.pull.PullAuthority;
import org.fleetpki.device.api.pull.PullCaller;
import org.fleetpki.device.api.pull.PullOrder;
import org.fleetpki.device.api.pull.PulledDevice.Stage;
import org.fleetpki.device.innovaphone.Answers;
import org.fleetpki.device.innovaphone.Blank;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.junit.jupiter.api.Test;

/** The scripts that devices are answered, word for word. */
class VisitsTest {

    private static final String URL = "https://pki.example/update?sn=#m";
    private static final PullCaller CALLER =
            new PullCaller("0090330a006e", InetAddress.getLoopbackAddress(), List.of());
    private static final X509Certificate LEAF = Answers.certificate("pbx1.pem");

    private CertificateSubject subject = new CertificateSubject(
            new X500Principal("CN=pbx1,O=Works & Sons"), List.of(GeneralName.parse("DNS:pbx1.example")));
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");

    private final PullAuthority authority = new PullAuthority() {
        @Override
        public Optional<CertificateSubject> subject(PullCaller caller) {
            return caller.equals(CALLER) ? Optional.of(subject) : Optional.empty();
        }

        @Override
        public Optional<List<X509Certificate>> certify(PullCaller caller, byte[] request) {
            return Optional.of(List.of(LEAF));
        }

        @Override
        public List<X509Certificate> trusted() {
            return List.of(LEAF);
        }
    };

    private final InstantSource clock = () -> now;
    private final Visits visits = new Visits(PullOrder.usual(), authority, clock, new SecureRandom());

    @Test
    void asksFirst() {
        String script = visit();
        String back = URL + "&t=" + token(script);
        assertEquals(
                "mod cmd UP0 scfg " + back
                        + "&mode=query&id=certificates ser nop /always mod%20cmd%20X509%20xml-info\r\n"
                        + "mod cmd UP1 provision 1\r\nmod cmd UP1 check ser " + now.getEpochSecond() + "\r\n",
                script);
    }

    @Test
    void everyScriptThatIsToBeRunHasANumberOfItsOwn() {
        List<String> numbers =
                IntStream.range(0, 3).mapToObj(i -> number(visit())).toList();
        assertEquals(3, numbers.stream().distinct().count(), numbers.toString());
    }

    @Test
    void leavesStrangersAlone() {
        PullCaller stranger = new PullCaller("009033000000", CALLER.address(), List.of());
        assertEquals(
                "# this device is not known here\r\nmod cmd UP1 check ser 0\r\n",
                visits.visit(stranger, URL, Blank.PERCENT_20));
        assertEquals(List.of(), visits.shown());
    }

    @Test
    void ordersARequestWithBlanksAsTheTypeOfDeviceWantsThem() throws Exception {
        tell("<info><servercert/></info>");
        String script = visits.visit(CALLER, URL, Blank.PLUS);
        assertTrue(
                script.contains("\r\nmod cmd X509 servercert-create /cmd servercert-create /redirect /target device"
                        + " /type Signing+request /key 2048-bit /signature SHA256 /dn-cn pbx1 /dn-ou  /dn-o"
                        + " Works+%26+Sons /dn-l  /dn-st  /dn-c  /san-dns pbx1.example /san-dns  /san-dns "
                        + " /san-ip  /san-ip \r\n"),
                script);
        assertFalse(script.contains("scfg"), "nothing is asked while something changes");
        assertTrue(visit().contains("scfg"), "and it is asked before anything else");
        assertEquals(Stage.MAKING, visits.shown().getFirst().stage());
    }

    @Test
    void namesThatHaveNoPlaceInARequestAreToldAndNotSent() throws Exception {
        subject = new CertificateSubject(
                subject.name(),
                IntStream.range(0, 4)
                        .mapToObj(i -> GeneralName.parse("DNS:pbx" + i + ".example"))
                        .toList());
        tell("<info><servercert/></info>");
        assertFalse(visit().contains("servercert-create"));
        assertEquals(Stage.BLOCKED, visits.shown().getFirst().stage());
        assertTrue(visits.shown().getFirst().detail().contains("place for 4 DNS names"));
    }

    @Test
    void fetchesARequestAndUploadsTheAnswerLeafFirst() throws Exception {
        tell("<info><servercert/><requests><request/></requests></info>");
        String script = visit();
        assertTrue(
                script.contains("&mode=vardump&var=X509%2FREQUEST ser nop /always vars%20read%20X509%2FREQUEST\r\n"),
                script);
        visits.learnVariable(CALLER, token(script), "X509/REQUEST", bytes(Answers.text("request.txt")));
        assertTrue(visit().startsWith("vars create X509/REQUESTRESPONSE/00000 pb 3082"));
        assertEquals(Stage.ANSWERED, visits.shown().getFirst().stage());
    }

    @Test
    void aDeviceThatIsDoneIsAskedOnceADay() throws Exception {
        String good = "<info><servercert><certificate subject_cn='pbx1' issuer_cn='pbx1'"
                + " not_before='2026-01-01' not_after='2030-01-01'/></servercert></info>";
        tell(good);
        String today = visit();
        assertTrue(today.contains("mod cmd UP1 provision 0\r\n"), today);
        assertEquals(today, visit(), "an unchanged script is not run again");
        now = now.plusSeconds(86_400);
        assertFalse(number(today).equals(number(visit())));
        assertEquals(Stage.GOOD, visits.shown().getFirst().stage());
    }

    @Test
    void aNewBeginningDeletesWhatBlocks() throws Exception {
        assertFalse(visits.retry(CALLER.serial()));
        tell("<info><servercert/><request-error>no root</request-error></info>");
        assertTrue(visit().contains("# It refused the certificate that it was given: no root\r\n"));
        assertTrue(visits.retry(CALLER.serial()));
        assertTrue(visit().startsWith("# a new beginning was ordered\r\nvars del X509/REQUESTERROR\r\n"
                + "vars del X509/REQUEST\r\nvars del X509/REQUESTKEY\r\n"));
        assertEquals(Stage.NEW, visits.shown().getFirst().stage());
    }

    @Test
    void nothingIsTakenWithoutTheTokenOrUnderAnotherName() {
        String token = token(visit());
        for (String wrong : List.of("", "0".repeat(token.length()))) {
            DeviceException e =
                    assertThrows(DeviceException.class, () -> visits.learnState(CALLER, wrong, bytes("<info/>")));
            assertInstanceOf(Failure.Unauthorized.class, e.failure());
        }
        DeviceException e = assertThrows(
                DeviceException.class, () -> visits.learnVariable(CALLER, token, "X509/REQUESTKEY", bytes("x")));
        assertInstanceOf(Failure.Unexpected.class, e.failure());
    }

    private void tell(String xml) throws DeviceException {
        visits.learnState(CALLER, token(visit()), bytes(xml));
    }

    private String visit() {
        return visits.visit(CALLER, URL, Blank.PERCENT_20);
    }

    private static String token(String script) {
        return find("&t=([0-9a-f]+)", script);
    }

    private static String number(String script) {
        return find("check ser ([0-9]+)", script);
    }

    private static String find(String pattern, String script) {
        Matcher found = Pattern.compile(pattern).matcher(script);
        assertTrue(found.find(), script);
        return found.group(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

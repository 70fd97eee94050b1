// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;

@SuppressWarnings("resource") // secrets and streams of a test end with it
class DigestAnswerTest {

    private static final String RFC = ", realm=\"http-auth@example.org\", qop=\"auth, auth-int\","
            + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
            + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
    private static final Request INDEX = Request.get("/dir/index.html");

    @Test
    void answersTheExampleOfRfc7616WithSha256() {
        assertTrue(rfc("SHA-256")
                .authorization(INDEX)
                .contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\""));
    }

    @Test
    void answersTheExampleOfRfc7616WithMd5() {
        assertTrue(rfc("MD5").authorization(INDEX).contains("response=\"8ca523f5e9506fed4657c9700eebdbec\""));
    }

    @Test
    void writesEachParameterAsTheStandardQuotesIt() {
        assertEquals(
                "Digest username=\"Mufasa\", realm=\"http-auth@example.org\","
                        + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", uri=\"/dir/index.html\","
                        + " response=\"8ca523f5e9506fed4657c9700eebdbec\", algorithm=MD5,"
                        + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\", qop=auth, nc=00000001,"
                        + " cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\"",
                rfc("MD5").authorization(INDEX));
    }

    @Test
    void answersTheExampleOfRfc2069() {
        // RFC 2617, section 3.5, without qop; the value is that of the errata of RFC 2069
        DigestAnswer answer = answer(
                "Mufasa",
                "CircleOfLife",
                "Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"");
        String header = answer.authorization(INDEX);
        assertTrue(header.contains("response=\"1949323746fe6a43ef61f9606e7febea\""), header);
        assertFalse(header.contains("cnonce") || header.contains("nc=") || header.contains("algorithm"), header);
    }

    @Test
    void countsTheUsesOfANonceAndBeginsAgainWithTheNext() throws DeviceException {
        DigestAnswer answer = rfc("MD5");
        assertTrue(answer.authorization(INDEX).contains("nc=00000001"));
        assertTrue(answer.authorization(INDEX).contains("nc=00000002"));
        answer.accepted(INDEX, response("Authentication-Info", "nextnonce=\"fresh\""));
        String header = answer.authorization(INDEX);
        assertTrue(header.contains("nonce=\"fresh\"") && header.contains("nc=00000001"), header);
    }

    @Test
    void refusesAProofOfAServerThatDoesNotKnowThePassword() {
        DigestAnswer answer = rfc("MD5");
        answer.authorization(INDEX);
        DeviceException e = assertThrows(
                DeviceException.class,
                () -> answer.accepted(INDEX, response("Authentication-Info", "qop=auth, rspauth=\"00\"")));
        assertFalse(e.getMessage().contains("Circle"), e.getMessage());
    }

    @Test
    void writesANameThatAQuotedStringCannotCarryInExtendedForm() {
        String header =
                answer("jürgen\r\n", "x", "Digest realm=\"r\", nonce=\"n\"").authorization(INDEX);
        assertTrue(header.startsWith("Digest username*=UTF-8''j%C3%BCrgen%0D%0A, "), header);
    }

    @Test
    void leavesAloneWhatItCannotAnswer() {
        assertFalse(canAnswer("Digest realm=\"r\", nonce=\"n\", algorithm=SHA3-1"));
        assertFalse(canAnswer("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\""));
        assertFalse(canAnswer("Digest realm=\"r\""));
        assertFalse(canAnswer("Basic realm=\"r\""));
        assertTrue(canAnswer("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int,auth\", algorithm=\"md5\""));
    }

    private static boolean canAnswer(String header) {
        return DigestAnswer.canAnswer(challenge(header));
    }

    private static DigestAnswer rfc(String algorithm) {
        return answer("Mufasa", "Circle of Life", "Digest algorithm=" + algorithm + RFC);
    }

    private static DigestAnswer answer(String user, String password, String header) {
        return new DigestAnswer(
                new Credentials(user, new Secret(password.toCharArray())),
                challenge(header),
                () -> "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
    }

    private static Challenge challenge(String header) {
        return ChallengeParser.parse(List.of(header)).getFirst();
    }

    private static Response response(String name, String value) {
        return new Response(200, Map.of(name, List.of(value)), new byte[0]);
    }
}

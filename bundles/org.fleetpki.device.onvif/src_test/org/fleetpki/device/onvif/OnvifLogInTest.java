// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class OnvifLogInTest {

    private static final String PASSWORD = "s3cret";
    private static final Instant HERE = Instant.parse("2030-05-05T05:05:05Z");

    /** What is done about a request, in whichever of the two exchanges it came. */
    private interface Device {
        Response answer(Request request, boolean challenged) throws DeviceException;
    }

    private final List<String> seen = new ArrayList<>();
    private boolean digested;
    private byte next;

    @Test
    void withoutAChallengeATokenWithTheDevicesTimeIsSentOnce() throws Exception {
        OnvifLogIn logIn = logIn((request, challenged) -> token(request).isEmpty() ? notAuthorized() : known(request));
        logIn.synchronise(OnvifNames.DEVICE_PATH);
        assertEquals("Example", information(logIn).manufacturer());
        assertEquals(List.of("plain", "challenged", "plain+token"), seen);
        information(logIn);
        assertEquals("challenged+token", seen.getLast(), "a proven password may answer challenges");
    }

    @Test
    void theTokenIsAsTheProfileSays() throws Exception {
        List<Document> tokens = new ArrayList<>();
        OnvifLogIn logIn = logIn((request, challenged) -> {
            if (token(request).isEmpty()) {
                return notAuthorized();
            }
            tokens.add(Answers.operation(request.body()).getOwnerDocument());
            return known(request);
        });
        logIn.synchronise(OnvifNames.DEVICE_PATH);
        information(logIn);
        information(logIn);
        String nonce = text(tokens.getFirst(), UsernameToken.WSSE, "Nonce");
        String created = text(tokens.getFirst(), UsernameToken.WSU, "Created");
        assertEquals("2026-11-21T03:25:39Z", created, "by the device's clock, in UTC");
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        sha1.update(Base64.getDecoder().decode(nonce));
        sha1.update(created.getBytes(StandardCharsets.US_ASCII));
        sha1.update(PASSWORD.getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                Base64.getEncoder().encodeToString(sha1.digest()),
                text(tokens.getFirst(), UsernameToken.WSSE, "Password"));
        assertEquals("admin", text(tokens.getFirst(), UsernameToken.WSSE, "Username"));
        assertFalse(nonce.equals(text(tokens.getLast(), UsernameToken.WSSE, "Nonce")), "a nonce is used once");
    }

    @Test
    void aDigestThatIsAcceptedNeedsNoToken() throws Exception {
        OnvifLogIn logIn = logIn((request, challenged) -> {
            digested |= challenged;
            return known(request);
        });
        information(logIn);
        information(logIn);
        assertEquals(List.of("challenged", "challenged"), seen);
    }

    @Test
    void aTokenGoesBesideDigestWhereBothAreWanted() throws Exception {
        OnvifLogIn logIn = logIn((request, challenged) -> {
            digested |= challenged;
            return token(request).isEmpty() ? notAuthorized() : known(request);
        });
        information(logIn);
        assertEquals(List.of("challenged", "challenged+token"), seen);
    }

    @Test
    void aRefusedTokenIsTheOnlyAttempt() throws Exception {
        OnvifLogIn logIn = logIn((request, challenged) -> notAuthorized());
        assertUnauthorized(logIn);
        assertEquals(List.of("challenged", "plain+token"), seen);
        assertUnauthorized(logIn);
        assertEquals(2, seen.size(), "nothing more is sent");
    }

    @Test
    void aChallengeInsteadOfAnAnswerToTheTokenIsNoSecondAttempt() throws Exception {
        OnvifLogIn logIn = logIn((request, challenged) ->
                token(request).isEmpty() ? notAuthorized() : new Response(401, Map.of(), new byte[0]));
        assertUnauthorized(logIn);
        assertEquals(List.of("challenged", "plain+token"), seen);
    }

    @Test
    void aRefusedDigestIsFollowedByNoToken() throws Exception {
        OnvifLogIn logIn = logIn((request, challenged) -> {
            throw new DeviceException(new Failure.Unauthorized("admin"));
        });
        assertUnauthorized(logIn);
        assertEquals(List.of("challenged"), seen);
    }

    @Test
    void aProvenPasswordIsSentAgainWithTheNewTimeWhenTheClockHasMoved() throws Exception {
        List<String> times = new ArrayList<>(List.of("2026-11-21T03:25:39Z"));
        OnvifLogIn logIn = logIn((request, challenged) ->
                token(request).filter(times::contains).isEmpty() ? notAuthorized() : known(request));
        logIn.synchronise(OnvifNames.DEVICE_PATH);
        information(logIn);
        times.set(0, "1970-01-01T00:00:10Z");
        assertUnauthorized(logIn);
        assertEquals(List.of("challenged+token", "plain", "challenged+token"), seen.subList(3, 6));
    }

    @Test
    void aDeviceThatHidesItsTimeIsTakenByItsDateHeader() throws Exception {
        List<String> created = new ArrayList<>();
        OnvifLogIn logIn = logIn(
                (request, challenged) -> {
                    Optional<String> token = token(request);
                    token.ifPresent(created::add);
                    return token.isEmpty()
                            ? new Response(
                                    400,
                                    Map.of(
                                            "Content-Type", List.of("application/soap+xml"),
                                            "Date", List.of("Fri, 02 Jan 1970 03:04:05 GMT")),
                                    notAuthorized().body())
                            : known(request);
                },
                false);
        assertEquals(Optional.empty(), logIn.synchronise(OnvifNames.DEVICE_PATH));
        information(logIn);
        assertEquals(List.of("1970-01-02T03:04:05Z"), created);
    }

    @Test
    void aClosedLogInIsOfNoUse() throws Exception {
        OnvifLogIn logIn = logIn((request, challenged) -> known(request));
        logIn.close();
        logIn.close();
        assertThrows(IllegalStateException.class, () -> information(logIn));
    }

    private static DeviceInformation information(OnvifLogIn logIn) throws DeviceException {
        return new DeviceManagement(logIn, OnvifNames.DEVICE_PATH).information();
    }

    private static void assertUnauthorized(OnvifLogIn logIn) {
        DeviceException e = assertThrows(DeviceException.class, () -> information(logIn));
        assertInstanceOf(Failure.Unauthorized.class, e.failure(), e.getMessage());
        assertFalse(e.getMessage().contains(PASSWORD));
    }

    private OnvifLogIn logIn(Device device) {
        return logIn(device, true);
    }

    private OnvifLogIn logIn(Device device, boolean openTime) {
        DeviceHttp http = (endpoint, scheme, credentials) -> new Exchange() {
            @Override
            public Response send(Request request) throws DeviceException {
                return send(request, Duration.ZERO);
            }

            @Override
            public Response send(Request request, Duration patience) throws DeviceException {
                String way = credentials.isPresent() ? "challenged" : "plain";
                seen.add(token(request).isPresent() ? way + "+token" : way);
                if (openTime && Answers.operation(request.body()).getLocalName().equals("GetSystemDateAndTime")) {
                    return known(request);
                }
                return device.answer(request, credentials.isPresent());
            }

            @Override
            public boolean isLoggedIn() {
                return credentials.isPresent() && digested;
            }

            @Override
            public void close() {
                // there is nothing to cut
            }
        };
        Endpoint endpoint = new Endpoint("127.0.0.1", 80, 443, TlsTrust.NOTHING);
        try (Secret secret = new Secret(PASSWORD.toCharArray())) {
            return OnvifLogIn.open(
                    http, endpoint, Scheme.HTTP, new Credentials("admin", secret), InstantSource.fixed(HERE), () ->
                            new byte[] {next++, 2, 3});
        }
    }

    private static Response known(Request request) throws DeviceException {
        return new ScriptedExchange().send(request);
    }

    private static Response notAuthorized() {
        try {
            return new ScriptedExchange()
                    .fault("", 400, "Sender not authorized", "e:Sender", "ter:NotAuthorized")
                    .send(Request.of("POST", "/", "", ""));
        } catch (DeviceException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The time in the token of a request, if it has one. */
    private static Optional<String> token(Request request) {
        Document document = Answers.operation(request.body()).getOwnerDocument();
        String created = text(document, UsernameToken.WSU, "Created");
        assertTrue(created.isEmpty()
                || document.getElementsByTagNameNS(UsernameToken.WSSE, "UsernameToken")
                                .getLength()
                        == 1);
        return Optional.of(created).filter(time -> !time.isEmpty());
    }

    private static String text(Document document, String namespace, String name) {
        var found = document.getElementsByTagNameNS(namespace, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}

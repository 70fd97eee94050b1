// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.junit.jupiter.api.Test;

class LogInTest {

    private static final String HEAD = """
            fleetpki-webform: 1
            family: tiny
            vendor: Tiny
            title: Tiny devices
            sources: [made up]
            recognise:
              method: GET
              path: /info
              success: {contains: "model="}
              facts: {model: {line: model}, serial: {line: mac}, firmware: {regex: "version=(\\\\S+)"}}
            words: {line: error}
            """;

    private static final String TOKEN = HEAD + """
            login:
              kind: token
              request:
                method: POST
                path: /login
                json: {user: "${user}", password: "${password}"}
                success: {json: {/code: 0}}
                unauthorized: {json: {/code: 1}}
              token: {json: /token}
              headers: {X-Session: "${token}"}
              query: {t: "${token}"}
              check: {method: GET, path: /who, success: {status: 200}}
              logout: {method: POST, path: /logout}
            capabilities:
              reboot:
                start: [{method: POST, path: /reboot, success: {contains: "ok"}}]
            """;

    private static final String QUERY = HEAD + """
            login:
              kind: query
              query: {u: "${user}", p: "${password}"}
              check: {method: GET, path: /who, success: {contains: "you="}, unauthorized: {contains: "return=-1"}}
            """;

    private static final String INFO = "model=T1\r\nmac=00:1c:27:aa:bb:cc\r\nversion=5.0 beta\r\n";

    private final ScriptedDevice device = new ScriptedDevice()
            .serves(Made.selfSigned(Made.key(), "CN=device"))
            .answer("GET /info", 200, INFO);

    @Test
    void recognisesWithoutLoggingIn() throws DeviceException {
        Probe.Match match =
                assertInstanceOf(Probe.Match.class, device.adapter(TOKEN).probe(device.endpoint()));
        assertEquals(new DeviceFacts("Tiny", "T1", "001C27AABBCC", "5.0"), match.facts());
        assertEquals(List.of(Scheme.HTTP), device.schemes());
        assertEquals(1, device.sent().size());
    }

    @Test
    void anotherDeviceIsNoMatch() throws DeviceException {
        ScriptedDevice other = new ScriptedDevice().answer("GET /info", 200, "hello");
        assertInstanceOf(Probe.NoMatch.class, other.adapter(TOKEN).probe(other.endpoint()));
    }

    @Test
    void aTokenGoesWithEachRequestAndIsGivenBack() throws DeviceException {
        device.answer("POST /login", 200, "{\"code\":0,\"token\":\"T0K/EN+1\"}").answer("GET /who", 200, "me");
        try (DeviceSession session = device.open(TOKEN)) {
            assertEquals("T1", session.facts().model());
        }
        assertTrue(device.sentWith("POST /login").contains("\"password\":\"" + ScriptedDevice.PASSWORD + "\""));
        assertTrue(device.sentWith("GET /who").startsWith("GET /who?t=T0K%2FEN%2B1\n"));
        assertTrue(device.sentWith("POST /logout").contains("t=T0K%2FEN%2B1"));
        assertEquals(List.of(Scheme.HTTPS), device.schemes());
    }

    @Test
    void aRefusedLogInIsTriedOnce() {
        device.answer("POST /login", 200, "{\"code\":1}");
        DeviceException e = assertThrows(DeviceException.class, () -> device.open(TOKEN));
        assertEquals(new Failure.Unauthorized("admin"), e.failure());
        assertEquals(1, device.sent().size());
    }

    @Test
    void parametersAreNotSentOverPlainHttp() {
        ScriptedDevice plain = device.plainOnly();
        DeviceException e = assertThrows(DeviceException.class, () -> plain.open(QUERY));
        assertInstanceOf(Failure.Unreachable.class, e.failure());
        assertEquals(List.of(), plain.sent());
    }

    @Test
    void aSecretInARequestIsRefusedOnPlainHttpWhateverTheLogIn() throws DeviceException {
        String profile = HEAD + """
                login: {kind: digest, check: {method: GET, path: /who, success: {status: 200}}}
                capabilities:
                  reboot: {start: [{method: POST, path: /reboot, text: "pass=${password}"}]}
                """;
        ScriptedDevice plain = device.plainOnly().answer("GET /who", 200, "me");
        try (DeviceSession session = plain.open(profile)) {
            Reboot reboot = session.capability(Reboot.class).orElseThrow();
            DeviceException e = assertThrows(DeviceException.class, reboot::reboot);
            assertInstanceOf(Failure.Unsupported.class, e.failure());
        }
        assertTrue(plain.sent().stream().noneMatch(line -> line.contains("reboot")));
    }

    @Test
    void aCertificateThatIsNotTrustedEndsItBeforeAnythingIsSent() {
        DeviceException e = assertThrows(
                DeviceException.class,
                () -> device.open(QUERY, device.endpoint().trusting(TlsTrust.NOTHING)));
        assertInstanceOf(Failure.Untrusted.class, e.failure());
        assertEquals(List.of(), device.sent());
    }

    @Test
    void whatTheDeviceRepeatsOfThePasswordIsNotShown() {
        device.answer(
                "GET /who",
                () -> ScriptedDevice.response(
                        200,
                        "error=bad address /who?u=admin&p=s3cret%26pass%2Fword or " + ScriptedDevice.PASSWORD
                                + "\r\n"));
        DeviceException e = assertThrows(DeviceException.class, () -> device.open(QUERY));
        assertInstanceOf(Failure.Rejected.class, e.failure());
        for (Throwable each : Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
                .toList()) {
            assertFalse(String.valueOf(each.getMessage()).contains("s3cret"), each.getMessage());
        }
        assertTrue(e.getMessage().contains("bad address"));
    }

    @Test
    void damagedAnswersAreFailuresOfTheirKind() {
        for (String body : List.of("", "{\"code\":", "[]", "<a><b></a>", "\u0000\u0001", "{\"code\":0}")) {
            device.answer("POST /login", 200, body);
            DeviceException e = assertThrows(DeviceException.class, () -> device.open(TOKEN), body);
            assertInstanceOf(Failure.Unexpected.class, e.failure(), body);
        }
    }

    @Test
    void theWordsOfARefusalAreTheDevices() throws DeviceException {
        device.answer("POST /login", 200, "{\"code\":0,\"token\":\"T\"}")
                .answer("GET /who", 200, "me")
                .answer("POST /reboot", 200, "error=not while recording.\r\n");
        try (DeviceSession session = device.open(TOKEN)) {
            Reboot reboot = session.capability(Reboot.class).orElseThrow();
            DeviceException e = assertThrows(DeviceException.class, reboot::reboot);
            assertEquals(new Failure.Rejected("restart", "not while recording"), e.failure());
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.NetworkIdentity;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the adapter finds its way by links, logs in, and changes what is not a certificate. */
class RedfishAdapterTest {

    private static final Endpoint ENDPOINT = new Endpoint("10.0.0.9", 80, 443, TlsTrust.NOTHING);
    private static final Credentials ROOT = new Credentials("root", new Secret("calvin \"1\"".toCharArray()));
    private static final String PROTOCOLS = "/redfish/v1/Managers/iDRAC.Embedded.1/Protocols";

    private final ScriptedService device = new ScriptedService();
    private final List<Duration> pauses = new ArrayList<>();
    private final RedfishAdapter adapter = new RedfishAdapter(device, Duration.ofSeconds(1), pauses::add);

    @Test
    void readsTheFactsByLinks() throws DeviceException {
        try (DeviceSession session = adapter.open(ENDPOINT, ROOT)) {
            assertEquals(new DeviceFacts("Contoso", "3500RX", "437XR1138R2", "1.45.455b66-rev4"), session.facts());
        }
    }

    @Test
    void opensASessionAndEndsItOnce() throws DeviceException {
        DeviceSession session = adapter.open(ENDPOINT, ROOT);
        assertEquals(ScriptedService.TOKEN, device.lastHeaders().get("X-Auth-Token"));
        session.close();
        session.close();
        assertEquals(
                List.of(
                        "POST " + ScriptedService.SESSIONS
                                + " {\"UserName\":\"root\",\"Password\":\"calvin \\\"1\\\"\"}",
                        "DELETE " + ScriptedService.SESSIONS + "/7"),
                device.changes());
        assertEquals(List.of("HTTPS"), device.opened(), "the password is never sent in the clear");
        assertTrue(device.closed() > 0);
    }

    @Test
    void logsInByBasicWhereThereAreNoSessions() throws DeviceException {
        device.resource(RedfishAdapter.ROOT).remove("Links");
        adapter.open(ENDPOINT, ROOT).close();
        assertEquals(List.of("HTTPS", "HTTPS with credentials"), device.opened());
        assertEquals(List.of(), device.changes());
    }

    @Test
    void triesWrongCredentialsOnce() {
        device.forget("POST " + ScriptedService.SESSIONS).answer("POST " + ScriptedService.SESSIONS, 401, "{}");
        DeviceException e = assertThrows(DeviceException.class, () -> adapter.open(ENDPOINT, ROOT));
        assertEquals(new Failure.Unauthorized("root"), e.failure());
        assertEquals(1, device.changes().size());
        assertEquals(1, device.closed());
    }

    @Test
    void endsTheSessionOfADeviceThatItCannotUse() {
        device.resource("/redfish/v1/Managers/iDRAC.Embedded.1").remove("NetworkProtocol");
        DeviceException e = assertThrows(DeviceException.class, () -> adapter.open(ENDPOINT, ROOT));
        assertInstanceOf(Failure.Unsupported.class, e.failure());
        assertEquals(
                "DELETE " + ScriptedService.SESSIONS + "/7", device.changes().getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example.org/x", "https://evil.example.org/x", "x", "/a b", "/a\\nb", "/"})
    void followsNoLinkThatLeavesTheDevice(String link) {
        device.resource(RedfishAdapter.ROOT).putObject("Managers").put("@odata.id", link.replace("\\n", "\n"));
        DeviceException e = assertThrows(DeviceException.class, () -> adapter.open(ENDPOINT, ROOT));
        assertInstanceOf(Failure.Unexpected.class, e.failure());
    }

    @Test
    void probesWithoutALogIn() throws DeviceException {
        assertInstanceOf(Probe.Match.class, adapter.probe(ENDPOINT));
        assertEquals(List.of("HTTP"), device.opened());
        DeviceException off = new DeviceException(new Failure.Unreachable("off"), new ConnectException());
        device.fail("GET " + RedfishAdapter.ROOT, off);
        assertInstanceOf(
                Failure.Unreachable.class,
                assertThrows(DeviceException.class, () -> adapter.probe(ENDPOINT))
                        .failure());
        assertEquals(List.of("HTTP", "HTTP", "HTTPS"), device.opened());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"@odata.type\":\"#Chassis.v1_0_0.Chassis\"}"})
    void leavesOtherWebServersAlone(String body) throws DeviceException {
        device.answer("GET " + RedfishAdapter.ROOT, 200, body);
        assertInstanceOf(Probe.NoMatch.class, adapter.probe(ENDPOINT));
        assertThrows(DeviceException.class, () -> adapter.open(ENDPOINT, ROOT));
        assertEquals(List.of(), device.changes(), "nobody else gets the password");
    }

    @Test
    void changesOnlyWhatIsAskedForAndOnlyIfNobodyElseHas() throws DeviceException {
        device.answer("PATCH " + PROTOCOLS, 204, "");
        HttpsSettings https = demand(HttpsSettings.class);
        HttpsSettings.State before = https.read();
        assertEquals(HttpsMode.HTTP_AND_HTTPS, before.mode());
        assertEquals("/redfish/v1/Https/Certs/SecurityCertificate.1", before.certificateId());
        https.write(before);
        assertEquals(1, device.changes().size(), "nothing to change");
        https.write(before.in(HttpsMode.HTTPS_ONLY));
        assertEquals(
                "PATCH " + PROTOCOLS + " {\"HTTP\":{\"ProtocolEnabled\":false}}",
                device.changes().getLast());
        assertEquals("W/\"7\"", device.lastHeaders().get("If-Match"));
        assertThrows(DeviceException.class, () -> https.write(before.serving("/elsewhere", List.of())));
        assertThrows(DeviceException.class, () -> https.write(before.in(HttpsMode.HTTP_ONLY)));
        assertEquals(2, device.changes().size());
    }

    @Test
    void repeatsTheMessagesOfTheDevice() throws DeviceException {
        device.answer(
                "PATCH " + PROTOCOLS,
                400,
                "{\"error\":{\"code\":\"Base.1.8.GeneralError\",\"message\":\"See the messages\","
                        + "\"@Message.ExtendedInfo\":[{\"Message\":\"The property HTTP is read only.\"},"
                        + "{\"Message\":\"Nothing was\\u0007 changed.\"}]}}");
        HttpsSettings https = demand(HttpsSettings.class);
        HttpsSettings.State state = https.read().in(HttpsMode.HTTPS_ONLY);
        DeviceException e = assertThrows(DeviceException.class, () -> https.write(state));
        assertEquals(
                new Failure.Rejected(
                        "change its HTTPS settings", "The property HTTP is read only; Nothing was changed"),
                e.failure());
    }

    @Test
    void readsTheClockAndTheNames() throws DeviceException {
        assertEquals(
                Instant.parse("2015-03-12T22:14:33Z"), demand(DeviceClock.class).now());
        NetworkIdentity.State names = demand(NetworkIdentity.class).read();
        assertEquals("bmc1.example.org", names.hostName());
        assertEquals(2, names.addresses().size());
        assertEquals("10.0.0.9", names.addresses().getFirst());
    }

    @Test
    void startsAnewInAWayThatTheDeviceOffers() throws DeviceException {
        String target = "/redfish/v1/Managers/iDRAC.Embedded.1/Actions/Manager.Reset";
        device.answer("POST " + target, 204, "");
        demand(Reboot.class).reboot();
        assertEquals(
                "POST " + target + " {\"ResetType\":\"ForceRestart\"}",
                device.changes().getLast());
    }

    @Test
    void offersTheTrustStoreThatIsLinked() throws DeviceException {
        TrustList trust = demand(TrustList.class);
        assertEquals(List.of(), trust.trusted());
        assertTrue(trust.isExperimental());
        assertThrows(DeviceException.class, () -> trust.remove("/redfish/v1/Trust/9"));
        device.resource("/redfish/v1/Managers/iDRAC.Embedded.1").remove("SecurityPolicy");
        assertFalse(adapter.open(ENDPOINT, ROOT).capability(TrustList.class).isPresent());
    }

    @Test
    void asksABusyDeviceAgainWhenItSays() throws DeviceException {
        device.answer("GET " + PROTOCOLS, 503, Map.of("Retry-After", "3"), "{}")
                .answer("GET " + PROTOCOLS, 503, Map.of("Retry-After", "9999"), "{}")
                .answer("GET " + PROTOCOLS, 200, device.resource(PROTOCOLS).toString());
        adapter.open(ENDPOINT, ROOT).close();
        assertEquals(List.of(Duration.ofSeconds(3), Duration.ofSeconds(15)), pauses);
    }

    @Test
    void givesUpOnADeviceThatStaysBusy() {
        device.answer("GET " + PROTOCOLS, 503, Map.of("Retry-After", "1"), "{}");
        DeviceException e = assertThrows(DeviceException.class, () -> adapter.open(ENDPOINT, ROOT));
        assertInstanceOf(Failure.Rejected.class, e.failure());
    }

    private <C extends org.fleetpki.device.api.Capability> C demand(Class<C> type) throws DeviceException {
        return adapter.open(ENDPOINT, ROOT).capability(type).orElseThrow();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.junit.jupiter.api.Test;

class DeviceManagementTest {

    private final ScriptedExchange exchange = new ScriptedExchange();
    private final DeviceManagement management = new DeviceManagement(exchange.transport(), OnvifNames.DEVICE_PATH);
    private final DeviceNetwork network = new DeviceNetwork(exchange.transport(), OnvifNames.DEVICE_PATH);

    @Test
    void findsServicesByTheirPathsAndLeavesOutTheHosts() throws Exception {
        assertEquals(
                Map.of(
                        OnvifNames.DEVICE, "/onvif/device_service",
                        OnvifNames.ADVANCED_SECURITY, "/onvif/security?v=2"),
                management.services());
    }

    @Test
    void asksAnOldDeviceByCapabilities() throws Exception {
        exchange.fault("GetServices", 500, "", "e:Receiver", "ter:ActionNotSupported");
        assertEquals(Map.of(OnvifNames.DEVICE, "/onvif/old_service"), management.services());
    }

    @Test
    void addressesThatAreNoneAreLeftOut() {
        assertEquals(Optional.of("/a?b=c"), DeviceManagement.path("https://[2001:db8::1]:8443/a?b=c"));
        assertEquals(Optional.empty(), DeviceManagement.path(""));
        assertEquals(Optional.empty(), DeviceManagement.path("http://host with a space/"));
        assertEquals(Optional.empty(), DeviceManagement.path("http://10.0.0.5"));
    }

    @Test
    void readsWhatTheDeviceIs() throws Exception {
        assertEquals(
                new DeviceInformation("Example", "Dome 7", "1.2.3", "0012AB34CD56", "D7-B"), management.information());
        assertEquals(
                List.of("onvif://www.onvif.org/name/Example%20Dome", "onvif://www.onvif.org/hardware/D7-B"),
                management.scopes());
        assertEquals(
                Map.of("TLS1.2", true, "OnboardKeyGeneration", true, "UsernameToken", true, "HttpDigest", false),
                management.security());
        assertEquals("Rebooting in 30 seconds", management.reboot());
    }

    @Test
    void readsAndWritesTheTimeInUtc() throws Exception {
        SystemTime time = management.time();
        assertEquals(Optional.of(Instant.parse("2026-11-21T03:25:39Z")), time.utc());
        assertTrue(time.ntp());
        management.setTime(time, Instant.parse("2026-02-03T04:05:06Z"));
        String sent = exchange.last();
        assertTrue(sent.contains("<tds:DateTimeType>Manual<"), sent);
        assertTrue(sent.contains("<tt:TZ>CET-1CEST,M3.5.0,M10.5.0<"), "the time zone stays");
        assertTrue(sent.contains("<tt:Hour>4</tt:Hour><tt:Minute>5</tt:Minute><tt:Second>6</tt:Second>"), sent);
        assertTrue(sent.contains("<tt:Year>2026</tt:Year><tt:Month>2</tt:Month><tt:Day>3</tt:Day>"), sent);
    }

    @Test
    void aTimeThatIsNoneIsAFailure() {
        for (String wrong : List.of("<Day>31</Day>", "<Day>x</Day>", "<Day>99999999999</Day>", "")) {
            exchange.element(
                    "GetSystemDateAndTime",
                    "<GetSystemDateAndTimeResponse><SystemDateAndTime><DateTimeType>Manual</DateTimeType><UTCDateTime>"
                            + "<Time><Hour>1</Hour><Minute>1</Minute><Second>60</Second></Time>"
                            + "<Date><Year>2026</Year><Month>2</Month>" + wrong
                            + "</Date></UTCDateTime></SystemDateAndTime></GetSystemDateAndTimeResponse>");
            DeviceException e = assertThrows(DeviceException.class, management::time);
            assertInstanceOf(Failure.Unexpected.class, e.failure());
        }
    }

    @Test
    void readsTheNetwork() throws Exception {
        assertEquals("cam1", network.hostName());
        assertEquals(
                List.of(
                        new NetworkInterface(
                                "eth0", true, "00:12:ab:34:cd:56", List.of("192.0.2.7", "169.254.3.4", "2001:db8::7")),
                        new NetworkInterface("wlan0", false, "", List.of())),
                network.interfaces());
        assertEquals(new NtpSettings(false, List.of("ntp.example.org", "2001:db8::123")), network.ntp());
        assertEquals(
                List.of(
                        new NetworkProtocol("HTTP", true, List.of(80)),
                        new NetworkProtocol("HTTPS", false, List.of(443)),
                        new NetworkProtocol("RTSP", true, List.of(554, 8554))),
                network.protocols());
        assertTrue(network.setAddress("eth0", "192.0.2.8", 24), "the device wants to be started anew");
    }

    @Test
    void namesTheKindOfEachNtpServer() throws Exception {
        network.setNtp(List.of("192.0.2.1", "2001:db8::1", "ntp.example.org"));
        String sent = exchange.last();
        assertTrue(sent.contains("<tt:Type>IPv4</tt:Type><tt:IPv4Address>192.0.2.1<"), sent);
        assertTrue(sent.contains("<tt:Type>IPv6</tt:Type><tt:IPv6Address>2001:db8::1<"), sent);
        assertTrue(sent.contains("<tt:Type>DNS</tt:Type><tt:DNSname>ntp.example.org<"), sent);
    }
}

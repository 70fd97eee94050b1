// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("resource") // a scripted exchange holds nothing open
class DeviceInfoTest {

    private final ScriptedExchange device = new ScriptedExchange();
    private final DeviceInfo info = new DeviceInfo(device);

    @Test
    void readsTheFacts() throws DeviceException {
        device.file("POST /axis-cgi/basicdeviceinfo.cgi", "properties.json");
        DeviceFacts facts = new DeviceFacts("AXIS", "P3265-V", "ACCC8E000001", "12.2.62");
        assertEquals(new DeviceInfo.First.Axis(facts), info.askAnonymously());
        assertEquals(facts, info.ask().facts());
        assertEquals(
                List.of(
                        "POST /axis-cgi/basicdeviceinfo.cgi"
                                + " {\"apiVersion\":\"1.0\",\"method\":\"getAllUnrestrictedProperties\"}",
                        "POST /axis-cgi/basicdeviceinfo.cgi {\"apiVersion\":\"1.0\",\"method\":\"getAllProperties\"}"),
                device.sent());
    }

    @Test
    void knowsADeviceThatTellsNothingByItsRealm() throws DeviceException {
        device.answer(
                "POST",
                401,
                Map.of("www-authenticate", List.of("Digest realm=\"AXIS_ACCC8E000001\", nonce=\"n\"")),
                "<html>");
        assertEquals(new DeviceInfo.First.Axis(new DeviceFacts("AXIS", "", "ACCC8E000001", "")), info.askAnonymously());
    }

    @Test
    void knowsOldFirmwareByItsParameters() throws DeviceException {
        device.answer("group=Brand", 200, "text/plain", "root.Brand.Brand=AXIS\nroot.Brand.ProdNbr=P8221\n")
                .answer("Properties.Firmware.Version", 200, "text/plain", "root.Properties.Firmware.Version=5.10.3\n");
        assertEquals(new DeviceInfo.First.Axis(new DeviceFacts("AXIS", "P8221", "", "")), info.askAnonymously());
        assertEquals("5.10.3", info.ask().facts().firmware());
    }

    @Test
    void tellsAnErrorInAGoodAnswer() {
        device.answer(
                "Properties.Firmware.Version",
                200,
                "text/plain",
                "# Error: Error -1 getting param in group 'Properties.Firmware.Version'\n");
        DeviceException e = assertThrows(DeviceException.class, info::ask);
        assertEquals(
                new Failure.Rejected(
                        "tell what it is", "Error: Error -1 getting param in group 'Properties.Firmware.Version'"),
                e.failure());
        ScriptedExchange json = new ScriptedExchange()
                .answer(
                        "POST",
                        200,
                        "application/json",
                        "{\"apiVersion\":\"1.0\",\"error\":{\"code\":2002,\"message\":\"method not supported\"}}");
        assertInstanceOf(
                Failure.Rejected.class,
                assertThrows(DeviceException.class, () -> new DeviceInfo(json).ask())
                        .failure());
    }

    @Test
    void seesThatHttpsIsWanted() throws DeviceException {
        device.answer("POST", 301, Map.of("Location", List.of("https://10.0.0.48/")), "");
        assertInstanceOf(DeviceInfo.First.AskByHttps.class, info.askAnonymously());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>login</html>", "{}", "[]", "{\"data\":{\"propertyList\":{\"Brand\":\"ACME\"}}}"})
    void leavesOtherDevicesAlone(String body) throws DeviceException {
        device.answer("POST", 200, "application/json", body);
        assertInstanceOf(DeviceInfo.First.Other.class, info.askAnonymously());
        assertThrows(DeviceException.class, info::ask);
    }

    @Test
    void leavesOtherWebServersAlone() throws DeviceException {
        assertInstanceOf(DeviceInfo.First.Other.class, info.askAnonymously());
        device.answer("POST", 401, Map.of("WWW-Authenticate", List.of("Basic realm=\"router\"")), "");
        assertInstanceOf(DeviceInfo.First.Other.class, info.askAnonymously());
    }

    @Test
    void readsTheClock() throws DeviceException {
        device.answer("POST", 200, Map.of("Date", List.of("Thu, 01 Jan 1970 00:00:09 GMT")), "");
        assertEquals(Instant.ofEpochSecond(9), new ClockOnAxis(info).now());
    }

    @Test
    void saysIfTheClockCannotBeRead() {
        assertThrows(DeviceException.class, () -> new ClockOnAxis(info).now());
        assertThrows(DeviceException.class, () -> ClockOnAxis.parse("yesterday"));
    }
}

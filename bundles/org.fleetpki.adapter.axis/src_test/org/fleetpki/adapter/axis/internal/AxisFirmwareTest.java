// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisFirmwareTest {

    private static final AxisProduct CAMERA = new AxisProduct("P1367", "Network Camera");
    private static final AxisProduct SPEAKER = new AxisProduct("C3003-E", "Network Horn Speaker");
    private static final AxisProduct DOOR = new AxisProduct("A1001", "Network Door Controller");

    @ParameterizedTest
    @CsvSource({
        "5.70,SOAP",
        "5.75.1.3,SOAP",
        "6.50.1.3,SOAP",
        "9.80,SOAP",
        "10.12.91,SOAP",
        "11.5.64,SOAP",
        "11.6.94,REST_BETA",
        "11.10.61,REST_BETA",
        "11.11,REST",
        "11.11.135,REST",
        "11.11.135_beta-2,REST",
        "12.2.62,REST",
        "12.11.77,REST",
        "101.0,REST"
    })
    void hasALine(String version, FirmwareLine line) throws DeviceException {
        assertEquals(line, AxisFirmware.parse(version).line(CAMERA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.60", "5.9.1", "5.50.9.2", "4.40", "1.25", "1.65"})
    void refusesOldFirmwareOfCameras(String version) throws DeviceException {
        AxisFirmware firmware = AxisFirmware.parse(version);
        DeviceException e = assertThrows(DeviceException.class, () -> firmware.line(CAMERA));
        assertInstanceOf(Failure.Unsupported.class, e.failure());
        assertTrue(
                e.getMessage().contains("Unsupported firmware " + version + ", it begins with 5.70"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1.25,true", "1.65.2,true", "1.24,false", "1.9,false", "0.99,false"})
    void countsAccessControlAndAudioFromOne(String version, boolean supported) throws DeviceException {
        AxisFirmware firmware = AxisFirmware.parse(version);
        for (AxisProduct product :
                List.of(SPEAKER, DOOR, new AxisProduct("", ""), new AxisProduct("X1", "Audio Bridge"))) {
            if (supported) {
                assertEquals(FirmwareLine.SOAP, firmware.line(product));
            } else if (!product.isUnknown() || firmware.major() == 1) {
                DeviceException e = assertThrows(DeviceException.class, () -> firmware.line(product));
                assertTrue(e.getMessage().contains("it begins with 1.25"), e.getMessage());
            }
        }
    }

    @Test
    void refusesSwitchesThatHaveNoHttps() throws DeviceException {
        AxisProduct network = new AxisProduct("T8508", "PoE+ Network Switch");
        DeviceException e = assertThrows(DeviceException.class, network::requireHttps);
        assertTrue(e.getMessage().contains("AXIS T85 PoE+ network switch series"), e.getMessage());
        CAMERA.requireHttps();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11", "eleven.11", "11.x", "99999.1", "-5.70", "11.11x"})
    void refusesWhatIsNoVersion(String text) {
        DeviceException e = assertThrows(DeviceException.class, () -> AxisFirmware.parse(text));
        assertInstanceOf(Failure.Unexpected.class, e.failure());
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisFirmwareTest {

    @ParameterizedTest
    @ValueSource(strings = {"11.11", "11.11.135", "11.11.135_beta-2", "12.2.62", "12.11.77", "101.0"})
    void takesTheLinesWithTheReleasedInterface(String version) throws DeviceException {
        AxisFirmware.parse(version).requireReleasedRest();
    }

    @ParameterizedTest
    @CsvSource({
        "5.60,HTTPS certificate management",
        "5.9.1,HTTPS certificate management",
        "4.40,HTTPS certificate management",
        "1.24,HTTPS certificate management",
        "1.25,certificate management for this firmware line",
        "5.70,certificate management for this firmware line",
        "6.50.1.3,certificate management for this firmware line",
        "10.12.91,certificate management for this firmware line",
        "11.10.61,certificate management for this firmware line"
    })
    void saysWhyItDoesNotTakeTheOthers(String version, String function) throws DeviceException {
        AxisFirmware firmware = AxisFirmware.parse(version);
        DeviceException e = assertThrows(DeviceException.class, firmware::requireReleasedRest);
        assertEquals(
                function,
                assertInstanceOf(Failure.Unsupported.class, e.failure()).function());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11", "eleven.11", "11.x", "99999.1", "-5.70", "11.11x"})
    void refusesWhatIsNoVersion(String text) {
        DeviceException e = assertThrows(DeviceException.class, () -> AxisFirmware.parse(text));
        assertInstanceOf(Failure.Unexpected.class, e.failure());
    }
}

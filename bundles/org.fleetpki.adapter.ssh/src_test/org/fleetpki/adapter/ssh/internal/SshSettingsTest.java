// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsTrust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SshSettingsTest {

    private static final String PRINT = "SHA256:" + "x".repeat(43);

    @Test
    void whatIsNotSaidIsTheUsual() throws Exception {
        assertEquals(new SshSettings(22, Optional.empty(), Set.of(), "", false), read(Map.of()));
    }

    @Test
    void severalHostKeysMayBePinned() throws Exception {
        String other = "SHA256:" + "y".repeat(43);
        assertEquals(
                Set.of(PRINT, other),
                read(Map.of(SshSettings.HOST_KEY, PRINT + "=, " + other)).hostKeys());
    }

    @ParameterizedTest
    @CsvSource({
        "ssh.port,0,between 1 and 65535",
        "ssh.port,22x,between 1 and 65535",
        "ssh.port,99999999999,between 1 and 65535",
        "ssh.hostKey,MD5:00,ssh-keygen -l",
        "ssh.hostKey,SHA256:short,ssh-keygen -l",
        "ssh.sudo,maybe,yes or no"
    })
    void aValueThatMakesNoSenseIsRefusedByItsName(String name, String value, String right) {
        DeviceException e = assertThrows(DeviceException.class, () -> read(Map.of(name, value)));
        assertTrue(e.getMessage().contains(name) && e.getMessage().contains(right), e.getMessage());
    }

    private static SshSettings read(Map<String, String> settings) throws DeviceException {
        return SshSettings.of(new Endpoint("pbx", 80, 443, TlsTrust.NOTHING).with(settings));
    }
}

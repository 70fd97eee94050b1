// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.onvif.SubjectForm;
import org.fleetpki.pki.api.KeyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Endpoint ENDPOINT = new Endpoint("127.0.0.1", 80, 443, TlsTrust.NOTHING);

    @Test
    void whatIsNotToldIsTheUsual() {
        assertEquals(
                new Settings("/onvif/device_service", SubjectForm.RFC4514, KeyType.RSA_2048), Settings.of(ENDPOINT));
    }

    @Test
    void whatIsToldIsTaken() {
        Map<String, String> told = Map.of("onvif.path", "/dev", "onvif.subject", "slashes", "onvif.key", "rsa-1024");
        assertEquals(new Settings("/dev", SubjectForm.SLASHES, KeyType.RSA_1024), Settings.of(ENDPOINT.with(told)));
    }

    @ParameterizedTest
    @CsvSource({"onvif.path,dev", "onvif.subject,ldap", "onvif.key,DES"})
    void whatCannotBeIsRefused(String name, String value) {
        Endpoint wrong = ENDPOINT.with(Map.of(name, value));
        assertThrows(IllegalArgumentException.class, () -> Settings.of(wrong));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.innovaphone.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceInfoTest {

    private static final String PATH = "GET /CMD0/box_info.xml";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Digest realm=\"innovaphone\", nonce=\"1\" | true",
                "Basic realm=\"Innovaphone IP411\" | true",
                "Basic realm=innovaphone | true",
                "Digest realm=\"AXIS_ACCC8E000000\" | false",
                "Basic | false"
            })
    void isRecognisedByTheRealm(String challenge, boolean ours) throws Exception {
        ScriptedDevice device =
                new ScriptedDevice().answer(PATH, 401, Map.of("WWW-Authenticate", List.of(challenge)), "");
        DeviceInfo.First first = info(device).askAnonymously();
        assertEquals(ours, first instanceof DeviceInfo.First.Innovaphone);
    }

    @Test
    void isRecognisedByWhatItTellsWithoutALogIn() throws Exception {
        ScriptedDevice device = new ScriptedDevice()
                .xml(PATH, "<info><sys type='IP411' sn='00-90-33-06-11-AC' version='13r3 sr1'/></info>");
        DeviceFacts facts = new DeviceFacts("innovaphone", "IP411", "0090330611ac", "13r3 sr1");
        assertEquals(new DeviceInfo.First.Innovaphone(facts), info(device).askAnonymously());
        assertEquals(facts, info(device).ask());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "<info/>", "{}"})
    void whateverElseAnswersIsSomethingElse(String body) throws Exception {
        ScriptedDevice device = new ScriptedDevice().xml(PATH, body);
        assertEquals(new DeviceInfo.First.Other(), info(device).askAnonymously());
        DeviceException e =
                assertThrows(DeviceException.class, () -> info(device).ask());
        assertInstanceOf(Failure.Unexpected.class, e.failure());
    }

    @Test
    void followsTheWayToHttps() throws Exception {
        ScriptedDevice device = new ScriptedDevice().answer(PATH, 302, Map.of("Location", List.of("https://pbx/")), "");
        assertEquals(new DeviceInfo.First.AskByHttps(), info(device).askAnonymously());
    }

    private static DeviceInfo info(ScriptedDevice device) {
        return new DeviceInfo(device, Profile.delivered());
    }
}

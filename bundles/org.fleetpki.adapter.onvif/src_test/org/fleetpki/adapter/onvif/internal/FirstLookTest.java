// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Probe;
import org.junit.jupiter.api.Test;

class FirstLookTest {

    private static final String TIME =
            "<GetSystemDateAndTimeResponse><SystemDateAndTime><DateTimeType>NTP</DateTimeType>"
                    + "</SystemDateAndTime></GetSystemDateAndTimeResponse>";

    private final ScriptedExchange exchange = new ScriptedExchange();

    @Test
    void aDeviceThatTellsItsScopesIsKnownByName() throws Exception {
        exchange.answer("GetSystemDateAndTime", TIME)
                .answer(
                        "GetScopes",
                        "<GetScopesResponse><Scopes><ScopeItem>onvif://www.onvif.org/name/Ex%20Co+1</ScopeItem></Scopes>"
                                + "<Scopes><ScopeItem>onvif://www.onvif.org/hardware/100%</ScopeItem></Scopes>"
                                + "</GetScopesResponse>");
        assertEquals(new Probe.Match(new DeviceFacts("Ex Co+1", "100%", "", "")), look().probe());
    }

    @Test
    void aDeviceThatDemandsALogInForAllIsRecognisedByItsFault() throws Exception {
        exchange.fault("Get", "NotAuthorized");
        assertEquals(new Probe.Match(DeviceFacts.UNKNOWN), look().probe());
    }

    @Test
    void aDeviceThatPointsToHttpsIsAskedThere() throws Exception {
        exchange.answer("Get", 301, Map.of("Location", List.of("https://127.0.0.1/")), "");
        assertTrue(look().elsewhere());
    }

    @Test
    void anyOtherServerIsNoMatch() throws Exception {
        for (int status : List.of(200, 401, 404, 500)) {
            exchange.answer("Get", status, Map.of("Content-Type", List.of("text/html")), "<html>hello</html>");
            assertInstanceOf(Probe.NoMatch.class, look().probe());
            assertFalse(look().elsewhere());
        }
        exchange.answer("Get", 200, Map.of("Content-Type", List.of("text/xml")), "<feed/>");
        assertInstanceOf(Probe.NoMatch.class, look().probe());
        assertEquals(9, exchange.sent().size(), "nothing more is asked of it");
    }

    private FirstLook.Seen look() throws Exception {
        return new FirstLook(exchange, "/onvif/device_service").look();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.onvif.DeviceNetwork;
import org.fleetpki.device.onvif.OnvifTransport;
import org.junit.jupiter.api.Test;

class HttpProtocolsTest {

    private final ScriptedExchange exchange =
            new ScriptedExchange().answer("SetNetworkProtocols", "<SetNetworkProtocolsResponse/>");
    private final HttpProtocols protocols =
            new HttpProtocols(new DeviceNetwork(OnvifTransport.over(exchange, "admin"), "/d"));

    @Test
    void readsTheMode() throws Exception {
        enabled(true, false);
        assertEquals(HttpsMode.HTTP_ONLY, protocols.mode());
        enabled(true, true);
        assertEquals(HttpsMode.HTTP_AND_HTTPS, protocols.mode());
        enabled(false, true);
        assertEquals(HttpsMode.HTTPS_ONLY, protocols.mode());
        enabled(false, false);
        DeviceException e = assertThrows(DeviceException.class, protocols::mode);
        assertInstanceOf(Failure.Unexpected.class, e.failure());
    }

    @Test
    void sendsOnlyWhatChangesWithItsPort() throws Exception {
        enabled(true, false);
        protocols.set(HttpsMode.HTTP_AND_HTTPS);
        String sent = exchange.sent().getLast();
        assertTrue(sent.contains("<tt:Name>HTTPS</tt:Name><tt:Enabled>true</tt:Enabled><tt:Port>8443</tt:Port>"), sent);
        assertFalse(sent.contains(">HTTP<") || sent.contains(">RTSP<"), sent);
    }

    @Test
    void sendsNothingWhereNothingChanges() throws Exception {
        enabled(false, true);
        protocols.set(HttpsMode.HTTPS_ONLY);
        assertEquals(1, exchange.sent().size());
    }

    private void enabled(boolean http, boolean https) {
        exchange.answer(
                "GetNetworkProtocols",
                "<GetNetworkProtocolsResponse>" + entry("HTTP", http, 8080) + entry("HTTPS", https, 8443)
                        + entry("RTSP", true, 554) + "</GetNetworkProtocolsResponse>");
    }

    private static String entry(String name, boolean enabled, int port) {
        return "<NetworkProtocols><Name>" + name + "</Name><Enabled>" + enabled + "</Enabled><Port>" + port
                + "</Port></NetworkProtocols>";
    }
}

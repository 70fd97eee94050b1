// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoveryResponderTest {

    private static final String HOST = "127.20.45.1";

    private static byte[] probe(String id, String type) {
        String text = """
                <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"
                  xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"><s:Header>
                <a:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</a:Action><a:MessageID>%s</a:MessageID>
                </s:Header><s:Body><Probe xmlns="http://schemas.xmlsoap.org/ws/2005/04/discovery">
                <Types xmlns:x="http://www.onvif.org/ver10/network/wsdl">x:%s</Types></Probe></s:Body></s:Envelope>
                """;
        return text.formatted(id, type).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aProbeIsAnsweredByEachDevice() throws Exception {
        try (Nvt nvt = Nvt.on("", HOST);
                DiscoveryResponder responder = new DiscoveryResponder(HOST, 0, List.of(nvt.device));
                DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            InetAddress address = InetAddress.getByName(HOST);
            for (byte[] sent : List.of(
                    "no XML".getBytes(StandardCharsets.UTF_8),
                    probe("urn:uuid:printer", "Printer"),
                    probe("urn:uuid:mine", "NetworkVideoTransmitter"))) {
                socket.send(new DatagramPacket(sent, sent.length, address, responder.port()));
            }
            DatagramPacket answer = new DatagramPacket(new byte[8192], 8192);
            socket.receive(answer);
            String text = new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8);
            assertTrue(text.contains("<wsa:RelatesTo>urn:uuid:mine</wsa:RelatesTo>"), text);
            assertTrue(text.contains("http://" + HOST + ":" + nvt.device.httpPort() + "/onvif/device_service"), text);
            String guid = nvt.tds("GetEndpointReference", "").ok().text("GUID");
            assertTrue(text.contains("<wsa:Address>" + guid + "</wsa:Address>"), text);
            assertEquals(-1, text.indexOf("Printer"));
        }
    }
}

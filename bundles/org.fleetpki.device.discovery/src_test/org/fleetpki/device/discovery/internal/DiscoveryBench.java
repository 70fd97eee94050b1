// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Discovered;
import org.fleetpki.device.api.Discovery;
import org.fleetpki.device.api.DiscoveryMethod;
import org.fleetpki.device.api.DiscoveryOrder;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsProbe;

/** What the tests of discovery share: answers as devices send them, and a discovery that asks the tests' own places. */
final class DiscoveryBench {

    static final TlsProbe NO_TLS = endpoint -> {
        throw new DeviceException(new Failure.Unreachable("no TLS here"));
    };

    private static final Pattern MESSAGE_ID = Pattern.compile("<a:MessageID>([^<]+)</a:MessageID>");

    private final List<Discovered> found = Collections.synchronizedList(new ArrayList<>());
    private Discovery.Summary summary;

    DiscoveryBench run(DiscoveryOrder order, Places places, List<DeviceAdapter> adapters) throws InterruptedException {
        summary = new NetworkDiscovery(NO_TLS, adapters, places, Duration.ofSeconds(5)).run(order, found::add);
        return this;
    }

    List<Discovered> found() {
        return found;
    }

    Discovery.Summary summary() {
        return summary;
    }

    /** Listen by one way for a second. */
    static DiscoveryOrder by(DiscoveryMethod method, int most) {
        return DiscoveryOrder.of(Set.of(method), List.of()).within(Duration.ofSeconds(1), most);
    }

    static Places at(DiscoveryMethod method, InetSocketAddress... places) {
        return new Places(Map.of(method, List.of(places)));
    }

    static byte[] probeMatch(byte[] question, String xaddrs, String scopes) {
        Matcher id = MESSAGE_ID.matcher(new String(question, StandardCharsets.UTF_8));
        return probeMatch(id.find() ? id.group(1) : "", xaddrs, scopes).getBytes(StandardCharsets.UTF_8);
    }

    /** As ONVIF devices answer; the prefixes are others than those of the question. */
    private static String probeMatch(String relates, String xaddrs, String scopes) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><SOAP-ENV:Envelope"
                + " xmlns:SOAP-ENV=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:wsa=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
                + " xmlns:wsd=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\"><SOAP-ENV:Header>"
                + "<wsa:RelatesTo>" + relates + "</wsa:RelatesTo></SOAP-ENV:Header><SOAP-ENV:Body>"
                + "<wsd:ProbeMatches><wsd:ProbeMatch><wsa:EndpointReference><wsa:Address>urn:uuid:1</wsa:Address>"
                + "</wsa:EndpointReference><wsd:Scopes>" + scopes + "</wsd:Scopes><wsd:XAddrs>" + xaddrs
                + "</wsd:XAddrs></wsd:ProbeMatch></wsd:ProbeMatches></SOAP-ENV:Body></SOAP-ENV:Envelope>";
    }

    /** A DNS response with PTR, SRV and TXT of one AXIS camera, names compressed as responders do. */
    static byte[] axisAnswer(int port, String mac) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        shorts(out, 0, 0x8400, 0, 3, 0, 0);
        label(out, "_axis-video"); // at 12
        label(out, "_tcp");
        label(out, "local");
        out.write(0);
        byte[] instance = "AXIS P3265 - 1".getBytes(StandardCharsets.UTF_8);
        shorts(out, DnsMessage.PTR, 1, 0, 120, instance.length + 3);
        int name = out.size();
        label(out, "AXIS P3265 - 1");
        shorts(out, 0xc00c);
        shorts(out, 0xc000 | name, DnsMessage.SRV, 0x8001, 0, 120, 6 + 2, 0, 0, port, 0xc00c);
        byte[] text = ("macaddress=" + mac).getBytes(StandardCharsets.US_ASCII);
        shorts(out, 0xc000 | name, DnsMessage.TXT, 0x8001, 0, 120, text.length + 1);
        out.write(text.length);
        out.writeBytes(text);
        return out.toByteArray();
    }

    private static void label(ByteArrayOutputStream out, String label) {
        byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static void shorts(ByteArrayOutputStream out, int... values) {
        for (int value : values) {
            out.write(value >> 8);
            out.write(value);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.Soap;
import org.fleetpki.sim.Xml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Answers the probes of WS-Discovery (April 2005) for simulated devices. It listens for datagrams to one address rather
 * than to the multicast group, so that a test disturbs nobody's network. One virtual thread serves all devices.
 */
public final class DiscoveryResponder implements AutoCloseable {

    private static final String WSA = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    private static final String WSD = "http://schemas.xmlsoap.org/ws/2005/04/discovery";
    private static final String DN = "http://www.onvif.org/ver10/network/wsdl";

    /** The largest datagram (SOAP over UDP leaves the size open). */
    private static final int LARGEST = 8 * 1024;

    private final DatagramSocket socket;
    private final List<SimulatedDevice> devices;

    /**
     * Answer for these devices until it is closed.
     *
     * @param host the loopback address to listen on
     * @param port the port, 0 for any free one; 3702 is the protocol's own
     * @throws IOException if it cannot be listened on
     */
    public DiscoveryResponder(String host, int port, List<SimulatedDevice> devices) throws IOException {
        this.devices = List.copyOf(devices);
        this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(host), port));
        Thread.ofVirtual().name("sim-onvif-discovery").start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        byte[] buffer = new byte[LARGEST];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                answer(packet);
            } catch (IOException | SAXException e) {
                // Closed, or a datagram that is no probe: there is nobody to tell.
            }
        }
    }

    private void answer(DatagramPacket packet) throws IOException, SAXException {
        byte[] content =
                Arrays.copyOfRange(packet.getData(), packet.getOffset(), packet.getOffset() + packet.getLength());
        Optional<Element> probe = Soap.operation(content)
                .filter(element -> WSD.equals(element.getNamespaceURI()) && "Probe".equals(element.getLocalName()));
        Optional<String> id = probe.flatMap(DiscoveryResponder::messageId);
        if (id.isEmpty() || !wanted(probe.get())) {
            return;
        }
        for (SimulatedDevice device : devices) {
            byte[] match = match(device, id.get()).getBytes(StandardCharsets.UTF_8);
            socket.send(new DatagramPacket(match, match.length, packet.getSocketAddress()));
        }
    }

    private static Optional<String> messageId(Element probe) {
        return Xml.children(probe.getOwnerDocument().getDocumentElement()).stream()
                .filter(part -> "Header".equals(part.getLocalName()))
                .flatMap(header -> Xml.children(header).stream())
                .filter(element -> WSA.equals(element.getNamespaceURI()) && "MessageID".equals(element.getLocalName()))
                .map(element -> element.getTextContent().strip())
                .findFirst();
    }

    /** Whether the types asked for are those of these devices; a probe without types asks for all. */
    private static boolean wanted(Element probe) {
        return Xml.children(probe).stream()
                .filter(element -> WSD.equals(element.getNamespaceURI()) && "Types".equals(element.getLocalName()))
                .allMatch(DiscoveryResponder::areOurs);
    }

    private static boolean areOurs(Element types) {
        return Arrays.stream(types.getTextContent().strip().split("\\s+"))
                .filter(type -> !type.isEmpty())
                .allMatch(type -> isOurs(types, type));
    }

    private static boolean isOurs(Element types, String type) {
        int colon = type.indexOf(':');
        String namespace = types.lookupNamespaceURI(colon < 0 ? null : type.substring(0, colon));
        String name = type.substring(colon + 1);
        return DN.equals(namespace) && name.equals("NetworkVideoTransmitter")
                || Names.TDS.equals(namespace) && name.equals("Device");
    }

    private static String match(SimulatedDevice device, String relatesTo) {
        DeviceOrder order = device.order();
        boolean plain = "true".equals(device.state().get("http"));
        String address = (plain
                        ? "http://" + order.host() + ":" + device.httpPort()
                        : "https://" + order.host() + ":" + device.httpsPort())
                + DeviceService.PATH;
        String name = device.state().getOrDefault("hostname", "");
        String endpoint = "urn:uuid:" + DeviceIdentity.uuid(DeviceIdentity.serial(order));
        List<String> scopes = SystemOperations.scopes(order.model().isEmpty() ? "ADV-1" : order.model(), name);
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <env:Envelope xmlns:env="%s" xmlns:wsa="%s" xmlns:d="%s" xmlns:dn="%s" xmlns:tds="%s"><env:Header>\
                <wsa:MessageID>urn:uuid:%s</wsa:MessageID><wsa:RelatesTo>%s</wsa:RelatesTo>\
                <wsa:To>http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</wsa:To>\
                <wsa:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/ProbeMatches</wsa:Action></env:Header>\
                <env:Body><d:ProbeMatches><d:ProbeMatch>\
                <wsa:EndpointReference><wsa:Address>%s</wsa:Address></wsa:EndpointReference>\
                <d:Types>dn:NetworkVideoTransmitter tds:Device</d:Types><d:Scopes>%s</d:Scopes>\
                <d:XAddrs>%s</d:XAddrs><d:MetadataVersion>1</d:MetadataVersion>\
                </d:ProbeMatch></d:ProbeMatches></env:Body></env:Envelope>
                """;
        return xml.formatted(
                Soap.ENVELOPE,
                WSA,
                WSD,
                DN,
                Names.TDS,
                UUID.randomUUID(),
                Markup.escape(relatesTo),
                endpoint,
                Markup.escape(String.join(" ", scopes)),
                Markup.escape(address));
    }

    @Override
    public void close() {
        socket.close();
    }
}

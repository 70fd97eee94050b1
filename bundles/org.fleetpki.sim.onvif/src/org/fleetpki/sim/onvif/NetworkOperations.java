// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.DeviceServer;

/** Names, time servers, and the protocols by which the device is open. */
final class NetworkOperations {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,62}))*");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final DeviceIdentity identity;
    private final DeviceServer server;
    private final Answers answers;

    NetworkOperations(DeviceIdentity identity, DeviceServer server, Answers answers) {
        this.identity = identity;
        this.server = server;
        this.answers = answers;
    }

    Answer hostName(OnvifState state) {
        return Answers.read(
                "tds:GetHostname",
                Markup.element(
                        "tds:HostnameInformation",
                        Markup.text("tt:FromDHCP", false),
                        Markup.optional("tt:Name", state.device().hostName())));
    }

    Answer setHostName(Arguments arguments, OnvifState state) throws Fault {
        String name = arguments.text("Name");
        if (!name.isEmpty() && !HOST.matcher(name).matches()) {
            throw Fault.invalid("InvalidHostname", "'" + name + "' is no host name");
        }
        return answers.changed(state, state.with(state.device().withHostName(name)), "tds:SetHostname");
    }

    Answer interfaces() {
        String info = Markup.element(
                "tt:Info",
                Markup.text("tt:Name", "eth0"),
                Markup.text("tt:HwAddress", identity.hardwareAddress()),
                Markup.text("tt:MTU", 1500));
        String address = Markup.element(
                "tt:Manual", Markup.text("tt:Address", identity.host()), Markup.text("tt:PrefixLength", 8));
        String ipv4 = Markup.element(
                "tt:IPv4",
                Markup.text("tt:Enabled", true),
                Markup.element("tt:Config", address, Markup.text("tt:DHCP", false)));
        return Answers.read(
                "tds:GetNetworkInterfaces",
                "<tds:NetworkInterfaces token=\"eth0\">" + Markup.text("tt:Enabled", true) + info + ipv4
                        + "</tds:NetworkInterfaces>");
    }

    Answer ntp(OnvifState state) {
        StringBuilder servers = new StringBuilder();
        for (String name : state.device().ntpServers()) {
            boolean address = IPV4.matcher(name).matches();
            servers.append(Markup.element(
                    "tt:NTPManual",
                    Markup.text("tt:Type", address ? "IPv4" : "DNS"),
                    Markup.text(address ? "tt:IPv4Address" : "tt:DNSname", name)));
        }
        return Answers.read(
                "tds:GetNTP",
                Markup.element(
                        "tds:NTPInformation",
                        Markup.text("tt:FromDHCP", state.device().ntpFromDhcp()),
                        servers.toString()));
    }

    Answer setNtp(Arguments arguments, OnvifState state) throws Fault {
        boolean fromDhcp = arguments.flag("FromDHCP");
        List<String> servers = new ArrayList<>();
        for (Arguments manual : arguments.all("NTPManual")) {
            Arguments host = manual.within(Names.TT);
            servers.add(
                    switch (host.text("Type")) {
                        case "IPv4" -> host.text("IPv4Address");
                        case "IPv6" -> host.text("IPv6Address");
                        case "DNS" -> host.text("DNSname");
                        default -> throw Fault.arguments("Type is none of IPv4, IPv6 and DNS");
                    });
        }
        return answers.changed(state, state.with(state.device().withNtp(fromDhcp, servers)), "tds:SetNTP");
    }

    Answer protocols(OnvifState state) {
        return Answers.read(
                "tds:GetNetworkProtocols",
                protocol("HTTP", state.device().http(), server.httpPort()),
                protocol("HTTPS", state.device().https(), server.httpsPort()));
    }

    private static String protocol(String name, boolean enabled, int port) {
        return Markup.element(
                "tds:NetworkProtocols",
                Markup.text("tt:Name", name),
                Markup.text("tt:Enabled", enabled),
                Markup.text("tt:Port", port));
    }

    /** Switch protocols; those that are not named stay as they are. */
    Answer setProtocols(Arguments arguments, OnvifState state) throws Fault {
        boolean http = state.device().http();
        boolean https = state.device().https();
        if (arguments.all("NetworkProtocols").isEmpty()) {
            throw Fault.arguments("NetworkProtocols is missing");
        }
        for (Arguments protocol : arguments.all("NetworkProtocols")) {
            Arguments wanted = protocol.within(Names.TT);
            boolean enabled = wanted.flag("Enabled");
            switch (wanted.text("Name")) {
                case "HTTP" -> {
                    port(wanted, server.httpPort());
                    http = enabled;
                }
                case "HTTPS" -> {
                    port(wanted, server.httpsPort());
                    https = enabled;
                }
                default -> throw Fault.invalid("ServiceNotSupported", "There is no protocol " + wanted.text("Name"));
            }
        }
        if (https && state.served().isEmpty()) {
            throw Fault.action("NoCertificate", "HTTPS needs a certificate");
        }
        if (!http && !https) {
            throw Fault.invalid("ConfigurationConflict", "Nobody could reach the device any more");
        }
        return answers.changed(state, state.with(state.device().withProtocols(http, https)), "tds:SetNetworkProtocols");
    }

    private static void port(Arguments protocol, int own) throws Fault {
        List<Arguments> ports = protocol.all("Port");
        if (ports.isEmpty()) {
            throw Fault.arguments("Port is missing");
        }
        if (ports.size() > 1 || !ports.getFirst().text().equals(String.valueOf(own))) {
            throw Fault.invalid("PortAlreadyInUse", "This protocol has port " + own);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TimeSettings;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Exchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The clock since firmware 9.30 (VAPIX, Time API and NTP API). */
final class TimeByServices implements TimeSettings {

    private final JsonCgi time;
    private final JsonCgi ntp;

    TimeByServices(Exchange exchange) {
        this.time = new JsonCgi(exchange, "/axis-cgi/time.cgi");
        this.ntp = new JsonCgi(exchange, "/axis-cgi/ntp.cgi");
    }

    @Override
    public State read() throws DeviceException {
        JsonNode client = ntp.call("getNTPInfo", "show its time servers").path("client");
        if (!client.isObject()) {
            throw new DeviceException(new Failure.Unexpected("the settings of its NTP client", "an answer without"));
        }
        boolean dhcp = "DHCP".equals(client.path("serversSource").asString(""));
        List<String> servers = servers(client, dhcp ? "advertisedServers" : "staticServers");
        // by the vendor's document, the static servers are used where the network names none
        return new State(
                client.path("enabled").asBoolean(false),
                servers.isEmpty() ? servers(client, "staticServers") : servers);
    }

    @Override
    public void set(Instant instant) throws DeviceException {
        if (read().ntp()) {
            ntp.call("setNTPClientConfiguration", JsonCgi.parameters().put("enabled", false), "switch off NTP");
        }
        String now = instant.truncatedTo(ChronoUnit.SECONDS).toString();
        time.call("setDateTime", JsonCgi.parameters().put("dateTime", now), "set its clock");
    }

    @Override
    public void useNtp(List<String> servers) throws DeviceException {
        ObjectNode parameters = JsonCgi.parameters().put("enabled", true).put("serversSource", "static");
        servers.forEach(parameters.putArray("staticServers")::add);
        ntp.call("setNTPClientConfiguration", parameters, "use the time servers " + String.join(", ", servers));
    }

    private static List<String> servers(JsonNode client, String name) {
        List<String> servers = new ArrayList<>();
        for (JsonNode server : client.path(name)) {
            String text = DeviceText.clean(server.asString(""));
            if (!text.isEmpty()) {
                servers.add(text);
            }
        }
        return servers;
    }
}

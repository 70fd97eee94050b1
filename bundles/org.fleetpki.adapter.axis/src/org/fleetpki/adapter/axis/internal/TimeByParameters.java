// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TimeSettings;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;

/**
 * The clock before firmware 9.30: parameters, which public dumps of devices show, and a CGI to set it, which no public
 * source confirms. The names stand in {@code old-time.properties}.
 */
final class TimeByParameters implements TimeSettings {

    private static final ProfileData NAMES = ProfileData.read("old-time.properties");

    private final Exchange exchange;
    private final Parameters parameters;

    TimeByParameters(Exchange exchange) {
        this.exchange = exchange;
        this.parameters = new Parameters(exchange);
    }

    @Override
    public boolean isExperimental() {
        return true;
    }

    @Override
    public List<String> limits() {
        return List.of("One time server is used, the first that is named.");
    }

    @Override
    public State read() throws DeviceException {
        Map<String, String> values = parameters.list(NAMES.text("group"), "show its time servers");
        String server = DeviceText.clean(values.getOrDefault(NAMES.text("server"), ""));
        boolean none = server.isEmpty() || server.equals("0.0.0.0");
        return new State(
                NAMES.text("source.ntp").equals(values.get(NAMES.text("source"))), none ? List.of() : List.of(server));
    }

    @Override
    public void set(Instant time) throws DeviceException {
        parameters.update(Map.of(NAMES.text("source"), NAMES.text("source.none")), "switch off NTP");
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        String path = NAMES.text("set")
                .formatted(
                        utc.getYear(),
                        utc.getMonthValue(),
                        utc.getDayOfMonth(),
                        utc.getHour(),
                        utc.getMinute(),
                        utc.getSecond());
        Response response = exchange.send(Request.get(path));
        if (!response.isSuccess() || response.text().contains("Error")) {
            throw new DeviceException(new Failure.Rejected("set its clock", response.summary()));
        }
    }

    @Override
    public void useNtp(List<String> servers) throws DeviceException {
        Map<String, String> values = new TreeMap<>();
        values.put(NAMES.text("source"), NAMES.text("source.ntp"));
        values.put(NAMES.text("server"), servers.getFirst());
        values.put(NAMES.text("dhcp"), "no");
        parameters.update(values, "use the time server " + servers.getFirst());
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code time.cgi} and {@code ntp.cgi}: what the device's clock says, and what sets it. Time servers that are in use tell
 * the right time at once.
 */
final class AxisTime {

    private static final int INVALID_PARAMETER = 4004;
    private static final int MISSING_PARAMETER = 4003;

    private final InstantSource clock;
    private final TimeKeeper keeper;

    /**
     * @param clock what the device takes for the time, faults included
     * @param keeper what is set
     */
    AxisTime(InstantSource clock, TimeKeeper keeper) {
        this.clock = clock;
        this.keeper = keeper;
    }

    /** {@code time.cgi}. */
    Answer time(Request request) {
        Answer.Change[] change = {Answer.Change.NONE};
        var response = JsonCgi.answer(request, List.of("1.0", "1.1"), true, method -> switch (method) {
            case "getDateTimeInfo" -> Optional.of(info());
            case "setDateTime" -> {
                String text = parameters(request).path("dateTime").asString("");
                Optional<Instant> wanted = instant(text);
                if (wanted.isEmpty()) {
                    yield Optional.of(JsonCgi.refusal(INVALID_PARAMETER, "Invalid parameter(s)"));
                }
                Duration apart = Duration.between(clock.instant(), wanted.get());
                change[0] = () -> keeper.set(keeper.settings().ahead(apart));
                yield Optional.of(Json.object().put("dateTime", text));
            }
            default -> Optional.empty();
        });
        return Answer.changing(response, change[0]);
    }

    /** {@code ntp.cgi}. */
    Answer ntp(Request request) {
        Answer.Change[] change = {Answer.Change.NONE};
        var response = JsonCgi.answer(request, List.of("1.0", "1.5"), true, method -> switch (method) {
            case "getNTPInfo" -> Optional.of(client());
            case "setNTPClientConfiguration" -> {
                JsonNode parameters = parameters(request);
                if (!parameters.path("enabled").isBoolean()) {
                    yield Optional.of(JsonCgi.refusal(MISSING_PARAMETER, "Missing parameter(s)"));
                }
                TimeKeeper.Settings next = next(parameters);
                change[0] = () -> keeper.set(next);
                yield Optional.of(Json.object());
            }
            default -> Optional.empty();
        });
        return Answer.changing(response, change[0]);
    }

    private TimeKeeper.Settings next(JsonNode parameters) {
        TimeKeeper.Settings now = keeper.settings();
        List<String> servers = new ArrayList<>();
        parameters.path("staticServers").forEach(server -> servers.add(server.asString("")));
        boolean enabled = parameters.path("enabled").asBoolean();
        return new TimeKeeper.Settings(
                enabled ? Duration.ZERO : now.offset(),
                enabled,
                parameters.path("serversSource").asString(now.source()),
                parameters.has("staticServers") ? servers : now.servers());
    }

    private JsonNode info() {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return Json.object()
                .put("dateTime", now)
                .put("localDateTime", now.replace("Z", "+00:00"))
                .put("maxYearSupported", 2037)
                .put("timeZone", "UTC");
    }

    private JsonNode client() {
        TimeKeeper.Settings settings = keeper.settings();
        ObjectNode data = Json.object();
        ObjectNode client = data.putObject("client")
                .put("enabled", settings.ntp())
                .put("NTSEnabled", false)
                .put("serversSource", settings.source())
                .put("maxSupportedStaticServers", 5)
                .put("synced", settings.ntp());
        client.set("staticServers", Json.array(settings.servers()));
        client.putArray("advertisedServers");
        return data;
    }

    private static JsonNode parameters(Request request) {
        return Json.read(request.body()).path("params");
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

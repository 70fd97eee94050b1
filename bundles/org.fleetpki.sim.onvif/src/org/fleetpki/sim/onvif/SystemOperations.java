// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.sim.Answer;

/** Identity, clock and restart. */
final class SystemOperations {

    private final DeviceIdentity identity;
    private final InstantSource clock;
    private final InstantSource world;
    private final Answers answers;

    /**
     * @param clock the device's
     * @param world the time that time servers would tell
     */
    SystemOperations(DeviceIdentity identity, InstantSource clock, InstantSource world, Answers answers) {
        this.identity = identity;
        this.clock = clock;
        this.world = world;
        this.answers = answers;
    }

    Answer information() {
        return Answers.read(
                "tds:GetDeviceInformation",
                Markup.text("tds:Manufacturer", DeviceIdentity.MANUFACTURER),
                Markup.text("tds:Model", identity.model().name()),
                Markup.text("tds:FirmwareVersion", identity.firmware()),
                Markup.text("tds:SerialNumber", identity.serial()),
                Markup.text("tds:HardwareId", "1.0"));
    }

    Answer endpoint() {
        return Answers.read(
                "tds:GetEndpointReference",
                Markup.text("tds:GUID", "urn:uuid:" + DeviceIdentity.uuid(identity.serial())));
    }

    Answer scopes(OnvifState state) {
        List<String> scopes = new ArrayList<>();
        for (String scope : scopes(identity.model().name(), state.device().hostName())) {
            scopes.add(Markup.element(
                    "tds:Scopes", Markup.text("tt:ScopeDef", "Fixed"), Markup.text("tt:ScopeItem", scope)));
        }
        return Answers.read("tds:GetScopes", scopes.toArray(String[]::new));
    }

    /** What a device of this model and host name says of itself in discovery (ONVIF core specification, section 7.3). */
    static List<String> scopes(String model, String name) {
        String base = "onvif://www.onvif.org/";
        return List.of(
                base + "type/Network_Video_Transmitter",
                base + "hardware/" + escaped(model),
                base + "name/" + escaped(name.isEmpty() ? model : name),
                base + "location/");
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Answer time(OnvifState state) {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        DeviceConfiguration device = state.device();
        return Answers.read(
                "tds:GetSystemDateAndTime",
                Markup.element(
                        "tds:SystemDateAndTime",
                        Markup.text("tt:DateTimeType", device.ntp() ? "NTP" : "Manual"),
                        Markup.text("tt:DaylightSavings", false),
                        Markup.element("tt:TimeZone", Markup.text("tt:TZ", device.timeZone())),
                        moment("tt:UTCDateTime", now),
                        moment("tt:LocalDateTime", now)));
    }

    private static String moment(String name, ZonedDateTime time) {
        return Markup.element(
                name,
                Markup.element(
                        "tt:Time",
                        Markup.text("tt:Hour", time.getHour()),
                        Markup.text("tt:Minute", time.getMinute()),
                        Markup.text("tt:Second", time.getSecond())),
                Markup.element(
                        "tt:Date",
                        Markup.text("tt:Year", time.getYear()),
                        Markup.text("tt:Month", time.getMonthValue()),
                        Markup.text("tt:Day", time.getDayOfMonth())));
    }

    /** Set the clock by hand, or let it follow time servers, which then tell the right time at once. */
    Answer setTime(Arguments arguments, OnvifState state) throws Fault {
        String type = arguments.text("DateTimeType");
        arguments.flag("DaylightSavings");
        String zone = state.device().timeZone();
        if (arguments.maybe("TimeZone").isPresent()) {
            zone = arguments.one("TimeZone").within(Names.TT).text("TZ");
        }
        Instant wanted = switch (type) {
            case "NTP" -> world.instant();
            case "Manual" ->
                arguments.maybe("UTCDateTime").isPresent()
                        ? moment(arguments.one("UTCDateTime").within(Names.TT))
                        : clock.instant();
            default -> throw Fault.arguments("DateTimeType is neither Manual nor NTP");
        };
        Duration offset = state.device().clock().plus(Duration.between(clock.instant(), wanted));
        return answers.changed(
                state,
                state.with(state.device().withClock(offset, type.equals("NTP"), zone)),
                "tds:SetSystemDateAndTime");
    }

    private static Instant moment(Arguments time) throws Fault {
        Arguments clock = time.one("Time");
        Arguments date = time.one("Date");
        try {
            return LocalDateTime.of(
                            date.number("Year"),
                            date.number("Month"),
                            date.number("Day"),
                            clock.number("Hour"),
                            clock.number("Minute"),
                            clock.number("Second"))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Fault.invalid("InvalidDateTime", "There is no such date or time");
        }
    }

    Answer reboot(OnvifState state) {
        return answers.restarting(state, "tds:SystemReboot", Markup.text("tds:Message", "Rebooting"));
    }
}

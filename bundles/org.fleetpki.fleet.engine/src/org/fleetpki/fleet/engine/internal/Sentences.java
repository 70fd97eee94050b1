// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;

/** Words for people that several places need. */
final class Sentences {

    /**
     * What went wrong with a device.
     *
     * @param family the adapter that was at work; it is named where it failed in a way that it never should
     */
    static String of(Exception e, String family) {
        return switch (e) {
            case DeviceException device -> device.failure().sentence();
            case PkiException pki -> pki.failure().sentence();
            case StepException step -> step.getMessage();
            default ->
                "The adapter '" + family + "' failed: " + e.getClass().getSimpleName()
                        + (e.getMessage() == null ? "" : ": " + e.getMessage()) + ".";
        };
    }

    /** Without its sign, in its two largest units: "3 days 4 h", "20 min", "5 s". */
    static String span(Duration duration) {
        Duration span = duration.abs();
        if (span.toDays() > 0) {
            return days(span.toDays()) + (span.toHoursPart() == 0 ? "" : " " + span.toHoursPart() + " h");
        }
        if (span.toHours() > 0) {
            return span.toHours() + " h" + (span.toMinutesPart() == 0 ? "" : " " + span.toMinutesPart() + " min");
        }
        return span.toMinutes() > 0 ? span.toMinutes() + " min" : span.toSeconds() + " s";
    }

    static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    /** The day in UTC. */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Where HTTPS is, as it is typed into an address line. */
    static String url(Endpoint place) {
        String host = GeneralName.isIpLiteral(place.host()) && place.host().indexOf(':') >= 0
                ? "[" + place.host() + "]"
                : place.host();
        return "https://" + host + (place.httpsPort() == 443 ? "" : ":" + place.httpsPort());
    }

    /** Why nobody logs in to a device without TLS. */
    static String plainHttp(boolean spokeBefore) {
        return spokeBefore
                ? "The device served HTTPS before and does not now; nobody logs in over plain HTTP, which proves nothing"
                        + " about who answers. Switch its HTTPS on again."
                : "The device serves no HTTPS, and plain HTTP proves nothing about who answers; switch its HTTPS on and"
                        + " vouch for its certificate with 'pin:' in the fleet file, or take the risk with"
                        + " 'firstContact: pin'.";
    }

    private Sentences() {}
}

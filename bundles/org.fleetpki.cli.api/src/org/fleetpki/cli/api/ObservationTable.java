// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.Observation;

/** The device list, with the columns of AXIS Device Manager and the end of each certificate (in UTC). */
public final class ObservationTable {

    private final TextStyle style;

    public ObservationTable(TextStyle style) {
        this.style = style;
    }

    /** The table, the problems of single devices under it, and the counts. */
    public String text(Collection<Observation> observations) {
        TextTable table = new TextTable(style, "Device", "Status", "Address", "Model", "Firmware", "HTTPS", "Expires");
        StringBuilder problems = new StringBuilder();
        for (Observation seen : observations) {
            table.row(
                    tone(seen.status()),
                    seen.deviceId(),
                    seen.status().words(),
                    seen.host(),
                    seen.facts().model(),
                    seen.facts().firmware(),
                    seen.https().words(),
                    seen.leaf().map(ObservationTable::lastDay).orElse(""));
            if (!seen.problem().isEmpty()) {
                problems.append(TextStyle.clean(seen.deviceId() + ": " + seen.problem()))
                        .append(System.lineSeparator());
            }
        }
        return table.text()
                + problems
                + new Counts(observations.stream().map(seen -> seen.status().words())).sentence()
                + System.lineSeparator();
    }

    private static Tone tone(DeviceStatus status) {
        return switch (status) {
            case OK -> Tone.GOOD;
            case ABOUT_TO_EXPIRE, UNTRUSTED, NOT_YET_VALID -> Tone.ATTENTION;
            case EXPIRED, LOGIN_REFUSED, UNREACHABLE, PROBLEM -> Tone.BAD;
        };
    }

    private static String lastDay(X509Certificate certificate) {
        Date end = certificate.getNotAfter();
        return LocalDate.ofInstant(Instant.ofEpochMilli(end.getTime()), ZoneOffset.UTC)
                .toString();
    }
}

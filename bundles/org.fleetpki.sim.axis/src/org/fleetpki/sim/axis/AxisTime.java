// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import tools.jackson.databind.node.ObjectNode;

/** {@code time.cgi}: what the device's clock says. */
final class AxisTime {

    private final InstantSource clock;

    AxisTime(InstantSource clock) {
        this.clock = clock;
    }

    Response answer(Request request) {
        return JsonCgi.answer(request, List.of("1.0", "1.1"), true, method -> {
            if (!method.equals("getDateTimeInfo")) {
                return Optional.empty();
            }
            String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            ObjectNode data = Json.object();
            data.put("dateTime", now);
            data.put("localDateTime", now.replace("Z", "+00:00"));
            data.put("maxYearSupported", 2037);
            data.put("timeZone", "UTC");
            return Optional.of(data);
        });
    }
}

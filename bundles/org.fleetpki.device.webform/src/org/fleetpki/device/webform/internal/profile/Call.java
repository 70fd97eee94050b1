// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request, and what its answer means.
 *
 * @param when values taken before that must have these texts, or else it is left out
 * @param method such as {@code GET}
 * @param path from the first slash on
 * @param query parameters behind the path, in order
 * @param contentType overrides the usual type of the body; empty for that
 * @param patience how long to wait for the answer; empty for the transport's usual time
 * @param success one of these must hold
 * @param unauthorized if one of these holds, the log-in was refused
 * @param absent if one of these holds, what was asked for is not there
 * @param take values to remember, by name
 * @param answerMayBeLost whether the web server restarts under its answer
 * @param restarts how long to wait until the web server is back, to log in again; empty if it stays
 */
public record Call(
        Map<String, String> when,
        String method,
        Template path,
        Map<String, Template> query,
        Map<String, Template> headers,
        Body body,
        String contentType,
        Optional<Duration> patience,
        List<Condition> success,
        List<Condition> unauthorized,
        List<Condition> absent,
        Map<String, Extract> take,
        boolean answerMayBeLost,
        Optional<Duration> restarts) {

    public Call {
        when = Map.copyOf(when);
        query = new LinkedHashMap<>(query);
        headers = new LinkedHashMap<>(headers);
        success = List.copyOf(success);
        unauthorized = List.copyOf(unauthorized);
        absent = List.copyOf(absent);
        take = Map.copyOf(take);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs in by a session (DSP0266, section 13.3.4). Opening one is a POST, which no transport repeats, and the first request
 * that carries the password. A service without sessions is logged in to by Basic, over TLS as well.
 */
record LogIn(DeviceHttp http, Endpoint endpoint, Credentials credentials, Pause pause, Duration keyPatience) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TASK = "open a session";

    /** What a service answers that has no sessions. */
    private static final Set<Integer> NO_SESSIONS = Set.of(404, 405, 501);

    @SuppressWarnings("resource") // the session closes the exchange
    DeviceSession open() throws DeviceException {
        Exchange exchange = http.open(endpoint, Scheme.HTTPS, Optional.empty());
        try {
            JsonNode root =
                    RedfishAnswer.resource(exchange.send(Request.get(RedfishAdapter.ROOT)), "show its service root");
            Optional<String> sessions = RedfishClient.uri(root.path("Links").path("Sessions"));
            Optional<Response> opened = sessions.isPresent() ? post(exchange, sessions.get()) : Optional.empty();
            if (opened.isEmpty()) {
                exchange.close();
                exchange = http.open(endpoint, Scheme.HTTPS, Optional.of(credentials));
                return start(exchange, root, Optional.empty(), Optional.empty());
            }
            Optional<String> token = opened.get().header("X-Auth-Token");
            if (token.isEmpty()) {
                throw new DeviceException(new Failure.Unexpected("a token for the session", "an answer without one"));
            }
            return start(exchange, root, token, RedfishClient.location(opened.get()));
        } catch (DeviceException | RuntimeException e) {
            exchange.close();
            throw e;
        }
    }

    private DeviceSession start(Exchange exchange, JsonNode root, Optional<String> token, Optional<String> session)
            throws DeviceException {
        RedfishClient client = new RedfishClient(exchange, token, credentials.user(), pause);
        RedfishSession.LogOut logOut = new RedfishSession.LogOut(exchange, client, session);
        try {
            return RedfishSession.start(client, root, keyPatience, logOut);
        } catch (DeviceException | RuntimeException e) {
            logOut.run();
            throw e;
        }
    }

    /** Empty if the service has no sessions. */
    private Optional<Response> post(Exchange exchange, String sessions) throws DeviceException {
        char[] password = credentials.secret().characters();
        byte[] body = JSON.writeValueAsBytes(
                JSON.createObjectNode().put("UserName", credentials.user()).put("Password", new String(password)));
        Response response;
        try {
            response = exchange.send(new Request("POST", sessions, Map.of(), "application/json", body));
        } finally {
            Arrays.fill(password, '\0');
            Arrays.fill(body, (byte) 0);
        }
        if (response.status() == 401 || response.status() == 403) {
            throw new DeviceException(new Failure.Unauthorized(credentials.user()));
        }
        if (NO_SESSIONS.contains(response.status())) {
            return Optional.empty();
        }
        RedfishAnswer.requireSuccess(response, TASK);
        return Optional.of(response);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetpki.sim.BasicLogin;
import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Login;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Log-ins: Basic with every request, or a session. Sessions end with the power. */
final class Sessions implements Login {

    private final DeviceOrder order;
    private final Logins logins;
    private final Conditions conditions;
    private final SecureRandom random;
    private final Login basic;

    /** Session numbers by token. */
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private int last;

    Sessions(DeviceOrder order, Logins logins, Conditions conditions, SecureRandom random) {
        this.order = order;
        this.logins = logins;
        this.conditions = conditions;
        this.random = random;
        this.basic = new BasicLogin("Redfish", order.user(), order.password(), logins);
    }

    @Override
    public Optional<Response> refuse(Request request) {
        Optional<String> token = request.headers().first("X-Auth-Token");
        if (token.isPresent()) {
            return tokens.containsKey(token.get()) ? Optional.empty() : Optional.of(challenge());
        }
        return basic.refuse(request).map(plain -> challenge());
    }

    private static Response challenge() {
        return RedfishException.login().response().with("WWW-Authenticate", "Basic realm=\"Redfish\"");
    }

    /** Begin a session. */
    Response begin(Request request) throws RedfishException {
        JsonNode body = Bodies.object(request.body());
        String user = body.path("UserName").asString("");
        String password = body.path("Password").asString("");
        boolean right = !conditions.isLocked(logins.refused())
                && equal(user, order.user())
                && equal(password, order.password());
        logins.count(right);
        if (!right) {
            throw RedfishException.login();
        }
        byte[] octets = new byte[16];
        random.nextBytes(octets);
        String token = HexFormat.of().formatHex(octets);
        String id = String.valueOf(++last);
        tokens.put(token, id);
        return Json.response(201, session(id)).with("X-Auth-Token", token).with("Location", Paths.SESSIONS + "/" + id);
    }

    private static boolean equal(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode session(String id) {
        return Json.resource("Session.v1_7_0.Session", Paths.SESSIONS + "/" + id)
                .put("Id", id)
                .put("Name", "User Session")
                .put("UserName", order.user());
    }

    ObjectNode all() {
        List<String> members = new TreeMap<>(tokens)
                .values().stream().sorted().map(id -> Paths.SESSIONS + "/" + id).toList();
        return Resources.collection("SessionCollection", Paths.SESSIONS, members);
    }

    Optional<ObjectNode> get(String id) {
        return tokens.containsValue(id) ? Optional.of(session(id)) : Optional.empty();
    }

    /** End a session; false if there is none. */
    boolean end(String id) {
        return tokens.values().remove(id);
    }

    void endAll() {
        tokens.clear();
    }
}

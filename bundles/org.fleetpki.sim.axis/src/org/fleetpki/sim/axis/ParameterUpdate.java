// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.util.List;
import java.util.Map;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;

/** {@code param.cgi?action=update} of old firmware: HTTPS, and who may connect how. */
final class ParameterUpdate {

    private static final String GROUP = "System.BoaGroupPolicy.";

    private final AxisFirmware firmware;
    private final Memory<AxisState> memory;
    private final Runnable restart;

    /** @param restart restarts the web server */
    ParameterUpdate(AxisFirmware firmware, Memory<AxisState> memory, Runnable restart) {
        this.firmware = firmware;
        this.memory = memory;
        this.restart = restart;
    }

    /** Whether a request is one that this firmware takes. */
    boolean takes(Request request) {
        return firmware.setsHttpsByParameter()
                && request.query().getOrDefault("action", "").equals("update");
    }

    /** All pairs are taken, or none; the answer has status 200 either way. */
    Answer act(Request request, AxisState state) {
        WebServer next = state.webServer();
        for (Map.Entry<String, String> pair : request.query().entrySet()) {
            String name = pair.getKey().replaceFirst("^root\\.", "");
            if (!name.equals("action")) {
                WebServer changed = change(next, name, pair.getValue());
                if (changed == next && !holds(next, name, pair.getValue())) {
                    return Answer.of(text("# Error: Error setting '" + name + "' to '" + pair.getValue() + "'!"));
                }
                next = changed;
            }
        }
        if (next.tls() && next.certificates().isEmpty() || !next.httpOpen() && !next.httpsOpen()) {
            return Answer.of(text("# Error: Error setting 'HTTPS.Enabled' to 'yes'!"));
        }
        AxisState changed = state.with(next);
        Answer answer = Answer.changing(text("OK"), () -> memory.set(changed));
        return next.equals(state.webServer()) ? answer : answer.then(restart);
    }

    private WebServer change(WebServer server, String name, String value) {
        if (name.equals("HTTPS.Enabled")) {
            return switch (value) {
                case "yes" ->
                    server.httpsOpen() ? server : server.with(true, both(server.policy()), both(server.others()));
                case "no" -> server.httpsOpen() ? server.with(false, WebServer.Policy.HTTP, plain(server)) : server;
                default -> server;
            };
        }
        if (!name.startsWith(GROUP) || !firmware.hasGroupPolicies()) {
            return server;
        }
        WebServer.Policy policy = policy(value);
        if (policy == null) {
            return server;
        }
        boolean tls = server.tls() || policy != WebServer.Policy.HTTP;
        return switch (name.substring(GROUP.length())) {
            case "admin" -> server.with(tls, policy, server.others());
            case "operator" ->
                server.with(
                        tls, server.policy(), List.of(policy, server.others().getLast()));
            case "viewer" ->
                server.with(tls, server.policy(), List.of(server.others().getFirst(), policy));
            default -> server;
        };
    }

    /** Whether a parameter has this value already. */
    private boolean holds(WebServer server, String name, String value) {
        if (name.equals("HTTPS.Enabled")) {
            return value.equals(server.httpsOpen() ? "yes" : "no");
        }
        Map<String, String> policies = policies(server);
        return policies.containsKey(name) && policies.get(name).equals(value);
    }

    /** The policies of the groups, as parameters; none from firmware 7.10 on. */
    static Map<String, String> policies(WebServer server) {
        return server.others().isEmpty()
                ? Map.of()
                : Map.of(
                        GROUP + "admin", word(server.policy()),
                        GROUP + "operator", word(server.others().getFirst()),
                        GROUP + "viewer", word(server.others().getLast()));
    }

    private static List<WebServer.Policy> plain(WebServer server) {
        return server.others().stream().map(policy -> WebServer.Policy.HTTP).toList();
    }

    private static List<WebServer.Policy> both(List<WebServer.Policy> policies) {
        return policies.stream().map(ParameterUpdate::both).toList();
    }

    private static WebServer.Policy both(WebServer.Policy policy) {
        return policy == WebServer.Policy.HTTP ? WebServer.Policy.HTTP_AND_HTTPS : policy;
    }

    private static String word(WebServer.Policy policy) {
        return switch (policy) {
            case HTTP -> "http";
            case HTTPS -> "https";
            case HTTP_AND_HTTPS -> "both";
        };
    }

    /** Null for a word that is no policy. */
    private static WebServer.Policy policy(String word) {
        return switch (word) {
            case "http" -> WebServer.Policy.HTTP;
            case "https" -> WebServer.Policy.HTTPS;
            case "both" -> WebServer.Policy.HTTP_AND_HTTPS;
            default -> null;
        };
    }

    private static Response text(String line) {
        return Response.of(200, "text/plain; charset=utf-8", line + "\n");
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.util.Optional;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.DeviceBehaviour;
import org.fleetpki.sim.Headers;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import tools.jackson.databind.node.ObjectNode;

/** The Redfish service: who may do what, and which resource a path is. */
final class RedfishBehaviour implements DeviceBehaviour {

    private final Memory<RedfishState> memory;
    private final Resources resources;
    private final Sessions sessions;
    private final Actions actions;
    private final String secureHost;

    /** @param secureHost where plain HTTP sends its visitors */
    RedfishBehaviour(
            Memory<RedfishState> memory, Resources resources, Sessions sessions, Actions actions, String secureHost) {
        this.memory = memory;
        this.resources = resources;
        this.sessions = sessions;
        this.actions = actions;
        this.secureHost = secureHost;
    }

    @Override
    public Optional<Response> refuse(Request request) {
        if (!request.secure()) {
            return memory.state().https() ? Optional.of(elsewhere(request)) : sessions.refuse(request);
        }
        String path = path(request);
        boolean open = path.equals("/redfish")
                || path.equals(Paths.ROOT)
                || path.equals(Paths.SESSIONS) && request.method().equals("POST");
        return open ? Optional.empty() : sessions.refuse(request);
    }

    /** The standard wants credentials by HTTPS only, so that plain HTTP sends everyone there. */
    private Response elsewhere(Request request) {
        return Response.page(301).with("Location", "https://" + secureHost + request.target());
    }

    private static String path(Request request) {
        String path = request.path();
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    @Override
    public Answer act(Request request) {
        try {
            String path = path(request);
            return switch (request.method()) {
                case "GET" -> Answer.of(Json.response(200, get(path)));
                case "POST" ->
                    path.equals(Paths.SESSIONS)
                            // A session is no change of the device, and must not count as one.
                            ? Answer.of(sessions.begin(request))
                            : actions.post(path, request);
                case "PATCH" -> actions.patch(path, request);
                case "DELETE" -> delete(path);
                default -> throw RedfishException.method();
            };
        } catch (RedfishException e) {
            return Answer.of(e.response());
        }
    }

    private ObjectNode get(String path) throws RedfishException {
        if (path.equals(Paths.SESSIONS)) {
            return sessions.all();
        }
        Optional<ObjectNode> node = path.startsWith(Paths.SESSIONS + "/")
                ? sessions.get(path.substring(Paths.SESSIONS.length() + 1))
                : resources.get(path, memory.state());
        return node.orElseThrow(() -> RedfishException.notFound(path));
    }

    private Answer delete(String path) throws RedfishException {
        if (!path.startsWith(Paths.SESSIONS + "/")) {
            get(path);
            throw RedfishException.method();
        }
        if (!sessions.end(path.substring(Paths.SESSIONS.length() + 1))) {
            throw RedfishException.notFound(path);
        }
        return Answer.of(new Response(204, Headers.NONE, new byte[0], false));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.DeviceBehaviour;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Parameters;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import org.fleetpki.sim.TlsIdentity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON commands of a Reolink camera. A token of a log-in lasts until the web server restarts. */
final class ReolinkBehaviour implements DeviceBehaviour {

    private static final String CUSTOM = "server.crt";

    private final DeviceOrder order;
    private final Logins logins;
    private final WebPower power;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    ReolinkBehaviour(DeviceOrder order, Logins logins, WebPower power) {
        this.order = order;
        this.logins = logins;
        this.power = power;
    }

    @Override
    public Optional<Response> refuse(Request request) {
        Parameters query = Parameters.ofQuery(request);
        boolean api = request.path().equals("/cgi-bin/api.cgi");
        boolean open = !api || query.text("cmd").equals("Login") || tokens.contains(query.text("token"));
        return open ? Optional.empty() : Optional.of(error(query.text("cmd"), -6, "please login first"));
    }

    @Override
    public Answer act(Request request) {
        if (!request.path().equals("/cgi-bin/api.cgi")) {
            return Answer.of(Response.page(404));
        }
        if (!request.method().equals("POST")) {
            return Answer.of(Response.page(405).with("Allow", "POST"));
        }
        String name = Parameters.ofQuery(request).text("cmd");
        JsonNode command;
        try {
            command = Json.read(request.body()).path(0);
        } catch (JacksonException e) {
            return Answer.of(error(name, -1, "missing parameters"));
        }
        if (!command.path("cmd").asString("").equals(name)) {
            return Answer.of(error(name, -1, "missing parameters"));
        }
        return switch (name) {
            case "Login" -> Answer.of(login(command.path("param").path("User")));
            case "Logout" -> {
                tokens.remove(Parameters.ofQuery(request).text("token"));
                yield Answer.of(done(name));
            }
            case "GetDevInfo" -> Answer.of(info(name));
            case "GetCertificateInfo" -> Answer.of(certificateInfo(name));
            case "CertificateClear" ->
                Answer.changing(done(name), () -> power.memory().change(WebState::forgotten))
                        .then(this::restart);
            case "ImportCertificate" -> install(name, command.path("param").path("importCertificate"));
            case "Reboot" -> {
                Answer reboot = power.reboot(done(name));
                yield reboot.then(() -> {
                    tokens.clear();
                    reboot.afterwards().run();
                });
            }
            default -> Answer.of(error(name, -9, "not support"));
        };
    }

    private void restart() {
        tokens.clear();
        power.restart();
    }

    /** A log-in is no change of the device, and does not count as one. */
    private Response login(JsonNode user) {
        boolean right = !power.conditions().isLocked(logins.refused())
                && equal(user.path("userName").asString(""), order.user())
                && equal(user.path("password").asString(""), order.password());
        logins.count(right);
        if (!right) {
            return error("Login", -7, "login failed");
        }
        byte[] octets = new byte[6];
        power.random().nextBytes(octets);
        String token = HexFormat.of().formatHex(octets);
        tokens.add(token);
        ObjectNode value = Json.object();
        value.putObject("Token").put("leaseTime", 3600).put("name", token);
        return answer("Login", value);
    }

    private static boolean equal(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private Response info(String name) {
        ObjectNode value = Json.object();
        value.putObject("DevInfo")
                .put("model", order.model().isEmpty() ? "RLC-811A" : order.model())
                .put("serial", WebFamily.serial(order))
                .put("firmVer", order.firmware().isEmpty() ? "v3.1.0.2368_23062508" : order.firmware())
                .put("name", order.id());
        return answer(name, value);
    }

    private Response certificateInfo(String name) {
        ObjectNode value = Json.object();
        boolean custom = !power.state().inUse().isEmpty();
        value.putObject("CertificateInfo")
                .put("enable", custom ? 1 : 0)
                .put("crtName", custom ? CUSTOM : "")
                .put("keyName", custom ? "server.key" : "");
        return answer(name, value);
    }

    /** Over a certificate that is installed already, this says that all went well, and changes nothing. */
    private Answer install(String name, JsonNode files) {
        if (!power.state().inUse().isEmpty()) {
            return Answer.of(done(name));
        }
        if (power.conditions().isStoreFull()) {
            return Answer.of(error(name, -13, "set config failed"));
        }
        Optional<TlsIdentity> pair = WebPower.pair(content(files.path("crt")), content(files.path("key")));
        if (pair.isEmpty()) {
            return Answer.of(error(name, -4, "param error"));
        }
        return Answer.changing(
                        done(name),
                        () -> power.memory()
                                .change(state -> state.with(CUSTOM, pair.get()).using(CUSTOM, state.policy())))
                .then(this::restart);
    }

    private static String content(JsonNode file) {
        try {
            byte[] content = Base64.getDecoder().decode(file.path("content").asString(""));
            return new String(content, StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Response done(String name) {
        return answer(name, Json.object().put("rspCode", 200));
    }

    private static Response answer(String name, ObjectNode value) {
        ObjectNode node = Json.object().put("cmd", name).put("code", 0);
        node.set("value", value);
        return Json.response(Json.array().add(node));
    }

    private static Response error(String name, int code, String detail) {
        ObjectNode node = Json.object().put("cmd", name).put("code", 1);
        node.putObject("error").put("detail", detail).put("rspCode", code);
        return Json.response(Json.array().add(node));
    }
}

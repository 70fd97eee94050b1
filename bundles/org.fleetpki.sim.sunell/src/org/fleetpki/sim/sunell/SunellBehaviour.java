// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.sunell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.DeviceBehaviour;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Parameters;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;

/** The CGI of a Sunell camera. Everything but {@code deviceInfo} wants the credentials as parameters of the URL. */
final class SunellBehaviour implements DeviceBehaviour {

    private final Names names;
    private final DeviceOrder order;
    private final Memory<SunellState> memory;
    private final Power power;
    private final Logins logins;
    private final CertificateForms forms;

    SunellBehaviour(
            Names names,
            DeviceOrder order,
            Memory<SunellState> memory,
            Power power,
            Logins logins,
            CertificateForms forms) {
        this.names = names;
        this.order = order;
        this.memory = memory;
        this.power = power;
        this.logins = logins;
        this.forms = forms;
    }

    static Response text(String text) {
        return Response.of(200, "text/plain", text);
    }

    @Override
    public Optional<Response> refuse(Request request) {
        Parameters query = Parameters.ofQuery(request);
        if (isDeviceInfo(request, query)) {
            return Optional.empty();
        }
        Optional<String> user = query.first("userName");
        Optional<String> password = query.first("password");
        if (user.isPresent() || password.isPresent()) {
            boolean right = !power.conditions().isLocked(logins.refused())
                    && equal(user.orElse(""), order.user())
                    && equal(password.orElse(""), order.password());
            logins.count(right);
            if (right) {
                return Optional.empty();
            }
        }
        return Optional.of(text(names.failure("login")));
    }

    private static boolean equal(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isDeviceInfo(Request request, Parameters query) {
        return request.path().equals("/cgi-bin/param.cgi")
                && query.text("action").equals("get")
                && query.text("type").equals("deviceInfo");
    }

    @Override
    public Answer act(Request request) {
        try {
            Parameters query = Parameters.ofQuery(request);
            String path = request.path();
            if (path.equals(names.get("certificate.path"))) {
                return forms.act(request, query);
            }
            return switch (path) {
                case "/cgi-bin/param.cgi" -> query.text("action").equals("set") ? set(query) : get(query);
                case "/cgi-bin/system.cgi" ->
                    Answer.of(text(memory.state().ntp().isEmpty() ? error() : done()));
                case "/cgi-bin/operate.cgi" -> operate(query);
                default -> Answer.of(Response.page(404));
            };
        } catch (IllegalArgumentException e) {
            return Answer.of(Response.page(400));
        }
    }

    private static String done() {
        return "return=0\r\n";
    }

    private static String error() {
        return "error\r\n";
    }

    private Answer get(Parameters query) {
        SunellState state = memory.state();
        return switch (query.text("type")) {
            case "deviceInfo" -> Answer.of(text(SunellIdentity.of(order).lines()));
            case "localNetwork" ->
                lines("netCardId", "1", "IPProtoVer", "1", "IPAddress", state.address(), "subNetmask", "255.0.0.0");
            case "NTP" -> lines("NTPServerIP", state.ntp());
            case "HTTPS" -> lines(names.get("https.field"), state.https() ? "1" : "0");
            default -> Answer.of(text(error()));
        };
    }

    private static Answer lines(String... pairs) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            lines.append(pairs[i]).append('=').append(pairs[i + 1]).append("\r\n");
        }
        return Answer.of(text(lines.toString()));
    }

    private Answer set(Parameters query) {
        return switch (query.text("type")) {
            case "localNetwork" -> {
                String address = query.text("IPAddress");
                yield isAddress(address) ? change(state -> state.withNextAddress(address)) : Answer.of(text(error()));
            }
            case "NTP" -> change(state -> state.withNtp(query.text("NTPServerIP")));
            case "HTTPS" -> {
                boolean on = query.text(names.get("https.field")).equals("1");
                yield change(state -> state.withHttps(on)).then(power::reopen);
            }
            default -> Answer.of(text(error()));
        };
    }

    /** Whether a text is an address as it stands, so that nobody is asked for it. */
    static boolean isAddress(String text) {
        return text.matches("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    }

    private Answer change(UnaryOperator<SunellState> change) {
        return Answer.changing(text(done()), () -> memory.change(change));
    }

    private Answer operate(Parameters query) {
        String action = query.text("action");
        if (action.equals("restart")) {
            return change(power::start).then(power::reopen);
        }
        return action.equals(names.get("action.reset"))
                ? change(state -> power.start(state.reset())).then(power::reopen)
                : Answer.of(text(error()));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.DeviceBehaviour;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Login;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Parameters;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import tools.jackson.databind.node.ObjectNode;

/** The CGI of a Hanwha camera (SUNAPI), in JSON for those who accept it, and in lines for all others. */
final class HanwhaBehaviour implements DeviceBehaviour {

    private static final Set<String> POLICIES =
            Set.of("HTTP", "HTTPSProprietary", "HTTPSPublic", "HTTPandHTTPSProprietary", "HTTPandHTTPSPublic");

    private final DeviceOrder order;
    private final Login login;
    private final WebPower power;
    private final HanwhaCertificates certificates;

    HanwhaBehaviour(DeviceOrder order, Logins logins, WebPower power) {
        this.order = order;
        this.login = WebFamily.digest("iPolis_" + WebFamily.serial(order), order, logins, power.random());
        this.power = power;
        this.certificates = new HanwhaCertificates(power);
    }

    @Override
    public Optional<Response> refuse(Request request) {
        return login.refuse(request);
    }

    @Override
    public Answer act(Request request) {
        Parameters query = Parameters.ofQuery(request);
        String page = request.path() + " " + query.text("msubmenu") + " " + query.text("action");
        HanwhaAnswers answers = new HanwhaAnswers(request);
        return switch (page) {
            case "/stw-cgi/system.cgi deviceinfo view" -> Answer.of(answers.view(info()));
            case "/stw-cgi/system.cgi power restart" -> power.reboot(answers.ok());
            case "/stw-cgi/security.cgi ssl view" -> Answer.of(answers.view(certificates.view()));
            case "/stw-cgi/security.cgi ssl set" -> set(query, answers);
            case "/stw-cgi/security.cgi ssl install" -> certificates.install(request, answers);
            case "/stw-cgi/security.cgi ssl add" -> certificates.add(query, answers);
            case "/stw-cgi/security.cgi ssl remove" -> certificates.remove(query, answers);
            default -> Answer.of(Response.page(404));
        };
    }

    private ObjectNode info() {
        return Json.object()
                .put("Model", order.model().isEmpty() ? "XNV-8080R" : order.model())
                .put("SerialNumber", WebFamily.serial(order))
                .put("FirmwareVersion", order.firmware().isEmpty() ? "1.41.14_20230501" : order.firmware())
                .put("ConnectedMACAddress", "00:09:18:" + mac());
    }

    private String mac() {
        String serial = WebFamily.serial(order);
        return serial.substring(0, 2) + ":" + serial.substring(2, 4) + ":" + serial.substring(4, 6);
    }

    /** The policy says of which kind the certificate in use must be. */
    private Answer set(Parameters query, HanwhaAnswers answers) {
        WebState state = power.state();
        String policy = query.first("Policy").orElse(state.policy());
        String name = query.first("CertificateInUse").orElse(certificates.inUse(state));
        if (!POLICIES.contains(policy) || !certificates.isThere(state, name)) {
            return Answer.of(answers.fail(604, "Invalid Value"));
        }
        boolean isPublic = certificates.type(state, name).equals("Public");
        if (!policy.equals("HTTP") && policy.endsWith("Public") != isPublic) {
            return Answer.of(answers.fail(604, "The certificate is of another type than the policy"));
        }
        String key = name.equals(HanwhaCertificates.FACTORY) ? "" : name;
        return Answer.changing(answers.ok(), () -> power.memory().change(old -> old.using(key, policy)))
                .then(power::restart);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.DeviceBehaviour;
import org.fleetpki.sim.Login;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import tools.jackson.databind.node.ObjectNode;

/** An AXIS device: who may do what, and where its interfaces are. */
final class AxisBehaviour implements DeviceBehaviour {

    private static final String BASIC_DEVICE_INFO = "/axis-cgi/basicdeviceinfo.cgi";
    private static final List<String> REST = List.of("config", "rest", "cert");

    private final AxisFirmware firmware;
    private final Memory<AxisState> memory;
    private final Login plain;
    private final Login secure;
    private final AxisProperties properties;
    private final AxisTime time;
    private final RestCertificates rest;
    private final SoapServices soap;
    private final ParameterUpdate update;
    private final NetworkSettings network;
    private final SystemRestart restart;

    /**
     * @param plain guards plain HTTP
     * @param secure guards HTTPS
     */
    AxisBehaviour(
            AxisFirmware firmware,
            Memory<AxisState> memory,
            Login plain,
            Login secure,
            AxisProperties properties,
            AxisTime time,
            RestCertificates rest,
            SoapServices soap,
            ParameterUpdate update,
            NetworkSettings network,
            SystemRestart restart) {
        this.firmware = firmware;
        this.memory = memory;
        this.plain = plain;
        this.secure = secure;
        this.properties = properties;
        this.time = time;
        this.rest = rest;
        this.soap = soap;
        this.update = update;
        this.network = network;
        this.restart = restart;
    }

    @Override
    public Optional<Response> refuse(Request request) {
        boolean anonymous = firmware.hasBasicDeviceInfo()
                && request.path().equals(BASIC_DEVICE_INFO)
                && AxisProperties.open(request);
        return anonymous ? Optional.empty() : (request.secure() ? secure : plain).refuse(request);
    }

    @Override
    public Answer act(Request request) {
        AxisState state = memory.state();
        boolean hasRest = firmware.certificateApi() != AxisFirmware.CertificateApi.NONE;
        return switch (request.path()) {
            case BASIC_DEVICE_INFO -> when(firmware.hasBasicDeviceInfo(), () -> properties.basicDeviceInfo(request));
            case "/axis-cgi/time.cgi" -> firmware.hasTime() ? time.time(request) : Answer.of(Response.page(404));
            case "/axis-cgi/ntp.cgi" -> firmware.hasNtp() ? time.ntp(request) : Answer.of(Response.page(404));
            case "/axis-cgi/param.cgi" ->
                update.takes(request)
                        ? update.act(request, state)
                        : Answer.of(properties.parameters(request, state.webServer()));
            case "/axis-cgi/network_settings.cgi" ->
                firmware.hasNetworkSettings() ? network.act(request, state) : Answer.of(Response.page(404));
            case "/axis-cgi/restart.cgi" -> restart.act(request, state);
            case "/config/discover" -> when(hasRest && request.method().equals("GET"), this::discover);
            case "/vapix/services" ->
                request.method().equals("POST")
                        ? soap.act(request, state)
                        : Answer.of(Response.page(405).with("Allow", "POST"));
            default -> hasRest ? certificates(request, state) : Answer.of(Response.page(404));
        };
    }

    private Answer certificates(Request request, AxisState state) {
        List<String> path = request.segments();
        int start = REST.size() + 1;
        boolean here = path.size() >= start
                && path.subList(0, REST.size()).equals(REST)
                && path.get(REST.size()).equals(firmware.certificateApi().version());
        return here ? rest.act(request, path.subList(start, path.size()), state) : Answer.of(Response.page(404));
    }

    private static Answer when(boolean present, Supplier<Response> answer) {
        return Answer.of(present ? answer.get() : Response.page(404));
    }

    private Response discover() {
        boolean beta = firmware.certificateApi() == AxisFirmware.CertificateApi.BETA;
        String documents = "/config/discover/apis/cert/v1/";
        ObjectNode root = Json.object().put("framework_version", "1.0.0");
        root.putObject("apis")
                .putObject("cert")
                .putObject("v1")
                .put("doc", documents + "doc.md")
                .put("model", documents + "model.json")
                .put(
                        "rest_api",
                        "/config/rest/cert/" + firmware.certificateApi().version())
                .put("rest_openapi", documents + "openapi.json")
                .put("state", beta ? "beta" : "released")
                .put("version", beta ? "1.0.0-beta.1" : "1.1.2");
        return Response.of(200, "application/json", Json.text(root));
    }
}

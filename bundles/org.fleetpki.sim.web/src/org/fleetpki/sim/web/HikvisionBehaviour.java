// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import java.util.Optional;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.DeviceBehaviour;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Login;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import org.fleetpki.sim.Xml;

/** The interface of a Hikvision camera (ISAPI), of the generation with one certificate and one request. */
final class HikvisionBehaviour implements DeviceBehaviour {

    static final String NAMESPACE = "http://www.isapi.org/ver20/XMLSchema";
    private static final String SERVER = "/ISAPI/Security/serverCertificate/";

    private final DeviceOrder order;
    private final Login login;
    private final WebPower power;
    private final HikvisionCertificates certificates;

    HikvisionBehaviour(DeviceOrder order, Logins logins, WebPower power) {
        this.order = order;
        String serial = WebFamily.serial(order);
        this.login = WebFamily.digest("IP Camera(" + serial.substring(0, 5) + ")", order, logins, power.random());
        this.power = power;
        this.certificates = new HikvisionCertificates(power);
    }

    @Override
    public Optional<Response> refuse(Request request) {
        return login.refuse(request);
    }

    @Override
    public Answer act(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /ISAPI/System/deviceInfo" -> Answer.of(info());
            case "PUT /ISAPI/System/reboot" -> power.reboot(ok(request));
            case "PUT " + SERVER + "selfSignCert" -> certificates.selfSign(request);
            case "PUT " + SERVER + "certSignReq" -> certificates.createRequest(request);
            case "GET " + SERVER + "certSignReq" -> certificates.request(request);
            case "DELETE " + SERVER + "certSignReq" -> certificates.deleteRequest(request);
            case "GET " + SERVER + "downloadCertSignReq" -> certificates.download(request);
            case "GET " + SERVER + "certificate" -> Answer.of(certificates.show());
            case "PUT " + SERVER + "certificate" -> certificates.install(request);
            case "DELETE " + SERVER + "certificate" -> certificates.delete(request);
            default -> Answer.of(status(request, 404, 4, "Invalid Operation", "notSupport"));
        };
    }

    private Response info() {
        return Response.of(200, "application/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <DeviceInfo version="2.0" xmlns="%s">
                <deviceName>%s</deviceName>
                <model>%s</model>
                <serialNumber>%s</serialNumber>
                <macAddress>c0:56:e3:00:00:01</macAddress>
                <firmwareVersion>%s</firmwareVersion>
                <deviceType>IPCamera</deviceType>
                </DeviceInfo>
                """.formatted(
                        NAMESPACE,
                        Xml.escape(order.id()),
                        Xml.escape(order.model().isEmpty() ? "DS-2CD2143G0-I" : order.model()),
                        WebFamily.serial(order),
                        Xml.escape(order.firmware().isEmpty() ? "V5.5.82" : order.firmware())));
    }

    static Response ok(Request request) {
        return status(request, 200, 1, "OK", "ok");
    }

    /** A {@code ResponseStatus}. */
    static Response status(Request request, int http, int code, String text, String sub) {
        return Response.of(
                http, "application/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <ResponseStatus version="2.0" xmlns="%s">
                <requestURL>%s</requestURL>
                <statusCode>%d</statusCode>
                <statusString>%s</statusString>
                <subStatusCode>%s</subStatusCode>
                </ResponseStatus>
                """.formatted(NAMESPACE, Xml.escape(request.path()), code, text, sub));
    }
}

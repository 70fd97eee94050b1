// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import tools.jackson.databind.JsonNode;

/** Asks a device what it is: by {@code basicdeviceinfo.cgi} since AXIS OS 8.40, before that by {@code param.cgi}. */
final class DeviceInfo {

    private static final String VENDOR = "AXIS";
    private static final String PATH = "/axis-cgi/basicdeviceinfo.cgi";
    private static final String PARAMETERS = "/axis-cgi/param.cgi?action=list&group=";
    private static final String TASK = "tell what it is";

    /** The realm of every AXIS device: its name in the factory, which carries the MAC address. */
    private static final Pattern REALM = Pattern.compile("realm=\"AXIS_([0-9A-Fa-f]{12})\"");

    private final Exchange exchange;

    DeviceInfo(Exchange exchange) {
        this.exchange = exchange;
    }

    /** What the first answer of a device says. */
    sealed interface First {
        /** It is an AXIS device; some facts may be empty. */
        record Axis(DeviceFacts facts) implements First {}

        /** It is something else. */
        record Other() implements First {}

        /** It wants to be asked over HTTPS. */
        record AskByHttps() implements First {}
    }

    /** Ask what a device tells without a log-in, which its owner may have switched off. */
    First askAnonymously() throws DeviceException {
        Response response = ask("getAllUnrestrictedProperties");
        if (response.isRedirection()) {
            return new First.AskByHttps();
        }
        if (response.status() == 404) {
            response = exchange.send(Request.get(PARAMETERS + "Brand"));
            if (response.isSuccess()) {
                return fromParameters(response);
            }
        }
        if (response.status() == 401) {
            return fromChallenge(response);
        }
        JsonNode properties = RestAnswer.tree(response).path("data").path("propertyList");
        return isAxis(properties) ? new First.Axis(facts(properties)) : new First.Other();
    }

    /** Ask with a log-in. */
    DeviceFacts ask() throws DeviceException {
        Response response = ask("getAllProperties");
        if (response.status() == 404) {
            Map<String, String> values =
                    ParamAnswer.read(exchange.send(Request.get(PARAMETERS + "Properties.Firmware.Version")), TASK);
            return new DeviceFacts(VENDOR, "", "", values.getOrDefault("root.Properties.Firmware.Version", ""));
        }
        JsonNode properties = RestAnswer.cgiData(response, TASK).path("propertyList");
        if (!isAxis(properties)) {
            String brand = DeviceText.clean(properties.path("Brand").asString(""));
            throw new DeviceException(new Failure.Unexpected("a device of brand AXIS", "brand '" + brand + "'"));
        }
        return facts(properties);
    }

    /** Any answer that needs no log-in, for its headers. */
    Response askForHeaders() throws DeviceException {
        return ask("getAllUnrestrictedProperties");
    }

    private Response ask(String method) throws DeviceException {
        return exchange.send(
                Request.of("POST", PATH, "application/json", "{\"apiVersion\":\"1.0\",\"method\":\"" + method + "\"}"));
    }

    private static First fromParameters(Response response) throws DeviceException {
        Map<String, String> values = ParamAnswer.read(response, TASK);
        if (!VENDOR.equals(values.get("root.Brand.Brand"))) {
            return new First.Other();
        }
        return new First.Axis(new DeviceFacts(VENDOR, values.getOrDefault("root.Brand.ProdNbr", ""), "", ""));
    }

    private static First fromChallenge(Response response) {
        Optional<String> serial = response.all("WWW-Authenticate").stream()
                .map(REALM::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
        return serial.isPresent() ? new First.Axis(new DeviceFacts(VENDOR, "", serial.get(), "")) : new First.Other();
    }

    private static boolean isAxis(JsonNode properties) {
        return VENDOR.equalsIgnoreCase(properties.path("Brand").asString(""));
    }

    private static DeviceFacts facts(JsonNode properties) {
        return new DeviceFacts(
                VENDOR, text(properties, "ProdNbr"), text(properties, "SerialNumber"), text(properties, "Version"));
    }

    private static String text(JsonNode properties, String name) {
        return DeviceText.clean(properties.path(name).asString(""));
    }
}

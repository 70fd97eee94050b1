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
    private static final String FIRMWARE = "Properties.Firmware.Version";
    private static final String SERIAL = "Properties.System.SerialNumber";
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

    /** What a device says with a log-in. */
    record Identity(DeviceFacts facts, AxisProduct product) {}

    /** Ask with a log-in. */
    Identity ask() throws DeviceException {
        Response response = ask("getAllProperties");
        if (response.status() == 404) {
            return fromAllParameters();
        }
        JsonNode properties = RestAnswer.cgiData(response, TASK).path("propertyList");
        if (!isAxis(properties)) {
            throw other(properties.path("Brand").asString(""));
        }
        DeviceFacts facts = facts(properties);
        return new Identity(facts, new AxisProduct(facts.model(), text(properties, "ProdType")));
    }

    private Identity fromAllParameters() throws DeviceException {
        Response response = exchange.send(Request.get(PARAMETERS + FIRMWARE + "," + SERIAL + ",Brand"));
        Map<String, String> values = ParamAnswer.readPresent(response, TASK);
        if (!values.containsKey(FIRMWARE)) {
            // its own words say why, if there are any
            ParamAnswer.read(response, TASK);
            throw new DeviceException(new Failure.Unexpected("a firmware version", "an answer without one"));
        }
        String brand = values.getOrDefault("Brand.Brand", VENDOR);
        if (!brand.equals(VENDOR)) {
            throw other(brand);
        }
        String model = DeviceText.clean(values.getOrDefault("Brand.ProdNbr", ""));
        return new Identity(
                new DeviceFacts(
                        VENDOR,
                        model,
                        DeviceText.clean(values.getOrDefault(SERIAL, "")),
                        DeviceText.clean(values.get(FIRMWARE))),
                new AxisProduct(model, DeviceText.clean(values.getOrDefault("Brand.ProdType", ""))));
    }

    private static DeviceException other(String brand) {
        return new DeviceException(
                new Failure.Unexpected("a device of brand AXIS", "brand '" + DeviceText.clean(brand) + "'"));
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
        if (!VENDOR.equals(values.get("Brand.Brand"))) {
            return new First.Other();
        }
        return new First.Axis(
                new DeviceFacts(VENDOR, DeviceText.clean(values.getOrDefault("Brand.ProdNbr", "")), "", ""));
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

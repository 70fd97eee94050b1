// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls of the CGIs that speak JSON: {@code {"apiVersion":"1.0","method":…,"params":{…}}}. */
final class JsonCgi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Exchange exchange;
    private final String path;

    /** @param path such as {@code /axis-cgi/ntp.cgi} */
    JsonCgi(Exchange exchange, String path) {
        this.exchange = exchange;
        this.path = path;
    }

    static ObjectNode parameters() {
        return JSON.createObjectNode();
    }

    JsonNode call(String method, String task) throws DeviceException {
        return call(method, parameters(), task);
    }

    /**
     * Call a method.
     *
     * @param parameters empty for none
     * @return the data of the answer
     */
    JsonNode call(String method, ObjectNode parameters, String task) throws DeviceException {
        return RestAnswer.cgiData(send(method, parameters), task);
    }

    /** Call a method and return the answer as it came. */
    Response send(String method, ObjectNode parameters) throws DeviceException {
        ObjectNode body = JSON.createObjectNode().put("apiVersion", "1.0").put("method", method);
        if (!parameters.isEmpty()) {
            body.set("params", parameters);
        }
        return exchange.send(Request.of("POST", path, "application/json", body.toString()));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;

/** The parameters of a device, by {@code param.cgi} (VAPIX, Parameter management). Names are without {@code root.}. */
final class Parameters {

    private static final String PATH = "/axis-cgi/param.cgi?action=";

    private final Exchange exchange;

    Parameters(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * The parameters of groups.
     *
     * @param groups names with commas between them
     * @throws DeviceException {@link Failure.Rejected} if one of the groups is not there
     */
    Map<String, String> list(String groups, String task) throws DeviceException {
        return ParamAnswer.read(exchange.send(request("list&group=" + groups)), task);
    }

    /** The parameters of those of some groups that are there. */
    Map<String, String> listPresent(String groups, String task) throws DeviceException {
        return ParamAnswer.readPresent(exchange.send(request("list&group=" + groups)), task);
    }

    /**
     * Change parameters, all by one request.
     *
     * @throws DeviceException {@link Failure.Rejected} if the device does not take them
     */
    void update(Map<String, String> values, String task) throws DeviceException {
        String pairs = values.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Response response = exchange.send(request("update&" + pairs));
        String text = response.text().strip();
        if (!response.isSuccess() || !text.equals("OK")) {
            String words = text.startsWith("#") ? DeviceText.clean(text.substring(1)) : response.summary();
            throw new DeviceException(new Failure.Rejected(task, words));
        }
    }

    private static Request request(String action) {
        return Request.get(PATH + action);
    }
}

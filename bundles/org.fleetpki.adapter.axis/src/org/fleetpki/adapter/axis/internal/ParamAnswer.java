// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.Map;
import java.util.TreeMap;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Response;

/** Reads the lists of {@code param.cgi}: lines {@code root.Group.Name=value}, with errors as lines in a good answer. */
final class ParamAnswer {

    private static final String ROOT = "root.";

    /**
     * All parameters, by their names without {@code root.}.
     *
     * @throws DeviceException {@link Failure.Rejected} if there is an error among the lines
     */
    static Map<String, String> read(Response response, String task) throws DeviceException {
        for (String line : response.text().lines().toList()) {
            if (line.startsWith("# ")) {
                throw new DeviceException(new Failure.Rejected(task, DeviceText.clean(line.substring(2))));
            }
        }
        return readPresent(response, task);
    }

    /** The same, where groups may be missing. */
    static Map<String, String> readPresent(Response response, String task) throws DeviceException {
        if (!response.isSuccess()) {
            throw new DeviceException(new Failure.Rejected(task, response.summary()));
        }
        Map<String, String> values = new TreeMap<>();
        for (String line : response.text().lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                String name = line.substring(0, equals).strip();
                values.put(
                        name.startsWith(ROOT) ? name.substring(ROOT.length()) : name,
                        line.substring(equals + 1).strip());
            }
        }
        return values;
    }

    private ParamAnswer() {}
}

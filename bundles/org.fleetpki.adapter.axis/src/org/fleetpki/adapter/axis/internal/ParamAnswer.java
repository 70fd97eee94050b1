// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.HashMap;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Response;

/** Reads the lists of {@code param.cgi}: lines {@code root.Group.Name=value}, with errors as lines in a good answer. */
final class ParamAnswer {

    static Map<String, String> read(Response response, String task) throws DeviceException {
        if (!response.isSuccess()) {
            throw new DeviceException(new Failure.Rejected(task, response.summary()));
        }
        Map<String, String> values = new HashMap<>();
        for (String line : response.text().lines().toList()) {
            if (line.startsWith("# ")) {
                throw new DeviceException(new Failure.Rejected(task, DeviceText.clean(line.substring(2))));
            }
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return values;
    }

    private ParamAnswer() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.time.Duration;
import java.util.Optional;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.http.DeviceHttp;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Starting the management controller anew, by the action {@code Manager.Reset}; the server that it manages goes on.
 *
 * @param client the log-in
 * @param reset the action
 */
record RebootOfRedfish(RedfishClient client, Action reset) implements Reboot {

    private static final String TYPE = "ResetType";

    @Override
    public Cost cost() {
        return new Cost(Duration.ofMinutes(3), "the management controller starts anew, its server goes on");
    }

    @Override
    public void reboot() throws DeviceException {
        Optional<String> type = Spellings.allowed("reset.types", reset.values(TYPE));
        if (type.isEmpty() && !reset.values(TYPE).isEmpty()) {
            throw new DeviceException(new Failure.Unsupported(
                    "restart of its management controller", "it offers " + reset.values(TYPE) + " only"));
        }
        ObjectNode body = JsonMapper.shared()
                .createObjectNode()
                .put(TYPE, type.orElseGet(() -> Spellings.of("reset.types").getFirst()));
        try {
            client.post(reset.target(), body, "start anew");
        } catch (DeviceException e) {
            // it may be gone before it has answered
            if (!(e.failure() instanceof Failure.Unreachable) || !DeviceHttp.answerLost(e)) {
                throw e;
            }
        }
    }
}

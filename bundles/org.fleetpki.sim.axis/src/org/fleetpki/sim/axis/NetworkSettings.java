// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code network_settings.cgi}: IEEE 802.1X on the wired interface, and nothing else. */
final class NetworkSettings {

    private static final int PARAMETER = 4004;

    private final Memory<AxisState> memory;

    NetworkSettings(Memory<AxisState> memory) {
        this.memory = memory;
    }

    Answer act(Request request, AxisState state) {
        List<AxisState> changed = new ArrayList<>();
        var response = JsonCgi.answer(request, List.of("1.0", "1.1"), true, method -> switch (method) {
            case "getNetworkInfo" -> Optional.of(information(state));
            case "setWired8021XConfiguration" -> {
                Optional<PortAccess> wanted = wanted(request, state);
                wanted.ifPresent(access -> changed.add(state.with(access)));
                yield wanted.isPresent()
                        ? Optional.of(Json.object())
                        : Optional.of(JsonCgi.refusal(PARAMETER, "Invalid parameter"));
            }
            default -> Optional.empty();
        });
        return changed.isEmpty()
                ? Answer.of(response)
                : Answer.changing(response, () -> memory.set(changed.getFirst()));
    }

    private static JsonNode information(AxisState state) {
        ObjectNode data = Json.object();
        ObjectNode device = data.putArray("devices").addObject();
        device.put("name", "eth0");
        device.putObject("wired").set("8021X", state.network().json());
        return data;
    }

    /** Empty if it names certificates that are not here, or another interface. */
    private static Optional<PortAccess> wanted(Request request, AxisState state) {
        JsonNode parameters = Json.read(request.body()).path("params");
        PortAccess access = PortAccess.of(parameters);
        boolean known = access.certificate().isEmpty() || state.certificates().containsKey(access.certificate());
        boolean complete = !access.enabled() || !access.certificate().isEmpty();
        return parameters.path("deviceName").asString("").equals("eth0")
                        && known
                        && complete
                        && state.authorities().keySet().containsAll(access.authorities())
                ? Optional.of(access)
                : Optional.empty();
    }
}

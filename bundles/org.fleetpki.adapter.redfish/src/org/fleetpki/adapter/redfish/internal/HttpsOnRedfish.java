// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.http.DeviceHttp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether the web server speaks HTTP and HTTPS (schema ManagerNetworkProtocol).
 *
 * @param client the log-in
 * @param protocol the address of the manager's network protocol
 * @param collection the address of its certificates; empty if they are not told
 */
record HttpsOnRedfish(RedfishClient client, String protocol, Optional<String> collection) implements HttpsSettings {

    private static final String ENABLED = "ProtocolEnabled";
    private static final String SHOW = "show its HTTPS settings";
    private static final String CHANGE = "change its HTTPS settings";

    @Override
    public Cost cost() {
        return new Cost(Duration.ofSeconds(10), "the web server restarts");
    }

    @Override
    public List<String> limits() {
        return List.of("The certificate is chosen by replacing it.", "HTTPS is never switched off.");
    }

    @Override
    public State read() throws DeviceException {
        return new State(mode(client.get(protocol, SHOW)), certificate(), List.of(), "");
    }

    @Override
    public void write(State state) throws DeviceException {
        if (!state.certificateId().equals(certificate())) {
            throw new DeviceException(new Failure.Rejected(
                    CHANGE, "its web server has no other certificate than that at '" + certificate() + "'"));
        }
        JsonNode now = client.get(protocol, SHOW);
        if (state.mode() == mode(now)) {
            return;
        }
        if (state.mode() == HttpsMode.HTTP_ONLY) {
            throw new DeviceException(
                    new Failure.Unsupported("setting for plain HTTP alone", "Redfish is spoken over TLS"));
        }
        boolean plain = state.mode() == HttpsMode.HTTP_AND_HTTPS;
        if (plain && !now.has("HTTP")) {
            throw new DeviceException(new Failure.Unsupported("plain HTTP", "its settings do not name it"));
        }
        ObjectNode change = JsonMapper.shared().createObjectNode();
        if (now.has("HTTP") && isEnabled(now, "HTTP") != plain) {
            change.putObject("HTTP").put(ENABLED, plain);
        }
        if (!isEnabled(now, "HTTPS")) {
            change.putObject("HTTPS").put(ENABLED, true);
        }
        try {
            client.patch(protocol, now, change, CHANGE);
        } catch (DeviceException e) {
            // the web server restarts under its own answer; what counts is what it serves afterwards
            if (!(e.failure() instanceof Failure.Unreachable) || !DeviceHttp.answerLost(e)) {
                throw e;
            }
        }
    }

    private String certificate() throws DeviceException {
        if (collection.isEmpty()) {
            return "";
        }
        List<String> members = client.members(collection.get(), SHOW);
        return members.isEmpty() ? "" : members.getFirst();
    }

    private static HttpsMode mode(JsonNode settings) {
        // a service that does not name HTTPS is spoken to by it all the same
        boolean encrypted = !settings.has("HTTPS") || isEnabled(settings, "HTTPS");
        if (!encrypted) {
            return HttpsMode.HTTP_ONLY;
        }
        return isEnabled(settings, "HTTP") ? HttpsMode.HTTP_AND_HTTPS : HttpsMode.HTTPS_ONLY;
    }

    private static boolean isEnabled(JsonNode settings, String name) {
        JsonNode protocol = settings.path(name);
        return protocol.path(ENABLED).asBoolean(name.equals("HTTPS") && protocol.isObject());
    }
}

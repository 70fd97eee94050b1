// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.TlsIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The flash memory's file in JSON. It holds the private keys. */
final class FlashFormat implements Memory.Format<WebState> {

    @Override
    public byte[] encode(WebState state) {
        return Json.bytes(json(state));
    }

    private static JsonNode json(WebState state) {
        ObjectNode root = Json.object();
        put(root.putObject("factory"), state.factory());
        ObjectNode own = root.putObject("own");
        state.own().forEach((name, identity) -> put(own.putObject(name), identity));
        root.put("inUse", state.inUse());
        root.put("policy", state.policy());
        state.request().ifPresent(request -> {
            root.put("request", Base64.getEncoder().encodeToString(request.der()));
            root.put("requestKey", Pem.of(request.key()));
        });
        return root;
    }

    private static void put(ObjectNode node, TlsIdentity identity) {
        node.put("chain", Pem.of(identity.chain()));
        node.put("key", Pem.of(identity.key()));
    }

    @Override
    public WebState decode(byte[] content) throws IOException {
        try {
            JsonNode root = Json.read(content);
            Map<String, TlsIdentity> own = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> each : root.required("own").properties()) {
                own.put(each.getKey(), identity(each.getValue()));
            }
            Optional<WebState.Pending> request = root.has("request")
                    ? Optional.of(new WebState.Pending(
                            Base64.getDecoder().decode(root.required("request").stringValue()),
                            Pem.privateKey(root.required("requestKey").stringValue())
                                    .orElseThrow()))
                    : Optional.empty();
            return new WebState(
                    identity(root.required("factory")),
                    own,
                    root.required("inUse").stringValue(),
                    request,
                    root.required("policy").stringValue());
        } catch (RuntimeException e) {
            // The cause might quote a key.
            throw new IOException(Memory.FILE + " is not the flash memory of a simulated camera");
        }
    }

    private static TlsIdentity identity(JsonNode node) throws IOException {
        return new TlsIdentity(
                Pem.privateKey(node.required("key").stringValue()).orElseThrow(),
                Pem.certificates(node.required("chain").stringValue()));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.TlsIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The flash memory's file in JSON. It holds the private keys. */
final class FlashFormat implements Memory.Format<RedfishState> {

    @Override
    public byte[] encode(RedfishState state) {
        return Json.bytes(json(state));
    }

    private static JsonNode json(RedfishState state) {
        ObjectNode root = Json.object();
        put(root.putObject("factory"), state.factory());
        put(root.putObject("installed"), state.installed());
        state.next().ifPresent(identity -> put(root.putObject("next"), identity));
        state.request().ifPresent(request -> {
            root.put("request", Base64.getEncoder().encodeToString(request.der()));
            root.put("requestKey", Pem.of(request.key()));
        });
        root.put("http", state.http());
        root.put("https", state.https());
        return root;
    }

    private static void put(ObjectNode node, TlsIdentity identity) {
        node.put("chain", Pem.of(identity.chain()));
        node.put("key", Pem.of(identity.key()));
    }

    @Override
    public RedfishState decode(byte[] content) throws IOException {
        try {
            JsonNode root = Json.read(content);
            return new RedfishState(
                    identity(root.required("factory")),
                    identity(root.required("installed")),
                    root.has("next") ? Optional.of(identity(root.required("next"))) : Optional.empty(),
                    root.has("request")
                            ? Optional.of(new RedfishState.Pending(
                                    Base64.getDecoder()
                                            .decode(root.required("request").stringValue()),
                                    Pem.privateKey(root.required("requestKey").stringValue())
                                            .orElseThrow()))
                            : Optional.empty(),
                    root.required("http").booleanValue(),
                    root.required("https").booleanValue());
        } catch (RuntimeException e) {
            // The cause might quote a key.
            throw new IOException(Memory.FILE + " is not the flash memory of a simulated Redfish controller");
        }
    }

    private static TlsIdentity identity(JsonNode node) throws IOException {
        return new TlsIdentity(
                Pem.privateKey(node.required("key").stringValue()).orElseThrow(),
                Pem.certificates(node.required("chain").stringValue()));
    }
}

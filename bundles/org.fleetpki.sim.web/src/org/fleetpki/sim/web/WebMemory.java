// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.fleetpki.sim.Flash;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.TlsIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds a camera's state, and keeps it in one file of its flash memory. */
final class WebMemory {

    private static final String FILE = "flash.json";

    private final Flash flash;
    private volatile WebState state;

    /**
     * @param factory makes the state of a new camera, which is kept at once
     * @throws IOException if the flash memory cannot be read or written
     */
    WebMemory(Flash flash, Supplier<WebState> factory) throws IOException {
        this.flash = flash;
        Optional<byte[]> kept = flash.read(FILE);
        if (kept.isPresent()) {
            state = decode(kept.get());
        } else {
            change(none -> factory.get());
        }
    }

    WebState state() {
        return state;
    }

    /** Change the state: first in the flash memory, then for everyone to see. */
    synchronized void change(UnaryOperator<WebState> change) throws IOException {
        WebState next = change.apply(state);
        flash.write(FILE, Json.bytes(encode(next)));
        state = next;
    }

    private static JsonNode encode(WebState state) {
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
        StringBuilder chain = new StringBuilder();
        identity.chain().forEach(certificate -> chain.append(Pem.of(certificate)));
        node.put("chain", chain.toString());
        node.put("key", Pem.of(identity.key()));
    }

    private static WebState decode(byte[] content) throws IOException {
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
            throw new IOException(FILE + " is not the flash memory of a simulated camera");
        }
    }

    private static TlsIdentity identity(JsonNode node) throws IOException {
        return new TlsIdentity(
                Pem.privateKey(node.required("key").stringValue()).orElseThrow(),
                Pem.certificates(node.required("chain").stringValue()));
    }
}

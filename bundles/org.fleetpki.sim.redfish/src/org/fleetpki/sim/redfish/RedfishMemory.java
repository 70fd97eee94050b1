// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.fleetpki.sim.Flash;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.TlsIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds the controller's state, and keeps it in one file of its flash memory. */
final class RedfishMemory {

    private static final String FILE = "flash.json";

    private final Flash flash;
    private volatile RedfishState state;

    /**
     * @param factory makes the state of a new controller, which is kept at once
     * @throws IOException if the flash memory cannot be read or written
     */
    RedfishMemory(Flash flash, Supplier<RedfishState> factory) throws IOException {
        this.flash = flash;
        Optional<byte[]> kept = flash.read(FILE);
        if (kept.isPresent()) {
            state = decode(kept.get());
        } else {
            change(none -> factory.get());
        }
    }

    RedfishState state() {
        return state;
    }

    /** Change the state: first in the flash memory, then for everyone to see. */
    synchronized void change(UnaryOperator<RedfishState> change) throws IOException {
        RedfishState after = change.apply(state);
        flash.write(FILE, Json.bytes(encode(after)));
        state = after;
    }

    private static JsonNode encode(RedfishState state) {
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
        StringBuilder chain = new StringBuilder();
        identity.chain().forEach(certificate -> chain.append(Pem.of(certificate)));
        node.put("chain", chain.toString());
        node.put("key", Pem.of(identity.key()));
    }

    private static RedfishState decode(byte[] content) throws IOException {
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
            throw new IOException(FILE + " is not the flash memory of a simulated Redfish controller");
        }
    }

    private static TlsIdentity identity(JsonNode node) throws IOException {
        return new TlsIdentity(
                Pem.privateKey(node.required("key").stringValue()).orElseThrow(),
                Pem.certificates(node.required("chain").stringValue()));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.sunell;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.TlsIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The flash memory's file in JSON. It holds the private keys. */
final class FlashFormat implements Memory.Format<SunellState> {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public byte[] encode(SunellState state) {
        return MAPPER.writeValueAsBytes(json(state));
    }

    private static JsonNode json(SunellState state) {
        ObjectNode root = MAPPER.createObjectNode();
        put(root.putObject("authority"), state.authority());
        put(root.putObject("made"), state.made());
        state.own().ifPresent(own -> put(root.putObject("own"), own));
        state.request().ifPresent(request -> {
            root.put("request", Base64.getEncoder().encodeToString(request.der()));
            root.put("requestKey", Pem.of(request.key()));
        });
        root.put("address", state.address());
        root.put("nextAddress", state.nextAddress());
        root.put("ntp", state.ntp());
        root.put("https", state.https());
        return root;
    }

    private static void put(ObjectNode node, TlsIdentity identity) {
        node.put("chain", Pem.of(identity.chain()));
        node.put("key", Pem.of(identity.key()));
    }

    @Override
    public SunellState decode(byte[] content) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(content);
            return new SunellState(
                    identity(root.required("authority")),
                    identity(root.required("made")),
                    root.has("own") ? Optional.of(identity(root.required("own"))) : Optional.empty(),
                    root.has("request")
                            ? Optional.of(new SunellState.Pending(
                                    Base64.getDecoder().decode(text(root, "request")), key(root, "requestKey")))
                            : Optional.empty(),
                    text(root, "address"),
                    text(root, "nextAddress"),
                    text(root, "ntp"),
                    root.required("https").booleanValue());
        } catch (RuntimeException e) {
            // The cause might quote a key.
            throw new IOException(Memory.FILE + " is not the flash memory of a simulated Sunell camera");
        }
    }

    private static TlsIdentity identity(JsonNode node) throws IOException {
        List<X509Certificate> chain = Pem.certificates(text(node, "chain"));
        return new TlsIdentity(key(node, "key"), chain);
    }

    private static PrivateKey key(JsonNode node, String name) throws IOException {
        return Pem.privateKey(text(node, name)).orElseThrow();
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }
}

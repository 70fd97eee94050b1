// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Pem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The flash memory's file in JSON. It holds the private keys. */
final class FlashFormat implements Memory.Format<State> {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public byte[] encode(State state) {
        ObjectNode root = MAPPER.createObjectNode();
        state.factory().ifPresent(place -> put(root.putObject("factory"), place));
        ObjectNode places = root.putObject("places");
        state.places().forEach((target, place) -> put(places.putObject(target), place));
        ObjectNode trusted = root.putObject("trusted");
        state.trusted().forEach((id, certificate) -> trusted.put(String.valueOf(id), Pem.of(certificate)));
        ArrayNode rejected = root.putArray("rejected");
        for (Rejected each : state.rejected()) {
            ObjectNode node = rejected.addObject();
            node.put("id", each.id());
            node.put("reason", each.reason());
            node.put("at", each.at().toString());
            node.put("chain", Pem.of(each.chain()));
        }
        root.put("serial", state.serial());
        return MAPPER.writeValueAsBytes(root);
    }

    private static void put(ObjectNode node, Place place) {
        node.put("chain", Pem.of(place.chain()));
        place.key().ifPresent(key -> node.put("key", Pem.of(key)));
        place.request().ifPresent(request -> {
            node.put("request", Base64.getEncoder().encodeToString(request.der()));
            request.key().ifPresent(key -> node.put("requestKey", Pem.of(key)));
        });
        node.put("answer", Pem.of(place.answer()));
        place.error().ifPresent(error -> node.put("error", error));
    }

    @Override
    public State decode(byte[] content) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(content);
            Map<String, Place> places = new TreeMap<>();
            for (Map.Entry<String, JsonNode> each : root.required("places").properties()) {
                places.put(each.getKey(), place(each.getValue()));
            }
            Map<Integer, X509Certificate> trusted = new TreeMap<>();
            for (Map.Entry<String, JsonNode> each : root.required("trusted").properties()) {
                trusted.put(
                        Integer.valueOf(each.getKey()),
                        Pem.certificates(each.getValue().stringValue()).getFirst());
            }
            List<Rejected> rejected = new ArrayList<>();
            for (JsonNode each : root.required("rejected")) {
                rejected.add(new Rejected(
                        each.required("id").intValue(),
                        text(each, "reason"),
                        Instant.parse(text(each, "at")),
                        Pem.certificates(text(each, "chain"))));
            }
            Optional<Place> factory =
                    root.has("factory") ? Optional.of(place(root.required("factory"))) : Optional.empty();
            return new State(factory, places, trusted, rejected, text(root, "serial"));
        } catch (RuntimeException e) {
            // The cause might quote a key.
            throw new IOException(Memory.FILE + " is not the flash memory of a simulated innovaphone device");
        }
    }

    private static Place place(JsonNode node) throws IOException {
        Optional<Place.Pending> request = node.has("request")
                ? Optional.of(
                        new Place.Pending(Base64.getDecoder().decode(text(node, "request")), key(node, "requestKey")))
                : Optional.empty();
        return new Place(
                Pem.certificates(text(node, "chain")),
                key(node, "key"),
                request,
                Pem.certificates(text(node, "answer")),
                node.has("error") ? Optional.of(text(node, "error")) : Optional.empty());
    }

    private static Optional<PrivateKey> key(JsonNode node, String name) throws IOException {
        return node.has(name) ? Pem.privateKey(text(node, name)) : Optional.empty();
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }
}

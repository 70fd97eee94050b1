// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Pem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The flash memory's file in JSON. It holds the private keys. */
final class FlashFormat implements Memory.Format<AxisState> {

    @Override
    public byte[] encode(AxisState state) {
        return Json.text(json(state)).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(AxisState state) {
        ObjectNode root = Json.object();
        ArrayNode certificates = root.putArray("certificates");
        for (KeyEntry entry : state.certificates().values()) {
            ObjectNode node = certificates.addObject();
            node.put("alias", entry.alias());
            node.put("certificate", Pem.of(entry.certificate()));
            node.put("key", Pem.of(entry.key()));
            node.put("keystore", entry.keystore());
            node.put("factory", entry.factory());
        }
        ArrayNode authorities = root.putArray("authorities");
        state.authorities().forEach((alias, certificate) -> {
            ObjectNode node = authorities.addObject();
            node.put("alias", alias);
            node.put("certificate", Pem.of(certificate));
        });
        root.put("keystore", state.keystore());
        WebServer server = state.webServer();
        ObjectNode node = root.putObject("webServer");
        node.put("tls", server.tls());
        node.put("policy", server.policy().name());
        node.set("others", Json.array(server.others().stream().map(Enum::name).toList()));
        node.set("ciphers", Json.array(server.ciphers()));
        node.set("certificates", Json.array(server.certificates()));
        node.set("authorities", Json.array(server.authorities()));
        node.set("trusted", Json.array(server.trusted()));
        ObjectNode sets = root.putObject("sets");
        state.sets().forEach((name, set) -> {
            ObjectNode one = sets.putObject(name);
            one.set("certificates", Json.array(set.certificates()));
            one.set("authorities", Json.array(set.authorities()));
            one.set("trusted", Json.array(set.trusted()));
        });
        root.set("network", state.network().json());
        return root;
    }

    @Override
    public AxisState decode(byte[] content) throws IOException {
        try {
            JsonNode root = Json.read(content);
            Map<String, KeyEntry> certificates = new LinkedHashMap<>();
            for (JsonNode node : root.required("certificates")) {
                String alias = text(node, "alias");
                KeyEntry entry = new KeyEntry(
                        alias,
                        certificate(node),
                        Pem.privateKey(text(node, "key")).orElseThrow(),
                        text(node, "keystore"),
                        node.required("factory").booleanValue());
                certificates.put(alias, entry);
            }
            Map<String, X509Certificate> authorities = new LinkedHashMap<>();
            for (JsonNode node : root.required("authorities")) {
                authorities.put(text(node, "alias"), certificate(node));
            }
            JsonNode server = root.required("webServer");
            Map<String, CertSet> sets = new LinkedHashMap<>();
            for (var entry : root.required("sets").properties()) {
                JsonNode set = entry.getValue();
                sets.put(
                        entry.getKey(),
                        new CertSet(texts(set, "certificates"), texts(set, "authorities"), texts(set, "trusted")));
            }
            return new AxisState(
                    certificates,
                    authorities,
                    text(root, "keystore"),
                    new WebServer(
                            server.required("tls").booleanValue(),
                            WebServer.Policy.valueOf(text(server, "policy")),
                            texts(server, "others").stream()
                                    .map(WebServer.Policy::valueOf)
                                    .toList(),
                            texts(server, "ciphers"),
                            texts(server, "certificates"),
                            texts(server, "authorities"),
                            texts(server, "trusted")),
                    sets,
                    PortAccess.of(root.required("network")));
        } catch (RuntimeException e) {
            // The cause might quote a key.
            throw new IOException(Memory.FILE + " is not the flash memory of a simulated AXIS device");
        }
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static X509Certificate certificate(JsonNode node) throws IOException {
        return Pem.certificates(text(node, "certificate")).getFirst();
    }

    private static List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : node.required(name)) {
            texts.add(text.stringValue());
        }
        return texts;
    }
}

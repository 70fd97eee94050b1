// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Pem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The flash memory's file in JSON. It holds the private keys. */
final class FlashFormat implements Memory.Format<OnvifState> {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Reads one thing from JSON. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(JsonNode node) throws IOException, GeneralSecurityException;
    }

    @Override
    public byte[] encode(OnvifState state) {
        ObjectNode root = MAPPER.createObjectNode();
        Keystore store = state.keystore();
        write(root, "keys", store.keys(), FlashFormat::key);
        write(
                root,
                "certificates",
                store.certificates(),
                (node, entry) ->
                        node.put("alias", entry.alias()).put("key", entry.key()).put("der", der(entry.certificate())));
        write(root, "paths", store.paths(), (node, path) -> {
            node.put("alias", path.alias());
            texts(node, "certificates", path.certificates());
        });
        write(
                root,
                "passphrases",
                store.passphrases(),
                (node, passphrase) -> node.put("alias", passphrase.alias()).put("secret", passphrase.secret()));
        write(
                root,
                "crls",
                store.crls(),
                (node, crl) -> node.put("alias", crl.alias()).put("der", base64(crl.der())));
        write(root, "policies", store.policies(), (node, policy) -> {
            node.put("alias", policy.alias())
                    .put("clientUsage", policy.clientUsage())
                    .put("deltaCrls", policy.deltaCrls());
            texts(node, "anchors", policy.anchors());
        });
        ObjectNode tls = root.putObject("tls");
        texts(tls, "paths", state.tls().paths());
        texts(tls, "versions", state.tls().versions());
        tls.put("clients", state.tls().clientAuthentication())
                .put("cnMapsToUser", state.tls().cnMapsToUser());
        texts(tls, "policies", state.tls().policies());
        ObjectNode nvt = root.putObject("nvt");
        write(
                nvt,
                "certificates",
                state.nvt().certificates(),
                (node, entry) -> node.put("der", der(entry.certificate())).put("private", Pem.of(entry.key())));
        write(nvt, "authorities", state.nvt().authorities(), (node, certificate) -> node.put("der", der(certificate)));
        texts(nvt, "enabled", state.nvt().enabled());
        nvt.put("clientMode", state.nvt().clientMode());
        DeviceConfiguration device = state.device();
        ObjectNode settings = root.putObject("device")
                .put("http", device.http())
                .put("https", device.https())
                .put("hostName", device.hostName())
                .put("clock", device.clock().toString())
                .put("ntp", device.ntp())
                .put("timeZone", device.timeZone())
                .put("ntpFromDhcp", device.ntpFromDhcp());
        texts(settings, "ntpServers", device.ntpServers());
        root.put("next", state.next());
        return MAPPER.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
    }

    /** A key that is being generated is written without its halves: a device that wakes finds it corrupt. */
    private static void key(ObjectNode node, Keystore.Key key) {
        node.put("alias", key.alias()).put("external", key.external());
        if (!key.material().isFinished()) {
            return;
        }
        key.material()
                .publicKey()
                .ifPresent(half -> node.put("public", base64(half.getEncoded())).put("algorithm", half.getAlgorithm()));
        key.material().privateKey().ifPresent(half -> node.put("private", Pem.of(half)));
    }

    /** @throws IOException if it is not what {@link #encode} wrote */
    @Override
    public OnvifState decode(byte[] content) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(content);
            Keystore keystore = new Keystore(
                    read(root, "keys", FlashFormat::key),
                    read(
                            root,
                            "certificates",
                            node -> new Keystore.Certificate(
                                    text(node, "alias"), text(node, "key"), certificate(node))),
                    read(root, "paths", node -> new Keystore.Path(text(node, "alias"), texts(node, "certificates"))),
                    read(
                            root,
                            "passphrases",
                            node -> new Keystore.Passphrase(text(node, "alias"), text(node, "secret"))),
                    read(root, "crls", node -> new Keystore.Crl(text(node, "alias"), octets(node, "der"))),
                    read(
                            root,
                            "policies",
                            node -> new Keystore.Policy(
                                    text(node, "alias"),
                                    flag(node, "clientUsage"),
                                    flag(node, "deltaCrls"),
                                    texts(node, "anchors"))));
            JsonNode tls = root.required("tls");
            JsonNode nvt = root.required("nvt");
            return new OnvifState(
                    keystore,
                    new TlsServer(
                            texts(tls, "paths"),
                            texts(tls, "versions"),
                            flag(tls, "clients"),
                            flag(tls, "cnMapsToUser"),
                            texts(tls, "policies")),
                    new NvtStore(
                            read(
                                    nvt,
                                    "certificates",
                                    node -> new NvtStore.Entry(
                                            certificate(node),
                                            Pem.privateKey(text(node, "private"))
                                                    .orElseThrow())),
                            read(nvt, "authorities", FlashFormat::certificate),
                            texts(nvt, "enabled"),
                            flag(nvt, "clientMode")),
                    device(root.required("device")),
                    root.required("next").intValue());
        } catch (RuntimeException | GeneralSecurityException e) {
            // The cause might quote a key.
            throw new IOException(Memory.FILE + " is not the flash memory of a simulated ONVIF device");
        }
    }

    private static DeviceConfiguration device(JsonNode node) {
        return new DeviceConfiguration(
                flag(node, "http"),
                flag(node, "https"),
                text(node, "hostName"),
                Duration.parse(text(node, "clock")),
                flag(node, "ntp"),
                text(node, "timeZone"),
                flag(node, "ntpFromDhcp"),
                texts(node, "ntpServers"));
    }

    private static Keystore.Key key(JsonNode node) throws IOException, GeneralSecurityException {
        KeyMaterial material = KeyMaterial.corrupt();
        if (node.has("public")) {
            PublicKey half = KeyFactory.getInstance(text(node, "algorithm"))
                    .generatePublic(new X509EncodedKeySpec(octets(node, "public")));
            material = KeyMaterial.of(
                    half, node.has("private") ? Pem.privateKey(text(node, "private")) : Optional.empty());
        }
        return new Keystore.Key(text(node, "alias"), material, flag(node, "external"));
    }

    private static <T> void write(ObjectNode root, String name, Shelf<T> shelf, BiConsumer<ObjectNode, T> writer) {
        ObjectNode all = root.putObject(name);
        shelf.things().forEach((id, thing) -> writer.accept(all.putObject(id), thing));
    }

    private static <T> Shelf<T> read(JsonNode root, String name, Reader<T> reader)
            throws IOException, GeneralSecurityException {
        Shelf<T> shelf = Shelf.empty();
        for (var entry : root.required(name).properties()) {
            shelf = shelf.with(entry.getKey(), reader.read(entry.getValue()));
        }
        return shelf;
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        texts.forEach(node.putArray(name)::add);
    }

    private static List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        node.required(name).forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static boolean flag(JsonNode node, String name) {
        return node.required(name).booleanValue();
    }

    private static byte[] octets(JsonNode node, String name) {
        return Base64.getDecoder().decode(text(node, name));
    }

    private static X509Certificate certificate(JsonNode node) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(octets(node, "der")));
    }

    private static String der(X509Certificate certificate) {
        return base64(Der.of(certificate));
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyFamily;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.model.name.DistinguishedName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of {@code GenerateCSR}, in the spelling of one device.
 *
 * @param action with what the device tells of them
 */
record CsrParameters(Action action) {

    private static final String ALGORITHM = "KeyPairAlgorithm";
    private static final String CURVE = "KeyCurveId";
    private static final String BITS = "KeyBitLength";
    private static final String USAGE = "KeyUsage";

    /** Fields of the subject, with their object identifiers. */
    private static final Map<String, String> FIELDS = Map.of(
            "CommonName", "2.5.4.3",
            "Organization", "2.5.4.10",
            "OrganizationalUnit", "2.5.4.11",
            "City", "2.5.4.7",
            "State", "2.5.4.8",
            "Country", "2.5.4.6");

    /** The kinds of key that the device makes, as far as devices are asked to make them. */
    Set<KeyType> keyTypes() {
        Set<KeyType> types = EnumSet.noneOf(KeyType.class);
        for (KeyType type : KeyType.ofDevices()) {
            if (isAllowed(type)) {
                types.add(type);
            }
        }
        return types;
    }

    private boolean isAllowed(KeyType type) {
        List<String> algorithms = action.values(ALGORITHM);
        if (algorithms.isEmpty()) {
            return Spellings.of("untold.types").contains(type.id());
        }
        if (Spellings.allowed(algorithm(type), algorithms).isEmpty()) {
            return false;
        }
        if (type.family() == KeyFamily.RSA) {
            List<String> bits = action.values(BITS);
            // a device that makes RSA keys and does not say how long makes the usual ones
            return bits.isEmpty() ? type == KeyType.RSA_2048 : bits.contains(String.valueOf(type.bits()));
        }
        List<String> curves = action.values(CURVE);
        return curves.isEmpty()
                ? type != KeyType.EC_P521
                : Spellings.allowed("curve." + type.id(), curves).isPresent();
    }

    /**
     * A request for a key and its certificate request.
     *
     * @param collection where the certificate shall go
     */
    ObjectNode write(String collection, KeyType type, CertificateSubject subject) throws DeviceException {
        if (!keyTypes().contains(type)) {
            throw new DeviceException(
                    new Failure.Rejected("make a " + type.id() + " key", "it makes " + keyTypes() + " only"));
        }
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putObject("CertificateCollection").put("@odata.id", collection);
        DistinguishedName name = DistinguishedName.of(subject.name());
        for (Map.Entry<String, String> field : FIELDS.entrySet()) {
            Optional<String> value = name.texts(field.getValue()).stream().findFirst();
            if (value.isPresent() && action.takes(field.getKey())) {
                body.put(field.getKey(), value.get());
            } else if (action.requires(field.getKey(), true)) {
                body.put(field.getKey(), Spellings.of("fill." + field.getKey()).getFirst());
            }
        }
        if (action.takes("AlternativeNames")) {
            ArrayNode names = body.putArray("AlternativeNames");
            subject.alternativeNames().stream().map(GeneralName::value).forEach(names::add);
        }
        key(body, type);
        return body;
    }

    private void key(ObjectNode body, KeyType type) {
        body.put(ALGORITHM, spelling(algorithm(type), ALGORITHM));
        if (type.family() == KeyFamily.RSA) {
            body.put(BITS, type.bits());
        } else {
            body.put(CURVE, curve(type, body.path(ALGORITHM).asString("")));
        }
        List<String> usages = action.values(USAGE);
        String usage = Spellings.of("key.usage").getFirst();
        if (action.takes(USAGE) && (usages.isEmpty() || usages.contains(usage))) {
            body.putArray(USAGE).add(usage);
        }
    }

    /** Where the device does not list curves, it spells them as it spells algorithms. */
    private String curve(KeyType type, String algorithm) {
        String key = "curve." + type.id();
        return Spellings.allowed(key, action.values(CURVE))
                .or(() -> Spellings.of(key).stream()
                        .filter(name -> name.startsWith("TPM_") == algorithm.startsWith("TPM_"))
                        .findFirst())
                .orElseThrow();
    }

    private String spelling(String key, String parameter) {
        return Spellings.allowed(key, action.values(parameter))
                .orElseGet(() -> Spellings.of(key).getFirst());
    }

    private static String algorithm(KeyType type) {
        return type.family() == KeyFamily.RSA ? "algorithm.RSA" : "algorithm.EC";
    }
}

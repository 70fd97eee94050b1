// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.io.IOException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.KeyKind;
import tools.jackson.databind.JsonNode;

/** Reads the parameters of GenerateCSR, and makes key and request. */
final class GenerateCsr {

    private static final String ACTION = "CertificateService.GenerateCSR";

    private static final Map<String, ASN1ObjectIdentifier> NAME = new LinkedHashMap<>();

    static {
        NAME.put("Country", BCStyle.C);
        NAME.put("State", BCStyle.ST);
        NAME.put("City", BCStyle.L);
        NAME.put("Organization", BCStyle.O);
        NAME.put("OrganizationalUnit", BCStyle.OU);
        NAME.put("CommonName", BCStyle.CN);
    }

    private final RedfishModel model;
    private final Paths paths;
    private final SecureRandom random;

    GenerateCsr(RedfishModel model, Paths paths, SecureRandom random) {
        this.model = model;
        this.paths = paths;
        this.random = random;
    }

    /**
     * What is asked for.
     *
     * @param kind the kind of its key
     */
    record Wish(KeyKind kind, X500Principal subject, List<GeneralName> names) {}

    RedfishState.Pending make(Wish wish) {
        KeyPair key = wish.kind().generate(random);
        byte[] der =
                new CertificateMaker(random).request(wish.subject(), wish.names(), key.getPublic(), key.getPrivate());
        return new RedfishState.Pending(der, key.getPrivate());
    }

    Wish read(JsonNode body) throws RedfishException {
        for (String required : ActionInfo.REQUIRED) {
            if (!body.has(required)) {
                throw RedfishException.missing(ACTION, required);
            }
        }
        for (String name : body.propertyNames()) {
            if (!ActionInfo.REQUIRED.contains(name) && !ActionInfo.OPTIONAL.contains(name)) {
                throw RedfishException.unknown(ACTION, name);
            }
        }
        if (body.has("ChallengePassword") && !model.challengePassword()) {
            throw RedfishException.unsupported(ACTION, "ChallengePassword");
        }
        if (!Bodies.target(body, "CertificateCollection").equals(Optional.of(paths.certificates()))) {
            throw RedfishException.invalid(ACTION, "CertificateCollection");
        }
        usages(body);
        return new Wish(kind(body), subject(body), alternativeNames(body));
    }

    private void usages(JsonNode body) throws RedfishException {
        List<String> usages = Bodies.texts(body, "KeyUsage", ACTION);
        for (String usage : usages) {
            if (!ActionInfo.USAGES.contains(usage)) {
                throw RedfishException.value(ACTION, "KeyUsage", usage);
            }
        }
        if (usages.size() > model.mostUsages()) {
            throw RedfishException.invalid(ACTION, "KeyUsage");
        }
    }

    private KeyKind kind(JsonNode body) throws RedfishException {
        String algorithm = Bodies.text(body, "KeyPairAlgorithm", ACTION).orElse(model.defaultAlgorithm());
        if (algorithm.equals(model.ec())) {
            String curve = Bodies.text(body, "KeyCurveId", ACTION)
                    .orElse(model.curves().keySet().iterator().next());
            if (!model.curves().containsKey(curve)) {
                throw RedfishException.value(ACTION, "KeyCurveId", curve);
            }
            return model.curves().get(curve);
        }
        if (!algorithm.equals(model.rsa())) {
            throw RedfishException.value(ACTION, "KeyPairAlgorithm", algorithm);
        }
        JsonNode length = body.path("KeyBitLength");
        int bits = length.isMissingNode() ? model.lengths().getFirst() : length.asInt(0);
        return Optional.of(bits)
                .filter(model.lengths()::contains)
                .flatMap(known -> KeyKind.named("RSA-" + known))
                .orElseThrow(() -> RedfishException.value(ACTION, "KeyBitLength", String.valueOf(bits)));
    }

    private static X500Principal subject(JsonNode body) throws RedfishException {
        X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
        for (Map.Entry<String, ASN1ObjectIdentifier> field : NAME.entrySet()) {
            String value = Bodies.text(body, field.getKey(), ACTION).orElse("");
            try {
                if (!value.isEmpty()) {
                    builder.addRDN(field.getValue(), value);
                }
            } catch (IllegalArgumentException e) {
                throw RedfishException.invalid(ACTION, field.getKey());
            }
        }
        try {
            return new X500Principal(builder.build().getEncoded());
        } catch (IOException | IllegalArgumentException e) {
            throw RedfishException.invalid(ACTION, "CommonName");
        }
    }

    private List<GeneralName> alternativeNames(JsonNode body) throws RedfishException {
        List<GeneralName> names = new ArrayList<>();
        for (String text : Bodies.texts(body, "AlternativeNames", ACTION)) {
            String plain =
                    text.startsWith("IP:") || text.startsWith("DNS:") ? text.substring(text.indexOf(':') + 1) : text;
            boolean address = model.addresses() && plain.matches("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
            try {
                names.add(new GeneralName(
                        address ? GeneralName.iPAddress : GeneralName.dNSName, model.addresses() ? plain : text));
            } catch (IllegalArgumentException e) {
                throw RedfishException.invalid(ACTION, "AlternativeNames");
            }
        }
        return names;
    }
}

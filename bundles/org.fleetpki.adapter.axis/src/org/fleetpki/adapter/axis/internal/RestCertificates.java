// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The REST interface {@code cert} (VAPIX, Device configuration, Certificate management): paths, bodies, and how answers
 * are read. Its lines differ in the path and in two verbs.
 */
abstract class RestCertificates implements CertificateClient {

    private static final String DISCOVER = "/config/discover";

    /** The certificates that have a key in the device. */
    private static final String CERTIFICATES = "/certificates";

    private static final String AUTHORITIES = "/ca_certificates";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Exchange exchange;
    private final String base;
    private final String set;
    private final String act;

    /**
     * @param base the path of the interface
     * @param set the verb that changes an entry
     * @param act the verb that triggers an action
     */
    RestCertificates(Exchange exchange, String base, String set, String act) {
        this.exchange = exchange;
        this.base = base;
        this.set = set;
        this.act = act;
    }

    /** Whether the device lists this interface among those it has. */
    final boolean isListed() throws DeviceException {
        Response response = exchange.send(Request.get(DISCOVER));
        if (response.status() == 404) {
            return false;
        }
        JsonNode interfaces = RestAnswer.tree(response).path("apis");
        if (!response.isSuccess() || !interfaces.isObject()) {
            throw new DeviceException(new Failure.Unexpected("the list of its REST interfaces", response.summary()));
        }
        for (JsonNode version : interfaces.path("cert")) {
            if (base.equals(version.path("rest_api").asString(""))) {
                return true;
            }
        }
        return false;
    }

    /** What the default key store lists; a device that does not tell is held to make the usual kinds. */
    @Override
    public final Set<KeyType> keyTypes() throws DeviceException {
        Set<KeyType> types = EnumSet.noneOf(KeyType.class);
        try {
            List<String> told = toldKeyTypes();
            KeyType.ofDevices().stream()
                    .filter(type -> told.contains(type.id()))
                    .forEach(types::add);
        } catch (DeviceException e) {
            if (!(e.failure() instanceof Failure.Rejected)) {
                throw e;
            }
        }
        return types.isEmpty() ? KeyType.ofDevices() : types;
    }

    private List<String> toldKeyTypes() throws DeviceException {
        String store = call("GET", "/settings/keystore", Optional.empty(), "name its key store")
                .asString("");
        JsonNode stores = call("GET", "/keystores", Optional.empty(), "list its key stores");
        List<String> types = new ArrayList<>();
        for (JsonNode each : stores) {
            if (each.path("id").asString("").equals(store)) {
                each.path("key_types").forEach(type -> types.add(type.asString("")));
            }
        }
        return types;
    }

    @Override
    public final List<StoredCertificate> certificates() throws DeviceException {
        return list(CERTIFICATES, "list its certificates");
    }

    @Override
    public final List<StoredCertificate> authorities() throws DeviceException {
        return list(AUTHORITIES, "list its authorities");
    }

    private List<StoredCertificate> list(String collection, String task) throws DeviceException {
        JsonNode data = call("GET", collection, Optional.empty(), task);
        if (!data.isArray()) {
            throw new DeviceException(new Failure.Unexpected("a list of certificates", "something else"));
        }
        List<StoredCertificate> all = new ArrayList<>();
        for (JsonNode entry : data) {
            String alias = entry.path("alias").asString("");
            byte[] pem = entry.path("certificate").asString("").getBytes(StandardCharsets.US_ASCII);
            StoredEntry.read(alias, pem).ifPresent(all::add);
        }
        return all;
    }

    @Override
    public final void create(
            String alias, KeyType type, CertificateSubject subject, Optional<Validity> validity, Duration patience)
            throws DeviceException {
        ObjectNode data = JSON.createObjectNode().put("alias", alias).put("key_type", type.id());
        name(data, subject);
        validity.ifPresent(times -> data.put("valid_from", times.from().getEpochSecond())
                .put("valid_to", times.to().getEpochSecond()));
        Response response = exchange.send(request(act, "/create_certificate", Optional.of(data)), patience);
        RestAnswer.data(response, "make a " + type.id() + " key named '" + alias + "'", RestAnswer::keyAdvice);
    }

    @Override
    public final boolean writesAlternativeNames() {
        return true;
    }

    /** The device's own description says that the answer is plain text; the vendor's web document wraps it. */
    @Override
    public final byte[] request(String alias, CertificateSubject subject) throws DeviceException {
        JsonNode data = call(
                act,
                CERTIFICATES + "/" + Aliases.encode(alias) + "/get_csr",
                Optional.of(name(JSON.createObjectNode(), subject)),
                "write a request for '" + alias + "'");
        if (data.isString()) {
            return data.stringValue().getBytes(StandardCharsets.US_ASCII);
        }
        for (JsonNode wrapped : data) {
            if (wrapped.asString("").contains("-----BEGIN ")) {
                return wrapped.stringValue().getBytes(StandardCharsets.US_ASCII);
            }
        }
        throw new DeviceException(new Failure.Unexpected("a certificate request in PEM", "an answer without one"));
    }

    @Override
    public final void replace(String alias, X509Certificate certificate) throws DeviceException {
        call(
                set,
                CERTIFICATES + "/" + Aliases.encode(alias),
                Optional.of(JSON.createObjectNode().put("certificate", Pem.encode(certificate))),
                "install a certificate for '" + alias + "'");
    }

    @Override
    public final void upload(String alias, X509Certificate certificate, PrivateKey key) throws DeviceException {
        ObjectNode data = JSON.createObjectNode()
                .put("alias", alias)
                .put("certificate", Pem.encode(certificate))
                .put("private_key", PrivateKeyText.pem(key));
        RestAnswer.data(
                sendSecret("POST", CERTIFICATES, data),
                "take a certificate with its key as '" + alias + "'",
                RestAnswer::keyAdvice);
    }

    @Override
    public final boolean isPkcs12Documented() {
        return true;
    }

    @Override
    public final void uploadPkcs12(String alias, byte[] file, Secret passphrase) throws DeviceException {
        char[] characters = passphrase.characters();
        try {
            ObjectNode data = JSON.createObjectNode()
                    .put("alias", alias)
                    .put("pkcs12", Base64.getEncoder().encodeToString(file))
                    .put("passphrase", new String(characters));
            RestAnswer.data(
                    sendSecret(act, "/install_from_pkcs12", data),
                    "take a PKCS #12 file as '" + alias + "'",
                    RestAnswer::pkcs12Advice);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private Response sendSecret(String verb, String path, ObjectNode data) throws DeviceException {
        byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode().set("data", data));
        try {
            return exchange.send(new Request(verb, base + path, Map.of(), "application/json", body));
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }

    @Override
    public final void addAuthority(String alias, X509Certificate certificate) throws DeviceException {
        call(
                "POST",
                AUTHORITIES,
                Optional.of(JSON.createObjectNode().put("alias", alias).put("certificate", Pem.encode(certificate))),
                "add the authority " + certificate.getSubjectX500Principal());
    }

    @Override
    public final void deleteCertificate(String alias) throws DeviceException {
        call("DELETE", CERTIFICATES + "/" + Aliases.encode(alias), Optional.empty(), "delete '" + alias + "'");
    }

    @Override
    public final void deleteAuthority(String alias) throws DeviceException {
        call("DELETE", AUTHORITIES + "/" + Aliases.encode(alias), Optional.empty(), "delete '" + alias + "'");
    }

    private JsonNode call(String method, String path, Optional<ObjectNode> data, String task) throws DeviceException {
        return RestAnswer.data(exchange.send(request(method, path, data)), task);
    }

    private Request request(String method, String path, Optional<ObjectNode> data) {
        if (data.isEmpty()) {
            return Request.of(method, base + path);
        }
        String body = JSON.createObjectNode().set("data", data.get()).toString();
        return Request.of(method, base + path, "application/json", body);
    }

    private static ObjectNode name(ObjectNode data, CertificateSubject subject) {
        data.put("subject", subject.name().getName(X500Principal.RFC2253, Map.of()));
        data.set(
                "subject_alt_names",
                JSON.valueToTree(subject.alternativeNames().stream()
                        .map(GeneralName::toString)
                        .toList()));
        return data;
    }
}

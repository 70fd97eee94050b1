// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.io.ByteArrayInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The REST interface {@code cert} v1 of AXIS OS 11.11 and later (VAPIX, Device configuration, Certificate management):
 * paths, bodies, and how answers are read. It decides nothing.
 */
final class CertificateApi {

    static final String BASE = "/config/rest/cert/v1";
    private static final String DISCOVER = "/config/discover";

    /** The certificates that have a key in the device. */
    static final String CERTIFICATES = "/certificates";

    /** The certificates of authorities. */
    static final String AUTHORITIES = "/ca_certificates";

    private static final Logger LOG = System.getLogger(CertificateApi.class.getName());
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Exchange exchange;

    CertificateApi(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Whether the device lists this interface among those it has. */
    boolean isListed() throws DeviceException {
        Response response = exchange.send(Request.get(DISCOVER));
        if (response.status() == 404) {
            return false;
        }
        JsonNode interfaces = RestAnswer.tree(response).path("apis");
        if (!response.isSuccess() || !interfaces.isObject()) {
            throw new DeviceException(new Failure.Unexpected("the list of its REST interfaces", response.summary()));
        }
        JsonNode version = interfaces.path("cert").path("v1");
        return version.isObject() && BASE.equals(version.path("rest_api").asString(BASE));
    }

    /** The kinds of key that the store for new keys makes, by their names there; empty if the device does not tell. */
    List<String> keyTypes() throws DeviceException {
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

    /** All certificates of a collection; one that cannot be read is left out. */
    List<StoredCertificate> list(String collection, String task) throws DeviceException {
        JsonNode data = call("GET", collection, Optional.empty(), task);
        if (!data.isArray()) {
            throw new DeviceException(new Failure.Unexpected("a list of certificates", "something else"));
        }
        List<StoredCertificate> all = new ArrayList<>();
        for (JsonNode entry : data) {
            String alias = entry.path("alias").asString("");
            Optional<X509Certificate> certificate =
                    certificate(entry.path("certificate").asString(""));
            if (certificate.isPresent()) {
                all.add(new StoredCertificate(alias, certificate.get(), Aliases.origin(alias)));
            } else {
                LOG.log(Level.DEBUG, "left out a certificate that cannot be read: {0}", DeviceText.clean(alias));
            }
        }
        return all;
    }

    /** Have the device make a key and a self-signed certificate for it. */
    void create(String alias, KeyType type, CertificateSubject subject, Duration patience) throws DeviceException {
        ObjectNode data = JSON.createObjectNode().put("alias", alias).put("key_type", type.id());
        name(data, subject);
        call(
                request("POST", "/create_certificate", Optional.of(data)),
                patience,
                "make a " + type.id() + " key named '" + alias + "'");
    }

    /**
     * The request for a key. The device's own description says that the answer is plain text; the vendor's web document
     * wraps it in an object.
     */
    String request(String alias, CertificateSubject subject) throws DeviceException {
        String task = "write a request for '" + alias + "'";
        JsonNode data = call(
                "POST",
                CERTIFICATES + "/" + Aliases.encode(alias) + "/get_csr",
                Optional.of(name(JSON.createObjectNode(), subject)),
                task);
        if (data.isString()) {
            return data.stringValue();
        }
        for (JsonNode wrapped : data) {
            if (wrapped.asString("").contains("-----BEGIN ")) {
                return wrapped.stringValue();
            }
        }
        throw new DeviceException(new Failure.Unexpected("a certificate request in PEM", "an answer without one"));
    }

    /** Replace a certificate by another for the same key. */
    void replace(String alias, X509Certificate certificate) throws DeviceException {
        call(
                "PATCH",
                CERTIFICATES + "/" + Aliases.encode(alias),
                Optional.of(JSON.createObjectNode().put("certificate", Pem.encode(certificate))),
                "install a certificate for '" + alias + "'");
    }

    /** Add the certificate of an authority. */
    void addAuthority(String alias, X509Certificate certificate) throws DeviceException {
        call(
                "POST",
                AUTHORITIES,
                Optional.of(JSON.createObjectNode().put("alias", alias).put("certificate", Pem.encode(certificate))),
                "add the authority " + certificate.getSubjectX500Principal());
    }

    /** Delete an entry of a collection; of a certificate the key goes too. */
    void delete(String collection, String alias) throws DeviceException {
        call("DELETE", collection + "/" + Aliases.encode(alias), Optional.empty(), "delete '" + alias + "'");
    }

    private JsonNode call(String method, String path, Optional<ObjectNode> data, String task) throws DeviceException {
        return RestAnswer.data(exchange.send(request(method, path, data)), task);
    }

    private void call(Request request, Duration patience, String task) throws DeviceException {
        RestAnswer.data(exchange.send(request, patience), task);
    }

    private static Request request(String method, String path, Optional<ObjectNode> data) {
        if (data.isEmpty()) {
            return Request.of(method, BASE + path);
        }
        String body = JSON.createObjectNode().set("data", data.get()).toString();
        return Request.of(method, BASE + path, "application/json", body);
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

    private static Optional<X509Certificate> certificate(String pem) {
        try {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }
}

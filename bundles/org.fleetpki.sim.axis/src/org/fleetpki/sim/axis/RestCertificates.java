// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The REST interface {@code cert}: decides by path and method what to do. */
final class RestCertificates {

    private final AxisFirmware.CertificateApi api;
    private final AxisModel model;
    private final Room room;
    private final RestAnswers answers;
    private final KeyMaking making;
    private final CertificateUploads uploads;

    RestCertificates(
            AxisFirmware.CertificateApi api,
            AxisModel model,
            Room room,
            RestAnswers answers,
            KeyMaking making,
            CertificateUploads uploads) {
        this.api = api;
        this.model = model;
        this.room = room;
        this.answers = answers;
        this.making = making;
        this.uploads = uploads;
    }

    /** @param path what follows the version in the path, decoded */
    Answer act(Request request, List<String> path, AxisState state) {
        try {
            if (path.isEmpty()) {
                throw RestException.notFound(request.path());
            }
            return switch (path.getFirst()) {
                case "certificates" -> certificates(request, path, state);
                case "ca_certificates" -> authorities(request, path, state);
                case "keystores" -> keystores(request, path);
                case "settings" -> settings(request, path, state);
                case "create_certificate" -> {
                    only(request, path, 1, api.trigger());
                    roomFor(room.forKey(state));
                    yield making.create(request, state);
                }
                case "install_from_pkcs12" -> {
                    only(request, path, 1, api.trigger());
                    roomFor(room.forKey(state));
                    yield uploads.install(request, state);
                }
                default -> throw RestException.notFound(request.path());
            };
        } catch (RestException e) {
            return Answer.of(e.response());
        }
    }

    private Answer certificates(Request request, List<String> path, AxisState state) throws RestException {
        if (path.size() == 1) {
            if (only(request, path, 1, "GET", "POST").equals("POST")) {
                roomFor(room.forKey(state));
                return uploads.upload(request, state);
            }
            ArrayNode all = Json.array(List.of());
            state.certificates().values().forEach(entry -> all.add(describe(entry)));
            return answers.data(all);
        }
        KeyEntry entry = Optional.ofNullable(state.certificates().get(path.get(1)))
                .orElseThrow(() -> RestException.notFound(request.path()));
        if (path.size() == 3 && path.get(2).equals("get_csr")) {
            only(request, path, 3, api.trigger());
            return making.request(entry, request);
        }
        return switch (only(request, path, 2, "GET", api.set(), "DELETE")) {
            case "GET" -> answers.data(describe(entry));
            case "DELETE" -> delete(entry, state);
            default -> uploads.replace(entry, request, state);
        };
    }

    private static void roomFor(boolean another) throws RestException {
        if (!another) {
            throw RestException.conflict("There is no room for another certificate");
        }
    }

    private Answer delete(KeyEntry entry, AxisState state) throws RestException {
        if (entry.factory()) {
            throw RestException.conflict("The certificate cannot be deleted: " + entry.alias());
        }
        return delete(entry.alias(), state);
    }

    private Answer delete(String alias, AxisState state) throws RestException {
        if (state.uses(alias)) {
            throw RestException.conflict("The certificate is in use: " + alias);
        }
        return answers.changed(state.without(alias));
    }

    private Answer authorities(Request request, List<String> path, AxisState state) throws RestException {
        if (path.size() == 1) {
            if (only(request, path, 1, "GET", "POST").equals("POST")) {
                roomFor(room.forAuthority());
                RestFields fields = new RestFields(request, Set.of("alias", "certificate"), Set.of());
                String alias = fields.alias(state);
                return answers.added(state.withAuthority(alias, SinglePem.certificate(fields.text("certificate"))));
            }
            ArrayNode all = Json.array(List.of());
            state.authorities().forEach((alias, certificate) -> all.add(describe(alias, certificate)));
            return answers.data(all);
        }
        String alias = path.get(1);
        X509Certificate certificate = Optional.ofNullable(state.authorities().get(alias))
                .orElseThrow(() -> RestException.notFound(request.path()));
        return switch (only(request, path, 2, "GET", api.set(), "DELETE")) {
            case "GET" -> answers.data(describe(alias, certificate));
            case "DELETE" -> delete(alias, state);
            default -> replace(alias, certificate, request, state);
        };
    }

    private Answer replace(String alias, X509Certificate old, Request request, AxisState state) throws RestException {
        RestFields fields = new RestFields(request, Set.of("certificate"), Set.of());
        X509Certificate certificate = SinglePem.certificate(fields.text("certificate"));
        if (!certificate.getPublicKey().equals(old.getPublicKey())) {
            throw RestException.validation("The certificate has another public key");
        }
        return answers.changed(state.withAuthority(alias, certificate));
    }

    private Answer keystores(Request request, List<String> path) throws RestException {
        if (path.size() == 1) {
            only(request, path, 1, "GET");
            ArrayNode all = Json.array(List.of());
            model.keystores().forEach(keystore -> all.add(describe(keystore)));
            return answers.data(all);
        }
        only(request, path, 2, "GET");
        return answers.data(
                describe(model.keystore(path.get(1)).orElseThrow(() -> RestException.notFound(request.path()))));
    }

    private Answer settings(Request request, List<String> path, AxisState state) throws RestException {
        if (path.size() == 1) {
            if (only(request, path, 1, "GET", api.set()).equals("GET")) {
                return answers.data(Json.object().put("keystore", state.keystore()));
            }
            return chooseKeystore(new RestFields(request, Set.of("keystore"), Set.of()).text("keystore"), state);
        }
        if (!path.get(1).equals("keystore")) {
            throw RestException.notFound(request.path());
        }
        if (only(request, path, 2, "GET", api.set()).equals("GET")) {
            return answers.data(StringNode.valueOf(state.keystore()));
        }
        JsonNode data = RestFields.data(request);
        if (!data.isString()) {
            throw RestException.validation("data is not a string");
        }
        return chooseKeystore(data.stringValue(), state);
    }

    private Answer chooseKeystore(String id, AxisState state) throws RestException {
        if (model.keystore(id).isEmpty()) {
            throw RestException.validation("unknown keystore '" + id + "'");
        }
        return answers.changed(state.withKeystore(id));
    }

    private static ObjectNode describe(KeyEntry entry) {
        return describe(entry.alias(), entry.certificate()).put("keystore", entry.keystore());
    }

    private static ObjectNode describe(String alias, X509Certificate certificate) {
        return Json.object().put("alias", alias).put("certificate", Pem.of(certificate));
    }

    private static ObjectNode describe(AxisModel.Keystore keystore) {
        ObjectNode node = Json.object().put("id", keystore.id()).put("security_level", keystore.level());
        node.set("certifications", Json.array(keystore.certifications()));
        return node;
    }

    /** The request's method, if the path has so many parts and the method is one of these. */
    private static String only(Request request, List<String> path, int parts, String... methods) throws RestException {
        if (path.size() != parts) {
            throw RestException.notFound(request.path());
        }
        if (!Arrays.asList(methods).contains(request.method())) {
            throw RestException.invalidRequest("method " + request.method() + " is not supported");
        }
        return request.method();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.Headers;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import org.fleetpki.sim.TlsIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What changes the controller. */
final class Actions {

    private static final String REPLACE = "CertificateService.ReplaceCertificate";

    private final RedfishModel model;
    private final Memory<RedfishState> memory;
    private final Resources resources;
    private final Paths paths;
    private final GenerateCsr csr;
    private final Conditions conditions;
    private final Ports ports;

    Actions(
            RedfishModel model,
            Memory<RedfishState> memory,
            Resources resources,
            Paths paths,
            GenerateCsr csr,
            Conditions conditions,
            Ports ports) {
        this.model = model;
        this.memory = memory;
        this.resources = resources;
        this.paths = paths;
        this.csr = csr;
        this.conditions = conditions;
        this.ports = ports;
    }

    Answer post(String path, Request request) throws RedfishException {
        if (path.equals(Paths.GENERATE)) {
            return generate(Bodies.object(request.body()));
        }
        if (path.equals(Paths.REPLACE)) {
            return replace(Bodies.object(request.body()));
        }
        if (path.equals(paths.reset())) {
            return reset(Bodies.object(request.body()));
        }
        if (path.equals(paths.certificates())) {
            throw RedfishException.exists();
        }
        if (resources.get(path, memory.state()).isPresent()) {
            throw RedfishException.method();
        }
        throw RedfishException.notFound(path);
    }

    private Answer generate(JsonNode body) throws RedfishException {
        GenerateCsr.Wish wish = csr.read(body);
        if (conditions.isStoreFull()) {
            throw RedfishException.full();
        }
        if (model.waits()) {
            conditions.awaitKeys();
        } else if (conditions.areKeysHeld()) {
            throw RedfishException.busy();
        }
        RedfishState.Pending pending = csr.make(wish);
        ObjectNode answer = Json.object().put("CSRString", Pem.block("CERTIFICATE REQUEST", pending.der()));
        Json.link(answer, "CertificateCollection", paths.certificates());
        return Answer.changing(Json.response(200, answer), () -> memory.change(state -> state.withRequest(pending)));
    }

    private Answer replace(JsonNode body) throws RedfishException {
        String pem = Bodies.text(body, "CertificateString", REPLACE)
                .orElseThrow(() -> RedfishException.missing(REPLACE, "CertificateString"));
        String type = Bodies.text(body, "CertificateType", REPLACE)
                .orElseThrow(() -> RedfishException.missing(REPLACE, "CertificateType"));
        if (!type.equals("PEM") && !type.equals("PEMchain")) {
            throw RedfishException.value(REPLACE, "CertificateType", type);
        }
        String uri = Bodies.target(body, "CertificateUri")
                .orElseThrow(() -> RedfishException.missing(REPLACE, "CertificateUri"));
        if (!uri.equals(paths.certificate())) {
            throw RedfishException.notFound(uri);
        }
        if (conditions.isStoreFull()) {
            throw RedfishException.full();
        }
        return install(identity(pem));
    }

    /** A key may come with the certificate; without one, the certificate must be for the request's key. */
    private TlsIdentity identity(String pem) throws RedfishException {
        try {
            List<X509Certificate> chain = Pem.certificates(pem);
            Optional<PrivateKey> own = Pem.privateKey(pem);
            Optional<PrivateKey> key =
                    own.isPresent() ? own : memory.state().request().map(RedfishState.Pending::key);
            if (chain.isEmpty()
                    || key.isEmpty()
                    || !Pem.match(key.get(), chain.getFirst().getPublicKey())) {
                throw RedfishException.invalid(REPLACE, "CertificateString");
            }
            return new TlsIdentity(key.get(), chain);
        } catch (IOException e) {
            throw RedfishException.invalid(REPLACE, "CertificateString");
        }
    }

    private Answer install(TlsIdentity identity) {
        Response done = new Response(204, Headers.NONE, new byte[0], false);
        return switch (model.activation()) {
            case AT_ONCE ->
                Answer.changing(
                        Json.response(
                                200, resources.certificate(identity.chain().getFirst())),
                        () -> {
                            memory.change(state -> state.withInstalled(identity));
                            ports.present();
                        });
            case WEB_SERVER_RESTARTS ->
                Answer.changing(done, () -> memory.change(state -> state.withInstalled(identity)))
                        .then(ports::restart);
            case AFTER_RESET -> Answer.changing(done, () -> memory.change(state -> state.withNext(identity)));
        };
    }

    private Answer reset(JsonNode body) throws RedfishException {
        String type = Bodies.text(body, "ResetType", "Manager.Reset").orElse("GracefulRestart");
        if (!type.equals("GracefulRestart") && !type.equals("ForceRestart")) {
            throw RedfishException.value("Manager.Reset", "ResetType", type);
        }
        boolean forgets = conditions.forgetsOnRestart();
        return Answer.changing(
                        new Response(204, Headers.NONE, new byte[0], false),
                        () -> memory.change(state -> state.reset(forgets)))
                .then(ports::reset);
    }

    Answer patch(String path, Request request) throws RedfishException {
        if (!path.equals(paths.protocol())) {
            throw resources.get(path, memory.state()).isPresent()
                    ? RedfishException.method()
                    : RedfishException.notFound(path);
        }
        JsonNode body = Bodies.object(request.body());
        RedfishState state = memory.state();
        boolean http = body.path("HTTP").path("ProtocolEnabled").asBoolean(state.http());
        boolean https = body.path("HTTPS").path("ProtocolEnabled").asBoolean(state.https());
        if (!http && !https) {
            throw RedfishException.invalid("PATCH", "ProtocolEnabled");
        }
        return Answer.changing(
                        new Response(204, Headers.NONE, new byte[0], false),
                        () -> memory.change(old -> old.withProtocols(http, https)))
                .then(ports::restart);
    }
}

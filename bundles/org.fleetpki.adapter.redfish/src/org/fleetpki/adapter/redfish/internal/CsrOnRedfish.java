// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.CertificateChains;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.model.asn1.Octets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keys and requests by {@code CertificateService.GenerateCSR}, which makes both at once, and certificates by
 * {@code ReplaceCertificate} into the one place of the web server. A device has one request at a time, and gives it away
 * only in the answer to GenerateCSR; so it is kept here as long as the log-in.
 */
final class CsrOnRedfish implements CsrOnDevice {

    private static final String CHAIN = "PEMchain";

    private final RedfishClient client;
    private final String collection;
    private final String place;
    private final CsrParameters parameters;
    private final Optional<Action> replace;
    private final Duration patience;
    private Optional<RequestText> pending = Optional.empty();
    private boolean namesWritten;

    /**
     * @param collection the address of the web server's certificates
     * @param place the address of the one that it serves; the collection's own if there is none yet
     * @param replace how a certificate is replaced; empty where it is added to the collection
     */
    CsrOnRedfish(
            RedfishClient client,
            String collection,
            String place,
            CsrParameters parameters,
            Optional<Action> replace,
            Duration patience) {
        this.client = client;
        this.collection = collection;
        this.place = place;
        this.parameters = parameters;
        this.replace = replace;
        this.patience = patience;
    }

    @Override
    public Set<KeyType> keyTypes() {
        return parameters.keyTypes();
    }

    @Override
    public Placement placement() {
        return new Placement.InPlace(
                place, "Another certificate must be made and installed; the one that it served before is gone.");
    }

    /** Known only once a request is there: how names must be written for a request differs from device to device. */
    @Override
    public boolean writesAlternativeNames() {
        return namesWritten;
    }

    @Override
    public Cost cost() {
        return new Cost(
                Duration.ofSeconds(10), Duration.ofSeconds(10), "its web server takes up the certificate at once");
    }

    @Override
    public List<String> limits() {
        return List.of(
                "A new request takes the place of one that waits.",
                "Some devices serve a new certificate only after their management controller was started anew.");
    }

    @Override
    public void createKey(String id, KeyType type, CertificateSubject subject) throws DeviceException {
        String task = "make a " + type.id() + " key";
        requirePlace(id, task);
        if (pending.isPresent()) {
            throw new DeviceException(
                    new Failure.Rejected(task, "a request waits for its certificate, and would lose its key"));
        }
        ObjectNode body = parameters.write(collection, type, subject);
        JsonNode answer = RedfishAnswer.resource(client.post(parameters.action().target(), body, patience, task), task);
        RequestText request = RequestText.read(answer.path("CSRString").asString(""));
        Optional<KeyType> made = KeyType.of(request.parsed().publicKey());
        if (!made.equals(Optional.of(type))) {
            throw new DeviceException(new Failure.Rejected(
                    task,
                    "it made " + made.map(other -> "a " + other.id() + " key").orElse("a key of another kind")));
        }
        namesWritten = request.names(subject.alternativeNames());
        pending = Optional.of(request);
    }

    @Override
    public byte[] request(String id, CertificateSubject subject) throws DeviceException {
        String task = "write a request";
        requirePlace(id, task);
        return pending.orElseThrow(() -> new DeviceException(new Failure.Rejected(
                        task, "it gives a request away once, when its key is made; have a new key made")))
                .pem()
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Over a log-in that did not make the request, the device alone compares the keys. */
    @Override
    public void install(String id, List<X509Certificate> chain) throws DeviceException {
        String task = "install a certificate";
        requirePlace(id, task);
        Octets key = Octets.of(chain.getFirst().getPublicKey().getEncoded());
        if (pending.isPresent() && !pending.get().parsed().publicKey().encoded().equals(key)) {
            throw new DeviceException(
                    new Failure.Rejected(task, "the certificate does not belong to the key of its last request"));
        }
        try {
            client.post(replace.map(Action::target).orElse(collection), body(chain), patience, task);
        } catch (DeviceException e) {
            // the web server takes up the certificate under its own answer; what counts is what it serves
            if (!(e.failure() instanceof Failure.Unreachable) || !DeviceHttp.answerLost(e)) {
                throw e;
            }
        }
        pending = Optional.empty();
    }

    private ObjectNode body(List<X509Certificate> chain) {
        List<X509Certificate> sent = new ArrayList<>(CertificateChains.withoutRoot(chain));
        boolean whole = sent.size() > 1
                && replace.map(action -> action.values("CertificateType"))
                        .orElse(List.of())
                        .contains(CHAIN);
        ObjectNode body = JsonMapper.shared()
                .createObjectNode()
                .put("CertificateString", whole ? Pem.encode(sent) : Pem.encode(sent.getFirst()))
                .put("CertificateType", whole ? CHAIN : "PEM");
        if (replace.isPresent()) {
            body.putObject("CertificateUri").put("@odata.id", place);
        }
        return body;
    }

    private void requirePlace(String id, String task) throws DeviceException {
        if (!id.equals(place)) {
            throw new DeviceException(new Failure.Rejected(task, "its web server has no certificate at '" + id + "'"));
        }
    }
}

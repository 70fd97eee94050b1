// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.innovaphone.CertificateInfo;
import org.fleetpki.device.innovaphone.CertificateInfoReader;
import org.fleetpki.device.innovaphone.Profile;
import org.fleetpki.device.innovaphone.RequestForm;
import org.fleetpki.device.innovaphone.Variable;
import org.fleetpki.pki.api.Pem;

/** The module X509: what it holds, and what is brought to it. */
record CertificateModule(CommandChannel channel) {

    static final String PEM_FILE = "application/x-pem-file";

    /** What the device says of its certificates. */
    CertificateInfo info() throws DeviceException {
        return new CertificateInfoReader(profile())
                .read(channel.ask(CertificateInfo.COMMAND, "tell the state of its certificates"));
    }

    /** The certificates of a place, leaf first. */
    List<X509Certificate> chain(CertificateInfo info, String target) throws DeviceException {
        List<X509Certificate> chain = new ArrayList<>();
        for (int i = 0; i < info.chain(target).size(); i++) {
            chain.add(certificate(target, i));
        }
        return chain;
    }

    /** The certificate of a place; empty if there is none. */
    Optional<X509Certificate> leaf(CertificateInfo info, String target) throws DeviceException {
        return info.chain(target).isEmpty() ? Optional.empty() : Optional.of(certificate(target, 0));
    }

    private X509Certificate certificate(String target, int index) throws DeviceException {
        return download("download.servercert", Map.of("target", target, "index", Integer.toString(index)));
    }

    /** One certificate of the trust list. */
    X509Certificate trusted(String id) throws DeviceException {
        return download("download.trusted", Map.of("id", id));
    }

    /** One certificate of a chain that was refused. */
    X509Certificate rejected(String id, int index) throws DeviceException {
        return download("download.rejected", Map.of("id", id, "index", Integer.toString(index)));
    }

    private X509Certificate download(String path, Map<String, String> values) throws DeviceException {
        byte[] file = channel.download(profile().path(path, values), "give a certificate out");
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file));
        } catch (CertificateException e) {
            throw new DeviceException(new Failure.Unexpected("a certificate", "something else"), e);
        }
    }

    /** The request that waits in a place, in DER. */
    Optional<byte[]> request(String target) throws DeviceException {
        String variable = variable(target, Variable.REQUEST, "app.request");
        byte[] dump = channel.download(queryOf("vars.read", variable), "give out the request for '" + target + "'");
        return Variable.bytes(new String(dump, StandardCharsets.ISO_8859_1), variable);
    }

    /** Delete a request, its private key, and the memory of what went wrong with it. */
    void deleteRequest(String target) throws DeviceException {
        String task = "delete the request for '" + target + "'";
        for (String variable : List.of(
                variable(target, Variable.REQUEST_ERROR, "app.request-error"),
                variable(target, Variable.REQUEST, "app.request"),
                variable(target, Variable.REQUEST_KEY, "app.request-key"))) {
            channel.change(profile().command("vars.delete", Map.of("name", variable)), task);
        }
    }

    /** Bring a chain in PEM for a place; before it may stand the private key. */
    void upload(String target, byte[] pem, String task) throws DeviceException {
        channel.upload(profile().path("upload.servercert", Map.of("target", target)), "chain.pem", PEM_FILE, pem, task);
    }

    /** Bring certificates to be trusted, all in one file. */
    void trust(List<X509Certificate> certificates, String task) throws DeviceException {
        byte[] pem = Pem.encode(certificates).getBytes(StandardCharsets.US_ASCII);
        channel.upload(profile().path("upload.trusted", Map.of()), "trust.pem", PEM_FILE, pem, task);
    }

    Profile profile() {
        return channel.profile();
    }

    private String queryOf(String command, String variable) {
        var filled = profile().command(command, Map.of("name", variable));
        return filled.path() + "?" + filled.query();
    }

    private String variable(String target, String own, String application) {
        return target.equals(RequestForm.DEVICE) ? own : profile().text(application, Map.of("target", target));
    }
}

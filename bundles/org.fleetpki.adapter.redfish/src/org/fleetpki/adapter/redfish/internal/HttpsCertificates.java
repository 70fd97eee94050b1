// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import tools.jackson.databind.JsonNode;

/**
 * The certificates of the web server, by their addresses. Devices have one, and it cannot be deleted.
 *
 * @param client the log-in
 * @param collection their address
 */
record HttpsCertificates(RedfishClient client, String collection) implements CertificateStore {

    private static final String LIST = "list its certificates";

    @Override
    public List<String> limits() {
        return List.of("The web server's certificate is replaced, and not deleted.");
    }

    @Override
    public List<StoredCertificate> certificates() throws DeviceException {
        return read(client, collection, LIST);
    }

    /** The certificates of any collection; one that cannot be read is left out. */
    static List<StoredCertificate> read(RedfishClient client, String collection, String task) throws DeviceException {
        List<StoredCertificate> all = new ArrayList<>();
        for (String uri : client.members(collection, task)) {
            JsonNode entry = client.get(uri, task);
            certificate(entry.path("CertificateString").asString(""))
                    .ifPresent(certificate -> all.add(new StoredCertificate(uri, certificate, Origin.OTHER)));
        }
        return all;
    }

    @Override
    public void delete(String id) throws DeviceException {
        String task = "delete '" + id + "'";
        List<String> uris = client.members(collection, LIST);
        if (!uris.contains(id)) {
            throw new DeviceException(new Failure.Rejected(task, "it has no certificate there"));
        }
        if (uris.size() == 1) {
            throw new DeviceException(new Failure.Rejected(task, "its web server has no other"));
        }
        client.delete(id, task);
    }

    private static Optional<X509Certificate> certificate(String pem) {
        try {
            return Optional.ofNullable((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }
}

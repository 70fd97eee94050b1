// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.device.http.Response;
import org.fleetpki.pki.api.Pem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The certificates that the management controller trusts, where a link leads to them. Devices name them by numbers, so it
 * cannot be told which are ours.
 *
 * @param client the log-in
 * @param collection their address
 */
record TrustOnRedfish(RedfishClient client, String collection) implements TrustList {

    private static final String LIST = "list the certificates that it trusts";

    /** Look for one that the data of this bundle knows the links to; empty if there is none. */
    static Optional<TrustOnRedfish> find(RedfishClient client, JsonNode root, JsonNode manager) throws DeviceException {
        for (String path : Spellings.of("trust.links")) {
            List<String> names = List.of(path.split("/"));
            JsonNode at =
                    names.getFirst().equals("Manager") ? manager : client.follow(root.path(names.getFirst()), LIST);
            for (String name : names.subList(1, names.size())) {
                JsonNode next = at.path(name);
                boolean leadsOn = RedfishClient.uri(next).isPresent() && !name.equals(names.getLast());
                at = leadsOn ? client.follow(next, LIST) : next;
            }
            Optional<String> collection = RedfishClient.uri(at);
            if (collection.isPresent()) {
                return Optional.of(new TrustOnRedfish(client, collection.get()));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isExperimental() {
        return true;
    }

    @Override
    public List<String> limits() {
        return List.of("Where client certificates may log in, whoever has one of an authority in this list may do so.");
    }

    @Override
    public List<StoredCertificate> trusted() throws DeviceException {
        return HttpsCertificates.read(client, collection, LIST);
    }

    @Override
    public String add(X509Certificate certificate) throws DeviceException {
        Optional<String> known = find(certificate);
        if (known.isPresent()) {
            return known.get();
        }
        String task = "add the authority " + certificate.getSubjectX500Principal();
        ObjectNode body = JsonMapper.shared()
                .createObjectNode()
                .put("CertificateString", Pem.encode(certificate))
                .put("CertificateType", "PEM");
        Response response = client.post(collection, body, task);
        Optional<String> added = RedfishClient.location(response);
        if (added.isPresent()) {
            return added.get();
        }
        return find(certificate)
                .orElseThrow(() -> new DeviceException(
                        new Failure.Rejected(task, "it said that all went well and does not list it")));
    }

    private Optional<String> find(X509Certificate certificate) throws DeviceException {
        return trusted().stream()
                .filter(stored -> stored.certificate().equals(certificate))
                .map(StoredCertificate::id)
                .findFirst();
    }

    @Override
    public void remove(String id) throws DeviceException {
        String task = "remove '" + id + "'";
        if (!client.members(collection, LIST).contains(id)) {
            throw new DeviceException(new Failure.Rejected(task, "it has no certificate there"));
        }
        client.delete(id, task);
    }
}

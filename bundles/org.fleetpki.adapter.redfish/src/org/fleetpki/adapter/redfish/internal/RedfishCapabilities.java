// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceException;
import tools.jackson.databind.JsonNode;

/** Looks what a service can do, by the links and actions that it has. */
final class RedfishCapabilities {

    static List<Capability> of(RedfishClient client, JsonNode root, Service service, Duration keyPatience)
            throws DeviceException {
        List<Capability> all = new ArrayList<>();
        if (service.certificates().isPresent()) {
            String collection = service.certificates().get();
            all.add(new HttpsCertificates(client, collection));
            Optional<Action> generate =
                    Action.find(client, service.certificateService(), "#CertificateService.GenerateCSR");
            if (generate.isPresent()
                    && !new CsrParameters(generate.get()).keyTypes().isEmpty()) {
                all.add(csr(client, service, collection, generate.get(), keyPatience));
            }
        }
        all.add(new HttpsOnRedfish(client, service.protocolUri(), service.certificates()));
        TrustOnRedfish.find(client, root, service.manager()).ifPresent(all::add);
        if (service.manager().has("DateTime")) {
            all.add(new ClockOnRedfish(client, service.managerUri()));
        }
        Optional<Action> reset = Action.find(client, service.manager(), "#Manager.Reset");
        reset.ifPresent(action -> all.add(new RebootOfRedfish(client, action)));
        RedfishClient.uri(service.manager().path("EthernetInterfaces"))
                .ifPresent(uri -> all.add(new NetworkOfRedfish(client, service.protocolUri(), uri)));
        return all;
    }

    private static CsrOnRedfish csr(
            RedfishClient client, Service service, String collection, Action generate, Duration patience)
            throws DeviceException {
        List<String> members = client.members(collection, "list its certificates");
        Optional<Action> replace = members.isEmpty()
                ? Optional.empty()
                : Action.find(client, service.certificateService(), "#CertificateService.ReplaceCertificate");
        return new CsrOnRedfish(
                client,
                collection,
                members.isEmpty() ? collection : members.getFirst(),
                new CsrParameters(generate),
                replace,
                patience);
    }

    private RedfishCapabilities() {}
}

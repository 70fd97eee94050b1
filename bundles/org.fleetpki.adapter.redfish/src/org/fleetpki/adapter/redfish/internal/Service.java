// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Failure;
import tools.jackson.databind.JsonNode;

/**
 * What the links of the service root lead to.
 *
 * @param facts what it is
 * @param managerUri the address of the manager that has the web server
 * @param manager it
 * @param protocolUri the address of its network protocol
 * @param protocol it
 * @param certificates the address of the collection of HTTPS certificates
 * @param certificateService with the actions; a missing node if there is none
 */
record Service(
        DeviceFacts facts,
        String managerUri,
        JsonNode manager,
        String protocolUri,
        JsonNode protocol,
        Optional<String> certificates,
        JsonNode certificateService) {

    private static final String MANAGERS = "list its managers";

    /**
     * Follow the links. Of several managers, the first with certificates of its own has the web server.
     *
     * @throws DeviceException {@link Failure.Unsupported} if no manager has network protocols
     */
    static Service find(RedfishClient client, JsonNode root) throws DeviceException {
        Optional<String> collection = RedfishClient.uri(root.path("Managers"));
        List<String> managers = collection.isPresent() ? client.members(collection.get(), MANAGERS) : List.of();
        JsonNode service = client.follow(root.path("CertificateService"), "show its certificate service");
        Optional<Service> second = Optional.empty();
        for (String uri : managers) {
            JsonNode manager = client.get(uri, "show its manager");
            Optional<String> link = RedfishClient.uri(manager.path("NetworkProtocol"));
            if (link.isPresent()) {
                JsonNode protocol = client.get(link.get(), "show its network protocols");
                Optional<String> certificates =
                        RedfishClient.uri(protocol.path("HTTPS").path("Certificates"));
                Service found = new Service(
                        facts(client, root, manager), uri, manager, link.get(), protocol, certificates, service);
                if (certificates.isPresent()) {
                    return found;
                }
                second = second.isPresent() ? second : Optional.of(found);
            }
        }
        return second.orElseThrow(() -> new DeviceException(
                new Failure.Unsupported("manager with network protocols", "its service root links to none")));
    }

    /** The system tells who made it and its serial number, the manager which firmware runs. */
    private static DeviceFacts facts(RedfishClient client, JsonNode root, JsonNode manager) throws DeviceException {
        JsonNode system = firstSystem(client, root);
        return new DeviceFacts(
                first(root, "Vendor", system, "Manufacturer", manager, "Manufacturer"),
                first(system, "Model", root, "Product", manager, "Model"),
                first(system, "SerialNumber", manager, "SerialNumber", root, "UUID"),
                RedfishAdapter.text(manager, "FirmwareVersion"));
    }

    /** A missing node if there is none, or the user may not read it. */
    private static JsonNode firstSystem(RedfishClient client, JsonNode root) throws DeviceException {
        try {
            Optional<String> systems = RedfishClient.uri(root.path("Systems"));
            List<String> members = systems.isPresent() ? client.members(systems.get(), "list its systems") : List.of();
            return members.isEmpty() ? root.path("no system") : client.get(members.getFirst(), "show its system");
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Rejected) {
                return root.path("no system");
            }
            throw e;
        }
    }

    private static String first(JsonNode a, String inA, JsonNode b, String inB, JsonNode c, String inC) {
        String one = RedfishAdapter.text(a, inA);
        String two = one.isEmpty() ? RedfishAdapter.text(b, inB) : one;
        return two.isEmpty() ? RedfishAdapter.text(c, inC) : two;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.Fingerprints;
import org.fleetpki.sim.Pem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the resources that can be read. */
final class Resources {

    private static final Map<String, ASN1ObjectIdentifier> NAME = Map.of(
            "CommonName", BCStyle.CN,
            "Organization", BCStyle.O,
            "OrganizationalUnit", BCStyle.OU,
            "City", BCStyle.L,
            "State", BCStyle.ST,
            "Country", BCStyle.C);

    private final RedfishModel model;
    private final DeviceOrder order;
    private final DeviceServer server;
    private final InstantSource clock;
    private final Paths paths;

    Resources(RedfishModel model, DeviceOrder order, DeviceServer server, InstantSource clock, Paths paths) {
        this.model = model;
        this.order = order;
        this.server = server;
        this.clock = clock;
        this.paths = paths;
    }

    /** The resource at a path; empty if there is none. */
    Optional<ObjectNode> get(String path, RedfishState state) {
        if (path.equals(paths.manager())) {
            return Optional.of(manager());
        }
        if (path.equals(paths.protocol())) {
            return Optional.of(protocol(state));
        }
        if (path.equals(paths.interfaces())) {
            return Optional.of(collection("EthernetInterfaceCollection", path, List.of(paths.firstInterface())));
        }
        if (path.equals(paths.firstInterface())) {
            return Optional.of(firstInterface());
        }
        if (path.equals(paths.certificates())) {
            return Optional.of(collection("CertificateCollection", path, List.of(paths.certificate())));
        }
        if (path.equals(paths.certificate())) {
            return Optional.of(certificate(state.installed().chain().getFirst()));
        }
        return switch (path) {
            case "/redfish" -> Optional.of(Json.object().put("v1", Paths.ROOT + "/"));
            case Paths.ROOT -> Optional.of(root());
            case Paths.SESSION_SERVICE -> Optional.of(sessionService());
            case Paths.MANAGERS -> Optional.of(collection("ManagerCollection", path, List.of(paths.manager())));
            case Paths.CERTIFICATE_SERVICE -> Optional.of(certificateService());
            case Paths.LOCATIONS -> Optional.of(locations());
            case Paths.CSR_INFO -> Optional.of(ActionInfo.generate(model));
            default -> Optional.empty();
        };
    }

    private ObjectNode root() {
        ObjectNode root = Json.resource("ServiceRoot.v1_15_0.ServiceRoot", Paths.ROOT + "/")
                .put("Id", "RootService")
                .put("Name", "Root Service")
                .put("RedfishVersion", "1.17.0")
                .put("Vendor", model.vendor())
                .put("Product", model.product())
                .put("UUID", uuid());
        Json.link(root, "Managers", Paths.MANAGERS);
        Json.link(root, "SessionService", Paths.SESSION_SERVICE);
        Json.link(root, "CertificateService", Paths.CERTIFICATE_SERVICE);
        Json.link(root.putObject("Links"), "Sessions", Paths.SESSIONS);
        return root;
    }

    private String uuid() {
        String hash = Fingerprints.of(order.id().getBytes(StandardCharsets.UTF_8));
        return "%s-%s-4%s-8%s-%s"
                .formatted(
                        hash.substring(0, 8),
                        hash.substring(8, 12),
                        hash.substring(13, 16),
                        hash.substring(17, 20),
                        hash.substring(20, 32));
    }

    private static ObjectNode sessionService() {
        ObjectNode node = Json.resource("SessionService.v1_1_8.SessionService", Paths.SESSION_SERVICE)
                .put("Id", "SessionService")
                .put("Name", "Session Service")
                .put("ServiceEnabled", true)
                .put("SessionTimeout", 1800);
        Json.link(node, "Sessions", Paths.SESSIONS);
        return node;
    }

    static ObjectNode collection(String type, String path, List<String> members) {
        ObjectNode node = Json.resource(type + "." + type, path).put("Name", type);
        node.put("Members@odata.count", members.size());
        ArrayNode list = node.putArray("Members");
        members.forEach(member -> list.addObject().put("@odata.id", member));
        return node;
    }

    private ObjectNode manager() {
        ObjectNode node = Json.resource("Manager.v1_19_0.Manager", paths.manager())
                .put("Id", model.managerId())
                .put("Name", "Manager")
                .put("ManagerType", "BMC")
                .put("Model", model.product())
                .put("FirmwareVersion", order.firmware().isEmpty() ? "2.14.0" : order.firmware())
                .put("UUID", uuid())
                .put("SerialNumber", uuid().substring(24).toUpperCase(Locale.ROOT))
                .put(
                        "DateTime",
                        clock.instant()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()
                                .replace("Z", "+00:00"))
                .put("DateTimeLocalOffset", "+00:00");
        Json.link(node, "NetworkProtocol", paths.protocol());
        Json.link(node, "EthernetInterfaces", paths.interfaces());
        ObjectNode reset = node.putObject("Actions").putObject("#Manager.Reset").put("target", paths.reset());
        reset.putArray("ResetType@Redfish.AllowableValues")
                .add("GracefulRestart")
                .add("ForceRestart");
        return node;
    }

    private ObjectNode firstInterface() {
        ObjectNode node = Json.resource("EthernetInterface.v1_9_0.EthernetInterface", paths.firstInterface())
                .put("Id", "eth0")
                .put("Name", "Manager Ethernet Interface")
                .put("HostName", order.hostName());
        boolean six = order.host().contains(":");
        ArrayNode four = node.putArray("IPv4Addresses");
        (six ? node.putArray("IPv6Addresses") : four).addObject().put("Address", order.host());
        return node;
    }

    private ObjectNode protocol(RedfishState state) {
        ObjectNode node = Json.resource("ManagerNetworkProtocol.v1_10_0.ManagerNetworkProtocol", paths.protocol())
                .put("Id", "NetworkProtocol")
                .put("Name", "Manager Network Protocol")
                .put("HostName", order.hostName())
                .put("FQDN", order.hostName());
        node.putObject("HTTP").put("ProtocolEnabled", state.http()).put("Port", server.httpPort());
        ObjectNode https = node.putObject("HTTPS");
        https.put("ProtocolEnabled", state.https()).put("Port", server.httpsPort());
        Json.link(https, "Certificates", paths.certificates());
        return node;
    }

    private static ObjectNode certificateService() {
        ObjectNode node = Json.resource("CertificateService.v1_0_5.CertificateService", Paths.CERTIFICATE_SERVICE)
                .put("Id", "CertificateService")
                .put("Name", "Certificate Service");
        ObjectNode actions = node.putObject("Actions");
        actions.putObject("#CertificateService.GenerateCSR")
                .put("target", Paths.GENERATE)
                .put("@Redfish.ActionInfo", Paths.CSR_INFO);
        ObjectNode replace =
                actions.putObject("#CertificateService.ReplaceCertificate").put("target", Paths.REPLACE);
        replace.putArray("CertificateType@Redfish.AllowableValues").add("PEM").add("PEMchain");
        Json.link(node, "CertificateLocations", Paths.LOCATIONS);
        return node;
    }

    private ObjectNode locations() {
        ObjectNode node = Json.resource("CertificateLocations.v1_0_3.CertificateLocations", Paths.LOCATIONS)
                .put("Id", "CertificateLocations")
                .put("Name", "Certificate Locations");
        node.putObject("Links").putArray("Certificates").addObject().put("@odata.id", paths.certificate());
        return node;
    }

    ObjectNode certificate(X509Certificate certificate) {
        ObjectNode node = Json.resource("Certificate.v1_8_0.Certificate", paths.certificate())
                .put("Id", "1")
                .put("Name", "HTTPS Certificate")
                .put("CertificateString", Pem.of(certificate))
                .put("CertificateType", "PEM")
                .put("SerialNumber", certificate.getSerialNumber().toString(16))
                .put("ValidNotBefore", certificate.getNotBefore().toInstant().toString())
                .put("ValidNotAfter", certificate.getNotAfter().toInstant().toString())
                .put("Fingerprint", Fingerprints.of(certificate))
                .put("FingerprintHashAlgorithm", "TPM_ALG_SHA256");
        node.putArray("KeyUsage").add("ServerAuthentication");
        name(node.putObject("Issuer"), certificate.getIssuerX500Principal());
        name(node.putObject("Subject"), certificate.getSubjectX500Principal());
        return node;
    }

    private static void name(ObjectNode node, X500Principal principal) {
        X500Name name = X500Name.getInstance(principal.getEncoded());
        NAME.forEach((field, type) -> Arrays.stream(name.getRDNs(type))
                .findFirst()
                .ifPresent(part ->
                        node.put(field, IETFUtils.valueToString(part.getFirst().getValue()))));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a device tells about itself: {@code basicdeviceinfo.cgi} and the lists of {@code param.cgi}. */
final class AxisProperties {

    private static final List<String> VERSIONS = List.of("1.0", "1.1", "1.2", "1.3");
    private static final String ANONYMOUS = "getAllUnrestrictedProperties";

    private final AxisIdentity identity;
    private final DeviceOrder order;
    private final int httpsPort;

    /**
     * @param order with its name and address
     * @param httpsPort what the device takes for its port
     */
    AxisProperties(AxisIdentity identity, DeviceOrder order, int httpsPort) {
        this.identity = identity;
        this.order = order;
        this.httpsPort = httpsPort;
    }

    /** Whether a request to {@code basicdeviceinfo.cgi} needs no log-in. */
    static boolean open(Request request) {
        return request.method().equals("POST") && JsonCgi.method(request).equals(Optional.of(ANONYMOUS));
    }

    Response basicDeviceInfo(Request request) {
        return JsonCgi.answer(request, VERSIONS, false, method -> switch (method) {
            case "getAllProperties" -> Optional.of(list(true));
            case ANONYMOUS -> Optional.of(list(false));
            default -> Optional.empty();
        });
    }

    private JsonNode list(boolean all) {
        ObjectNode properties = Json.object();
        if (all) {
            properties.put("Architecture", "aarch64");
        }
        AxisModel model = identity.model();
        properties.put("Brand", "AXIS");
        properties.put("BuildDate", "Jan 01 2026 00:00");
        properties.put("HardwareID", "0");
        properties.put("ProdFullName", model.fullName());
        properties.put("ProdNbr", model.number());
        properties.put("ProdShortName", "AXIS " + model.number());
        properties.put("ProdType", model.type());
        properties.put("ProdVariant", "");
        properties.put("SerialNumber", identity.serial());
        if (all) {
            properties.put("Soc", "");
            properties.put("SocSerialNumber", "");
        }
        properties.put("Version", identity.firmware().text());
        properties.put("WebURL", "http://www.axis.com");
        return Json.object().set("propertyList", properties);
    }

    /** {@code action=list}; every other action fails here. */
    Response parameters(Request request, WebServer server) {
        Map<String, String> query = request.query();
        if (!query.getOrDefault("action", "").equals("list")) {
            return text("# Error: Error -1 unsupported action");
        }
        Map<String, String> all = parameters(server);
        String groups = query.getOrDefault("group", "");
        if (groups.isEmpty()) {
            return text(lines(all, ""));
        }
        StringBuilder found = new StringBuilder();
        for (String group : groups.split(",")) {
            String lines = lines(all, group.replaceFirst("^root\\.", "").replaceFirst("\\.\\*$", ""));
            found.append(lines.isEmpty() ? "# Error: Error -1 getting param in group '" + group + "'\n" : lines);
        }
        return text(found.toString());
    }

    private static String lines(Map<String, String> all, String group) {
        return all.entrySet().stream()
                .filter(parameter -> group.isEmpty()
                        || parameter.getKey().equals(group)
                        || parameter.getKey().startsWith(group + "."))
                .map(parameter -> "root." + parameter.getKey() + "=" + parameter.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private Map<String, String> parameters(WebServer server) {
        AxisModel model = identity.model();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Brand.Brand", "AXIS");
        all.put("Brand.ProdFullName", model.fullName());
        all.put("Brand.ProdNbr", model.number());
        all.put("Brand.ProdShortName", "AXIS " + model.number());
        all.put("Brand.ProdType", model.type());
        all.put("Brand.ProdVariant", "");
        all.put("Brand.WebURL", "http://www.axis.com");
        if (identity.firmware().hasWebServerService()) {
            all.put("HTTPS.Enabled", server.httpsOpen() ? "yes" : "no");
            all.put("HTTPS.Port", String.valueOf(httpsPort));
            all.put("HTTPS.Ciphers", String.join(":", server.ciphers()));
        }
        boolean six = order.host().contains(":");
        all.put("Network.BootProto", "dhcp");
        all.put("Network.HostName", order.hostName().isEmpty() ? identity.factoryHostName() : order.hostName());
        all.put("Network.IPAddress", "192.168.0.90");
        all.put("Network.eth0.IPAddress", six ? "" : order.host());
        all.put("Network.eth0.IPv6.IPAddresses", six ? order.host() + "/64" : "");
        all.putAll(new TreeMap<>(ParameterUpdate.policies(server)));
        all.put("Properties.Firmware.Version", identity.firmware().text());
        all.put("Properties.System.SerialNumber", identity.serial());
        return all;
    }

    private static Response text(String lines) {
        return Response.of(200, "text/plain; charset=utf-8", lines.endsWith("\n") ? lines : lines + "\n");
    }
}

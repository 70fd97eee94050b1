// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.List;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.DeviceServer;

/** Says which services there are and what they can do. */
final class ServiceDirectory {

    private static final String VERSION =
            Markup.element("tds:Version", Markup.text("tt:Major", 24), Markup.text("tt:Minor", 12));

    private final OnvifModel model;
    private final String host;
    private final DeviceServer server;

    ServiceDirectory(OnvifModel model, String host, DeviceServer server) {
        this.model = model;
        this.host = host;
        this.server = server;
    }

    Answer services(Arguments arguments, boolean secure) throws Fault {
        if (!model.hasGetServices()) {
            throw Fault.notSupported();
        }
        boolean capabilities = arguments.flag("IncludeCapability");
        String device =
                service(Names.TDS, address(secure, DeviceService.PATH), capabilities ? deviceCapabilities() : "");
        String security = model.isAdvanced()
                ? service(
                        Names.TAS,
                        address(secure, AdvancedSecurity.PATH),
                        capabilities ? SecurityCapabilities.markup(model) : "")
                : "";
        return Answers.read("tds:GetServices", device, security);
    }

    private static String service(String namespace, String address, String capabilities) {
        return Markup.element(
                "tds:Service",
                Markup.text("tds:Namespace", namespace),
                Markup.text("tds:XAddr", address),
                capabilities.isEmpty() ? "" : Markup.element("tds:Capabilities", capabilities),
                VERSION);
    }

    private String address(boolean secure, String path) {
        return secure
                ? "https://" + host + ":" + server.httpsPort() + path
                : "http://" + host + ":" + server.httpPort() + path;
    }

    Answer serviceCapabilities() {
        return Answers.read("tds:GetServiceCapabilities", deviceCapabilities());
    }

    private String deviceCapabilities() {
        String security = "<tds:Security TLS1.0=\"false\" TLS1.1=\"false\" TLS1.2=\"true\" OnboardKeyGeneration=\""
                + !model.isAdvanced() + "\" AccessPolicyConfig=\"false\" UsernameToken=\""
                + model.takes(OnvifModel.LoginKind.TOKEN) + "\" HttpDigest=\""
                + model.takes(OnvifModel.LoginKind.DIGEST) + "\"/>";
        return Markup.element(
                "tds:Capabilities",
                "<tds:Network NTP=\"3\" HostnameFromDHCP=\"false\"/>",
                security,
                "<tds:System DiscoveryResolve=\"false\" DiscoveryBye=\"false\"/>");
    }

    /** The older list of services, by category. */
    Answer capabilities(Arguments arguments, boolean secure) throws Fault {
        List<String> categories =
                arguments.all("Category").stream().map(Arguments::text).toList();
        for (String category : categories) {
            if (!category.equals("All") && !category.equals("Device")) {
                throw Fault.action("NoSuchService", "There is no service of category " + category);
            }
        }
        String security = Markup.element(
                "tt:Security",
                Markup.text("tt:TLS1.1", false),
                Markup.text("tt:TLS1.2", true),
                Markup.text("tt:OnboardKeyGeneration", !model.isAdvanced()),
                Markup.text("tt:AccessPolicyConfig", false),
                Markup.text("tt:X.509Token", false),
                Markup.text("tt:SAMLToken", false),
                Markup.text("tt:KerberosToken", false),
                Markup.text("tt:RELToken", false));
        return Answers.read(
                "tds:GetCapabilities",
                Markup.element(
                        "tds:Capabilities",
                        Markup.element(
                                "tt:Device", Markup.text("tt:XAddr", address(secure, DeviceService.PATH)), security)));
    }
}

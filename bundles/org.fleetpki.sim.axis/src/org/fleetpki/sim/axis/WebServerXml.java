// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Xml;
import org.w3c.dom.Element;

/**
 * Reads and writes the web server's configuration in XML. Every element must be in its namespace: AXIS OS 12.11 answers
 * the form that the vendor's example shows, without prefixes, with {@code ter:TagMismatch}.
 */
final class WebServerXml {

    static final String WEB = "http://www.axis.com/vapix/ws/webserver";
    static final String CERT = "http://www.axis.com/vapix/ws/cert";

    private WebServerXml() {}

    /** Write the {@code Configuration} element; the prefixes must be declared around it. */
    static String write(WebServer server) {
        StringBuilder xml = new StringBuilder("<aweb:Configuration name=\"WebServer\">");
        xml.append("<aweb:Tls>").append(server.tls()).append("</aweb:Tls>");
        xml.append("<aweb:ConnectionPolicies>");
        policy(xml, "Admin", server.policy());
        if (!server.others().isEmpty()) {
            policy(xml, "Operator", server.others().getFirst());
            policy(xml, "Viewer", server.others().getLast());
        }
        xml.append("</aweb:ConnectionPolicies>");
        xml.append("<aweb:Ciphers>");
        all(xml, "Cipher", server.ciphers());
        xml.append("</aweb:Ciphers><aweb:CertificateSet>");
        xml.append(aliases(server.set()));
        return xml.append("</aweb:CertificateSet></aweb:Configuration>").toString();
    }

    /** The content of a certificate set. */
    static String aliases(CertSet set) {
        StringBuilder xml = new StringBuilder();
        aliases(xml, "Certificates", set.certificates());
        aliases(xml, "CACertificates", set.authorities());
        aliases(xml, "TrustedCertificates", set.trusted());
        return xml.toString();
    }

    private static void policy(StringBuilder xml, String group, WebServer.Policy policy) {
        xml.append("<aweb:")
                .append(group)
                .append('>')
                .append(policy.wireName())
                .append("</aweb:")
                .append(group)
                .append('>');
    }

    private static void aliases(StringBuilder xml, String name, List<String> aliases) {
        xml.append("<acert:").append(name).append('>');
        all(xml, "Id", aliases);
        xml.append("</acert:").append(name).append('>');
    }

    private static void all(StringBuilder xml, String name, List<String> texts) {
        for (String text : texts) {
            xml.append("<acert:")
                    .append(name)
                    .append('>')
                    .append(Xml.escape(text))
                    .append("</acert:")
                    .append(name)
                    .append('>');
        }
    }

    /**
     * Read the content of {@code SetWebServerTlsConfiguration}.
     *
     * @param old what holds where the request says nothing
     */
    static WebServer read(Element operation, WebServer old) throws SoapFault {
        Element configuration = Elements.required(operation, WEB, "Configuration");
        Elements.only(operation, WEB, "Configuration");
        Elements.only(configuration, WEB, "Tls", "ConnectionPolicies", "Ciphers", "CertificateSet");
        Element policies = Elements.required(configuration, WEB, "ConnectionPolicies");
        Elements.only(policies, WEB, "Admin", "Operator", "Viewer");
        CertSet set = set(Elements.required(configuration, WEB, "CertificateSet"));
        Optional<Element> ciphers = Elements.child(configuration, WEB, "Ciphers");
        return new WebServer(
                flag(Elements.required(configuration, WEB, "Tls")),
                policy(Elements.required(policies, WEB, "Admin")),
                others(policies, old),
                ciphers.isPresent() ? texts(ciphers.get(), "Cipher") : old.ciphers(),
                set.certificates(),
                set.authorities(),
                set.trusted());
    }

    /** Firmware below 7.10 wants a policy for each group of users. */
    private static List<WebServer.Policy> others(Element policies, WebServer old) throws SoapFault {
        if (old.others().isEmpty()) {
            return List.of();
        }
        return List.of(
                policy(Elements.required(policies, WEB, "Operator")),
                policy(Elements.required(policies, WEB, "Viewer")));
    }

    /** Read what an element of a certificate set's type holds. */
    static CertSet set(Element set) throws SoapFault {
        Elements.only(set, CERT, "Certificates", "CACertificates", "TrustedCertificates");
        return new CertSet(
                texts(Elements.required(set, CERT, "Certificates"), "Id"),
                ids(set, "CACertificates"),
                ids(set, "TrustedCertificates"));
    }

    private static List<String> ids(Element set, String name) throws SoapFault {
        Optional<Element> element = Elements.child(set, CERT, name);
        return element.isPresent() ? texts(element.get(), "Id") : List.of();
    }

    private static boolean flag(Element element) throws SoapFault {
        return switch (Elements.text(element)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw SoapFault.invalidValue("Tls is neither true nor false");
        };
    }

    private static WebServer.Policy policy(Element element) throws SoapFault {
        String name = Elements.text(element);
        return Arrays.stream(WebServer.Policy.values())
                .filter(policy -> policy.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> SoapFault.invalidValue("Unknown connection policy '" + name + "'"));
    }

    private static List<String> texts(Element parent, String name) throws SoapFault {
        Elements.only(parent, CERT, name);
        List<String> texts = new ArrayList<>();
        for (Element element : Xml.children(parent)) {
            texts.add(Elements.text(element));
        }
        return texts;
    }
}

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
        xml.append("<aweb:ConnectionPolicies><aweb:Admin>")
                .append(server.policy().wireName())
                .append("</aweb:Admin></aweb:ConnectionPolicies>");
        xml.append("<aweb:Ciphers>");
        all(xml, "Cipher", server.ciphers());
        xml.append("</aweb:Ciphers><aweb:CertificateSet>");
        aliases(xml, "Certificates", server.certificates());
        aliases(xml, "CACertificates", server.authorities());
        aliases(xml, "TrustedCertificates", server.trusted());
        return xml.append("</aweb:CertificateSet></aweb:Configuration>").toString();
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
        Element configuration = required(operation, WEB, "Configuration");
        only(operation, WEB, "Configuration");
        only(configuration, WEB, "Tls", "ConnectionPolicies", "Ciphers", "CertificateSet");
        Element policies = required(configuration, WEB, "ConnectionPolicies");
        only(policies, WEB, "Admin", "Operator", "Viewer");
        Element set = required(configuration, WEB, "CertificateSet");
        only(set, CERT, "Certificates", "CACertificates", "TrustedCertificates");
        Optional<Element> ciphers = child(configuration, WEB, "Ciphers");
        return new WebServer(
                flag(required(configuration, WEB, "Tls")),
                policy(required(policies, WEB, "Admin")),
                ciphers.isPresent() ? texts(ciphers.get(), "Cipher") : old.ciphers(),
                texts(required(set, CERT, "Certificates"), "Id"),
                ids(set, "CACertificates"),
                ids(set, "TrustedCertificates"));
    }

    private static List<String> ids(Element set, String name) throws SoapFault {
        Optional<Element> element = child(set, CERT, name);
        return element.isPresent() ? texts(element.get(), "Id") : List.of();
    }

    private static boolean flag(Element element) throws SoapFault {
        return switch (text(element)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw SoapFault.invalidValue("Tls is neither true nor false");
        };
    }

    private static WebServer.Policy policy(Element element) throws SoapFault {
        String name = text(element);
        return Arrays.stream(WebServer.Policy.values())
                .filter(policy -> policy.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> SoapFault.invalidValue("Unknown connection policy '" + name + "'"));
    }

    private static List<String> texts(Element parent, String name) throws SoapFault {
        only(parent, CERT, name);
        List<String> texts = new ArrayList<>();
        for (Element element : Xml.children(parent)) {
            texts.add(text(element));
        }
        return texts;
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static Element required(Element parent, String namespace, String name) throws SoapFault {
        return child(parent, namespace, name).orElseThrow(SoapFault::tagMismatch);
    }

    private static Optional<Element> child(Element parent, String namespace, String name) {
        return Xml.children(parent).stream()
                .filter(element -> namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName()))
                .findFirst();
    }

    private static void only(Element parent, String namespace, String... names) throws SoapFault {
        for (Element element : Xml.children(parent)) {
            if (!namespace.equals(element.getNamespaceURI())
                    || !Arrays.asList(names).contains(element.getLocalName())) {
                throw SoapFault.tagMismatch();
            }
        }
    }
}

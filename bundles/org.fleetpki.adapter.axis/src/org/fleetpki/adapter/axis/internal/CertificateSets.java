// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Soap;
import org.fleetpki.device.http.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The certificate sets of a device: which certificates a service uses (VAPIX, SOAP service {@code certificates}). Of the
 * answers only what stands in them is published and not under which element, so they are read leniently.
 */
final class CertificateSets {

    static final String CERTIFICATES = "http://www.axis.com/vapix/ws/certificates";

    /** The set of the web server. */
    static final String WEB_SERVER = "WebServer";

    private static final ProfileData NAMES = ProfileData.read("certificate-sets.properties");

    private final Exchange exchange;

    CertificateSets(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * The names of the sets, as far as they are known to this bundle.
     *
     * @return empty if the device does not have the service
     */
    Set<String> names() throws DeviceException {
        Set<String> known = new TreeSet<>(NAMES.list("sets"));
        try {
            Element answer = call(request("ListCertSets"), "list its certificate sets");
            Set<String> told = new TreeSet<>();
            texts(answer, told);
            known.retainAll(told);
            return known;
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Rejected || e.failure() instanceof Failure.Unexpected) {
                return Set.of();
            }
            throw e;
        }
    }

    /** What a service uses. */
    CertificateSet read(String name) throws DeviceException {
        Element request = request("GetCertSet");
        append(request, "CertSetName", name);
        Element answer = call(request, "show its certificate set '" + name + "'");
        Element set = find(answer, "Certificates")
                .map(found -> (Element) found.getParentNode())
                .orElseThrow(() -> new DeviceException(
                        new Failure.Unexpected("the certificate set '" + name + "'", "an answer without one")));
        return new CertificateSet(
                ids(set, "Certificates"), ids(set, "CACertificates"), ids(set, "TrustedCertificates"));
    }

    /** Let a service use other certificates. */
    void write(String name, CertificateSet set) throws DeviceException {
        Element request = request("SetCertSet");
        append(request, "CertSetName", name);
        Element element = Xml.append(request, CERTIFICATES, "acertificates:CertSet");
        fill(element, "Certificates", set.certificates());
        fill(element, "CACertificates", set.authorities());
        fill(element, "TrustedCertificates", set.trusted());
        call(request, "change its certificate set '" + name + "'");
    }

    /**
     * The certificates of a service, by their names.
     *
     * @param certificates with a key; the first one is used
     * @param authorities sent with it
     * @param trusted accepted of others
     */
    record CertificateSet(List<String> certificates, List<String> authorities, List<String> trusted) {

        CertificateSet {
            certificates = List.copyOf(certificates);
            authorities = List.copyOf(authorities);
            trusted = List.copyOf(trusted);
        }

        /** The same with another certificate; empty for none. */
        CertificateSet using(String id) {
            return new CertificateSet(id.isEmpty() ? List.of() : List.of(id), authorities, trusted);
        }
    }

    private Element call(Element request, String task) throws DeviceException {
        return Soap.call(exchange, HttpsOnAxis.SERVICES, "", task, request);
    }

    private static Element request(String operation) {
        return Soap.request(CERTIFICATES, "acertificates:" + operation);
    }

    private static void append(Element parent, String name, String text) {
        Xml.append(parent, CERTIFICATES, "acertificates:" + name).setTextContent(text);
    }

    private static void fill(Element set, String name, List<String> ids) {
        Element list = Xml.append(set, WebServerTls.CERT, "acert:" + name);
        ids.forEach(id -> Xml.append(list, WebServerTls.CERT, "acert:Id").setTextContent(id));
    }

    private static List<String> ids(Element set, String name) {
        List<String> ids = new ArrayList<>();
        for (Element list : Xml.children(set, WebServerTls.CERT, name)) {
            Xml.children(list, WebServerTls.CERT, "Id").forEach(id -> ids.add(DeviceText.clean(Xml.text(id))));
        }
        return ids;
    }

    private static Optional<Element> find(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                boolean here =
                        name.equals(element.getLocalName()) && WebServerTls.CERT.equals(element.getNamespaceURI());
                Optional<Element> found = here ? Optional.of(element) : find(element, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static void texts(Element parent, Set<String> into) {
        boolean leaf = true;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                leaf = false;
                texts(element, into);
            }
        }
        if (leaf) {
            into.add(Xml.text(parent));
        }
    }
}

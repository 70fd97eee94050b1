// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings.State;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The element {@code Configuration} of the web server service, between its XML and our state.
 *
 * <p>The opaque part of a state is this element as it was read, without what the state says itself: the ciphers, which
 * change from firmware to firmware, and whatever a later one may add. All elements are qualified: AXIS OS 12.11 answers
 * {@code ter:TagMismatch} to the unqualified ones of the vendor's example.
 */
final class WebServerTls {

    static final String WEB = "http://www.axis.com/vapix/ws/webserver";
    static final String CERT = "http://www.axis.com/vapix/ws/cert";

    private static final String EXPECTED = "the TLS configuration of its web server";

    /** Whom a connection policy is for, before 7.10; since then there is the first alone. */
    static final List<String> THREE_ROLES = List.of("Admin", "Operator", "Viewer");

    static final List<String> ONE_ROLE = THREE_ROLES.subList(0, 1);

    /** Read the answer to {@code GetWebServerTlsConfiguration}. */
    static State read(Element answer) throws DeviceException {
        Element configuration = Xml.child(answer, WEB, "Configuration").orElseThrow(WebServerTls::odd);
        Element tls = Xml.child(configuration, WEB, "Tls").orElseThrow(WebServerTls::odd);
        HttpsMode mode = mode(configuration, tls).orElseThrow(WebServerTls::odd);
        List<String> ids = ids(configuration, "Certificates");
        State state = new State(mode, ids.isEmpty() ? "" : ids.getFirst(), ids(configuration, "CACertificates"), "");
        // where several settings mean the same mode, the device's own is kept
        if (isPlain(configuration, tls, mode)) {
            Xml.empty(tls);
            policies(configuration).forEach(Xml::empty);
        }
        set(configuration, "Certificates").ifPresent(Xml::empty);
        set(configuration, "CACertificates").ifPresent(Xml::empty);
        return new State(state.mode(), state.certificateId(), state.chainIds(), Xml.write(configuration));
    }

    /**
     * Fill in a request {@code SetWebServerTlsConfiguration}.
     *
     * @param roles whom the firmware wants policies for
     */
    static void write(State state, Element request, List<String> roles) throws DeviceException {
        Element configuration = skeleton(state.opaque(), request);
        Element tls = demand(configuration, WEB, "aweb:Tls");
        Element policies = demand(configuration, WEB, "aweb:ConnectionPolicies");
        roles.forEach(role -> demand(policies, WEB, "aweb:" + role));
        boolean kept = !Xml.text(tls).isEmpty() && mode(configuration, tls).equals(Optional.of(state.mode()));
        if (!kept) {
            tls.setTextContent(Boolean.toString(state.mode() != HttpsMode.HTTP_ONLY));
            policies(configuration).forEach(policy -> policy.setTextContent(policy(state.mode())));
        }
        Element set = demand(configuration, WEB, "aweb:CertificateSet");
        fill(
                demand(set, CERT, "acert:Certificates"),
                state.certificateId().isEmpty() ? List.of() : List.of(state.certificateId()));
        fill(demand(set, CERT, "acert:CACertificates"), state.chainIds());
        demand(set, CERT, "acert:TrustedCertificates");
    }

    /** What the settings mean for whoever connects: plain HTTP is closed only if it is closed for every role. */
    private static Optional<HttpsMode> mode(Element configuration, Element tls) throws DeviceException {
        Set<HttpsMode> policies = EnumSet.noneOf(HttpsMode.class);
        for (Element policy : policies(configuration)) {
            policies.add(mode(Xml.text(policy)));
        }
        if (policies.isEmpty()) {
            return Optional.empty();
        }
        if (!isTrue(Xml.text(tls))) {
            return Optional.of(HttpsMode.HTTP_ONLY);
        }
        return Optional.of(policies.size() == 1 ? policies.iterator().next() : HttpsMode.HTTP_AND_HTTPS);
    }

    /** Whether we would write the mode in just this way. */
    private static boolean isPlain(Element configuration, Element tls, HttpsMode mode) {
        return isTrue(Xml.text(tls)) == (mode != HttpsMode.HTTP_ONLY)
                && policies(configuration).stream()
                        .allMatch(policy -> Xml.text(policy).equals(policy(mode)));
    }

    /** The policies that are there, by role. */
    private static List<Element> policies(Element configuration) {
        return Xml.child(configuration, WEB, "ConnectionPolicies").stream()
                .flatMap(policies -> THREE_ROLES.stream().flatMap(role -> Xml.children(policies, WEB, role).stream()))
                .toList();
    }

    private static Element skeleton(String opaque, Element request) throws DeviceException {
        if (opaque.isEmpty()) {
            return Xml.append(request, WEB, "aweb:Configuration");
        }
        Element read =
                Xml.parse(opaque.getBytes(StandardCharsets.UTF_8), EXPECTED).getDocumentElement();
        Node imported = request.getOwnerDocument().importNode(read, true);
        request.appendChild(imported);
        return (Element) imported;
    }

    private static Element demand(Element parent, String namespace, String qualifiedName) {
        String name = qualifiedName.substring(qualifiedName.indexOf(':') + 1);
        return Xml.child(parent, namespace, name).orElseGet(() -> Xml.append(parent, namespace, qualifiedName));
    }

    private static void fill(Element list, List<String> ids) {
        Xml.empty(list);
        ids.forEach(id -> Xml.append(list, CERT, "acert:Id").setTextContent(id));
    }

    private static Optional<Element> set(Element configuration, String list) {
        return Xml.child(configuration, WEB, "CertificateSet").flatMap(set -> Xml.child(set, CERT, list));
    }

    private static List<String> ids(Element configuration, String list) {
        return set(configuration, list)
                .map(element -> Xml.children(element, CERT, "Id").stream()
                        .map(Xml::text)
                        .toList())
                .orElse(List.of());
    }

    private static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }

    private static HttpsMode mode(String policy) throws DeviceException {
        return switch (policy) {
            case "Http" -> HttpsMode.HTTP_ONLY;
            case "HttpAndHttps" -> HttpsMode.HTTP_AND_HTTPS;
            case "Https" -> HttpsMode.HTTPS_ONLY;
            default ->
                throw new DeviceException(new Failure.Unexpected(
                        "a connection policy Http, HttpAndHttps or Https", "'" + DeviceText.clean(policy) + "'"));
        };
    }

    private static String policy(HttpsMode mode) {
        return switch (mode) {
            case HTTP_ONLY -> "Http";
            case HTTP_AND_HTTPS -> "HttpAndHttps";
            case HTTPS_ONLY -> "Https";
        };
    }

    private static DeviceException odd() {
        return new DeviceException(new Failure.Unexpected(EXPECTED, "an answer without it"));
    }

    private WebServerTls() {}
}

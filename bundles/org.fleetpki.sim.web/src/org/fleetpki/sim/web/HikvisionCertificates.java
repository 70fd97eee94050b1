// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import org.fleetpki.sim.TlsIdentity;
import org.fleetpki.sim.Xml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The one certificate and the one request of a Hikvision camera. */
final class HikvisionCertificates {

    private static final String OWN = "own";
    private static final String END = "</CertificateReq>";

    private static final Map<String, ASN1ObjectIdentifier> NAME = new LinkedHashMap<>();

    static {
        NAME.put("country", BCStyle.C);
        NAME.put("state", BCStyle.ST);
        NAME.put("locality", BCStyle.L);
        NAME.put("organization", BCStyle.O);
        NAME.put("organizationUnit", BCStyle.OU);
        NAME.put("commonName", BCStyle.CN);
    }

    private final WebPower power;

    HikvisionCertificates(WebPower power) {
        this.power = power;
    }

    /** The camera signs a new certificate itself, which takes the place of the one that it came with. */
    Answer selfSign(Request request) {
        Optional<Element> body = body(request.body());
        Optional<X500Principal> subject = body.flatMap(HikvisionCertificates::subject);
        if (subject.isEmpty()) {
            return Answer.of(badXml(request));
        }
        if (power.conditions().isStoreFull()) {
            return Answer.of(full(request));
        }
        String days = text(body.get(), "validity");
        Instant now = power.clock().instant();
        Duration life = Duration.ofDays(days.matches("\\d{1,4}") ? Long.parseLong(days) : 365);
        KeyPair key = power.key();
        CertificateMaker.Contents contents =
                new CertificateMaker.Contents(subject.get(), List.of(), now, now.plus(life), false);
        X509Certificate certificate = new CertificateMaker(power.random()).selfSigned(contents, key);
        TlsIdentity identity = new TlsIdentity(key.getPrivate(), List.of(certificate));
        return change(request, state -> state.forgotten().withFactory(identity)).then(power::restart);
    }

    Answer createRequest(Request request) {
        Optional<X500Principal> subject = body(request.body()).flatMap(HikvisionCertificates::subject);
        if (subject.isEmpty()) {
            return Answer.of(badXml(request));
        }
        if (power.conditions().isStoreFull()) {
            return Answer.of(full(request));
        }
        KeyPair key = power.key();
        byte[] der = new CertificateMaker(power.random())
                .request(subject.get(), List.of(), key.getPublic(), key.getPrivate());
        return change(request, state -> state.withRequest(Optional.of(new WebState.Pending(der, key.getPrivate()))));
    }

    Answer request(Request request) {
        return Answer.of(
                power.state().request().isEmpty()
                        ? nothing(request)
                        : xml("CertificateSignReq", "<requestStatus>created</requestStatus>"));
    }

    Answer deleteRequest(Request request) {
        return power.state().request().isEmpty()
                ? Answer.of(nothing(request))
                : change(request, state -> state.withRequest(Optional.empty()));
    }

    Answer download(Request request) {
        return Answer.of(power.state()
                .request()
                .map(pending ->
                        Response.of(200, "application/octet-stream", Pem.block("CERTIFICATE REQUEST", pending.der())))
                .orElse(nothing(request)));
    }

    Response show() {
        X509Certificate leaf = power.state().served().chain().getFirst();
        return xml(
                "Certificate",
                "<issuerDN>%s</issuerDN><subjectDN>%s</subjectDN><startDate>%s</startDate><endDate>%s</endDate>"
                        .formatted(
                                Xml.escape(leaf.getIssuerX500Principal().getName()),
                                Xml.escape(leaf.getSubjectX500Principal().getName()),
                                leaf.getNotBefore().toInstant(),
                                leaf.getNotAfter().toInstant()));
    }

    /** A description in XML, and right behind it the certificate, and the key where it comes along. */
    Answer install(Request request) {
        String text = new String(request.body(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END);
        Optional<Element> head = end < 0
                ? Optional.empty()
                : body(text.substring(0, end + END.length()).getBytes(StandardCharsets.ISO_8859_1));
        if (head.isEmpty()) {
            return Answer.of(badXml(request));
        }
        if (power.conditions().isStoreFull()) {
            return Answer.of(full(request));
        }
        Optional<TlsIdentity> pair = pair(text(head.get(), "certificateMode"), text.substring(end + END.length()));
        return pair.isEmpty()
                ? Answer.of(HikvisionBehaviour.status(request, 400, 6, "Invalid Content", "badParameters"))
                : change(request, state -> state.with(OWN, pair.get()).using(OWN, state.policy()))
                        .then(power::restart);
    }

    private Optional<TlsIdentity> pair(String mode, String pem) {
        try {
            Optional<PrivateKey> key = switch (mode) {
                case "signingRequest" -> power.state().request().map(WebState.Pending::key);
                case "signedCertificate" -> Pem.privateKey(pem);
                default -> Optional.empty();
            };
            return WebPower.pair(Pem.certificates(pem), key);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Answer delete(Request request) {
        return power.state().inUse().isEmpty()
                ? Answer.of(nothing(request))
                : change(request, WebState::forgotten).then(power::restart);
    }

    private Answer change(Request request, UnaryOperator<WebState> change) {
        return Answer.changing(
                HikvisionBehaviour.ok(request), () -> power.memory().change(change));
    }

    private static Response nothing(Request request) {
        return HikvisionBehaviour.status(request, 403, 4, "Invalid Operation", "invalidOperation");
    }

    private static Response badXml(Request request) {
        return HikvisionBehaviour.status(request, 400, 5, "Invalid XML Format", "badXmlFormat");
    }

    private static Response full(Request request) {
        return HikvisionBehaviour.status(request, 500, 3, "Device Error", "noMemory");
    }

    private static Response xml(String element, String content) {
        return Response.of(
                200,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%1$s version=\"2.0\" xmlns=\"%2$s\">%3$s</%1$s>\n"
                        .formatted(element, HikvisionBehaviour.NAMESPACE, content));
    }

    private static Optional<Element> body(byte[] xml) {
        try {
            return Optional.of(Xml.parse(xml).getDocumentElement());
        } catch (SAXException e) {
            return Optional.empty();
        }
    }

    private static String text(Element root, String name) {
        return Xml.children(root).stream()
                .filter(element -> name.equals(element.getLocalName()))
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }

    private static Optional<X500Principal> subject(Element root) {
        if (text(root, "commonName").isEmpty()) {
            return Optional.empty();
        }
        X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
        try {
            NAME.forEach((field, type) -> {
                if (!text(root, field).isEmpty()) {
                    builder.addRDN(type, text(root, field));
                }
            });
            return Optional.of(new X500Principal(builder.build().getEncoded()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import java.io.IOException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.Fingerprints;
import org.fleetpki.sim.Parameters;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.TlsIdentity;
import org.fleetpki.sim.Xml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The certificates of a Hanwha camera, by name. */
final class HanwhaCertificates {

    /** The name of the certificate that each camera has of its own. */
    static final String FACTORY = "Unique";

    private static final int MOST = 10;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final WebPower power;

    HanwhaCertificates(WebPower power) {
        this.power = power;
    }

    String inUse(WebState state) {
        return state.inUse().isEmpty() ? FACTORY : state.inUse();
    }

    boolean isThere(WebState state, String name) {
        return name.equals(FACTORY) || state.own().containsKey(name);
    }

    String type(WebState state, String name) {
        if (name.equals(FACTORY)) {
            return "Unique";
        }
        X509Certificate leaf = state.own().get(name).chain().getFirst();
        return leaf.getIssuerX500Principal().equals(leaf.getSubjectX500Principal()) ? "SelfSigned" : "Public";
    }

    ObjectNode view() {
        WebState state = power.state();
        ObjectNode node = Json.object()
                .put("Policy", state.policy())
                .put(
                        "PublicCertificateInstalled",
                        state.own().keySet().stream()
                                .anyMatch(name -> type(state, name).equals("Public")))
                .put("CertificateInUse", inUse(state));
        ArrayNode list = node.putArray("Certificates");
        show(list.addObject(), state, FACTORY, state.factory());
        state.own().forEach((name, identity) -> show(list.addObject(), state, name, identity));
        return node;
    }

    private void show(ObjectNode node, WebState state, String name, TlsIdentity identity) {
        X509Certificate leaf = identity.chain().getFirst();
        node.put("CertificateName", name)
                .put("Type", type(state, name))
                .put("Subject", leaf.getSubjectX500Principal().getName())
                .put("Issuer", leaf.getIssuerX500Principal().getName())
                .put("IssueDate", DATE.format(leaf.getNotBefore().toInstant()))
                .put("ExpiryDate", DATE.format(leaf.getNotAfter().toInstant()))
                .put("Thumbprint", Fingerprints.of(leaf))
                .put("IsRemovable", !name.equals(FACTORY))
                .put("IsEncrypted", false);
    }

    /** A pair in XML, whatever the content type says. */
    Answer install(Request request, HanwhaAnswers answers) {
        String name;
        Optional<TlsIdentity> pair;
        try {
            Element root = Xml.parse(request.body()).getDocumentElement();
            name = text(root, "PublicCertName");
            String certificate = text(root, "CertData");
            String key = text(root, "KeyData");
            boolean whole = text(root, "CertLength").equals(String.valueOf(certificate.length()))
                    && text(root, "KeyLength").equals(String.valueOf(key.length()));
            pair = whole ? WebPower.pair(certificate, key) : Optional.empty();
        } catch (SAXException e) {
            return Answer.of(answers.fail(604, "Invalid XML"));
        }
        if (pair.isEmpty() || name.isEmpty()) {
            return Answer.of(answers.fail(612, "Invalid certificate or key"));
        }
        return keep(name, pair.get(), answers);
    }

    private static String text(Element root, String name) {
        return Xml.children(root).stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }

    private Answer keep(String name, TlsIdentity identity, HanwhaAnswers answers) {
        WebState state = power.state();
        if (isThere(state, name)) {
            return Answer.of(answers.fail(605, "Duplicate Value"));
        }
        if (power.conditions().isStoreFull() || state.own().size() >= MOST) {
            return Answer.of(answers.fail(608, "Maximum number of certificates reached"));
        }
        return Answer.changing(answers.ok(), () -> power.memory().change(old -> old.with(name, identity)));
    }

    /** A certificate that the camera signs itself; its name is the common name. */
    Answer add(Parameters query, HanwhaAnswers answers) {
        String name = query.first("CertificateName").orElse(query.text("CommonName"));
        Instant now = power.clock().instant();
        Instant end;
        X500Principal subject;
        List<GeneralName> names;
        try {
            names = names(query);
            end = query.first("ExpiryDate")
                    .map(text -> LocalDate.parse(text.substring(0, Math.min(10, text.length())))
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant())
                    .orElse(now.plus(Duration.ofDays(365)));
            byte[] encoded = new X500NameBuilder(BCStyle.INSTANCE)
                    .addRDN(BCStyle.CN, query.text("CommonName"))
                    .build()
                    .getEncoded();
            subject = new X500Principal(encoded);
        } catch (DateTimeParseException | IOException | IllegalArgumentException e) {
            return Answer.of(answers.fail(604, "Invalid Value"));
        }
        if (!query.text("Type").equals("SelfSigned") || name.isEmpty() || !end.isAfter(now)) {
            return Answer.of(answers.fail(604, "Invalid Value"));
        }
        KeyPair key = power.key();
        CertificateMaker.Contents contents = new CertificateMaker.Contents(subject, names, now, end, false);
        X509Certificate certificate = new CertificateMaker(power.random()).selfSigned(contents, key);
        return keep(name, new TlsIdentity(key.getPrivate(), List.of(certificate)), answers);
    }

    private static List<GeneralName> names(Parameters query) {
        List<GeneralName> names = new ArrayList<>();
        for (String text : query.text("SubjectAlternativeName").split(",")) {
            if (!text.isBlank()) {
                int tag = text.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName;
                names.add(new GeneralName(tag, text.strip()));
            }
        }
        return names;
    }

    Answer remove(Parameters query, HanwhaAnswers answers) {
        WebState state = power.state();
        String name = query.text("CertificateName");
        if (!state.own().containsKey(name)) {
            return Answer.of(answers.fail(604, "Invalid Value"));
        }
        return inUse(state).equals(name)
                ? Answer.of(answers.fail(610, "The certificate is in use"))
                : Answer.changing(answers.ok(), () -> power.memory().change(old -> old.without(name)));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.fleetpki.sim.Xml;

/** Writes what {@code X509 xml-info} shows, without an XML declaration: update servers put it into another document. */
final class InfoXml {

    private final Names names;
    private final StringBuilder xml = new StringBuilder("<info>");

    private InfoXml(Names names) {
        this.names = names;
    }

    static String write(Names names, State state, Set<String> busy) {
        InfoXml info = new InfoXml(names);
        info.chain("servercert", "", state.place(Place.DEVICE).chain());
        state.places().forEach((target, place) -> {
            if (!target.equals(Place.DEVICE) && !place.chain().isEmpty()) {
                String name = attribute(names.get("info.application.name"), target);
                info.chain(names.get("info.application"), name, place.chain());
            }
        });
        info.xml.append("<requests>");
        state.places().forEach((target, place) -> place.request().ifPresent(request -> info.request(target, request)));
        info.xml.append("</requests>");
        busy.forEach(
                target -> info.xml.append("<busy").append(info.target(target)).append("/>"));
        state.places()
                .forEach((target, place) -> place.error()
                        .ifPresent(error -> info.xml
                                .append("<request-error")
                                .append(info.target(target))
                                .append('>')
                                .append(Xml.escape(error))
                                .append("</request-error>")));
        info.trusted(state);
        info.rejected(state);
        return info.xml.append("</info>").toString();
    }

    private void request(String target, Place.Pending request) {
        try {
            X500Name subject = new PKCS10CertificationRequest(request.der()).getSubject();
            xml.append("<request")
                    .append(target(target))
                    .append(attribute("subject_cn", commonName(subject)))
                    .append("/>");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void trusted(State state) {
        xml.append('<').append(names.get("info.trusted")).append('>');
        state.trusted()
                .forEach((id, certificate) ->
                        certificate(attribute(names.get("info.id"), String.valueOf(id)), certificate));
        xml.append("</").append(names.get("info.trusted")).append('>');
    }

    private void rejected(State state) {
        xml.append('<').append(names.get("info.rejected")).append('>');
        for (Rejected each : state.rejected()) {
            String attributes = attribute(names.get("info.id"), String.valueOf(each.id()))
                    + attribute(names.get("info.reason"), names.get(each.reason()))
                    + attribute(
                            names.get("info.at"),
                            each.at().truncatedTo(ChronoUnit.SECONDS).toString());
            chain(names.get("info.chain"), attributes, each.chain());
        }
        xml.append("</").append(names.get("info.rejected")).append('>');
    }

    private void chain(String element, String attributes, List<X509Certificate> chain) {
        xml.append('<').append(element).append(attributes).append('>');
        chain.forEach(certificate -> certificate("", certificate));
        xml.append("</").append(element).append('>');
    }

    private void certificate(String attributes, X509Certificate certificate) {
        xml.append("<certificate")
                .append(attributes)
                .append(attribute("subject_cn", commonName(name(certificate.getSubjectX500Principal()))))
                .append(attribute("issuer_cn", commonName(name(certificate.getIssuerX500Principal()))))
                .append(attribute("not_before", date(certificate.getNotBefore())))
                .append(attribute("not_after", date(certificate.getNotAfter())))
                .append("/>");
    }

    private String target(String target) {
        return target.equals(Place.DEVICE) ? "" : attribute(names.get("info.target"), target);
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + Xml.escape(value) + "\"";
    }

    private static X500Name name(X500Principal principal) {
        return X500Name.getInstance(principal.getEncoded());
    }

    private static String commonName(X500Name name) {
        RDN[] all = name.getRDNs(BCStyle.CN);
        return all.length == 0 ? "" : IETFUtils.valueToString(all[0].getFirst().getValue());
    }

    private static String date(Date date) {
        return date.toInstant().toString();
    }
}

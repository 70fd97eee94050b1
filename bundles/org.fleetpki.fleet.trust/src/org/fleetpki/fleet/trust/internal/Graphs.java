// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.trust.internal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.TrustGraph;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.fleetpki.pki.api.Fingerprint;

/** Makes a graph of a survey. */
final class Graphs {

    static TrustGraph of(TrustSurvey survey, List<X509Certificate> known, Signatures signatures) {
        Map<Fingerprint, X509Certificate> certificates = new LinkedHashMap<>();
        List<TrustGraph.Edge> edges = new ArrayList<>();
        for (DeviceTrust device : survey.devices()) {
            device.presented().forEach(certificate -> certificates.put(Fingerprint.of(certificate), certificate));
            device.presented().stream()
                    .findFirst()
                    .ifPresent(leaf -> edges.add(new TrustGraph.Presents(device.deviceId(), Fingerprint.of(leaf))));
            for (X509Certificate anchor : device.anchors()) {
                certificates.put(Fingerprint.of(anchor), anchor);
                edges.add(new TrustGraph.Trusts(device.deviceId(), Fingerprint.of(anchor)));
            }
            for (RejectedCertificates.Rejected rejected : device.rejected()) {
                X509Certificate leaf = rejected.chain().getFirst();
                certificates.put(Fingerprint.of(leaf), leaf);
                edges.add(new TrustGraph.Refused(device.deviceId(), Fingerprint.of(leaf)));
            }
        }
        withIssuers(certificates, known, signatures);
        Map<X500Principal, List<X509Certificate>> byName =
                certificates.values().stream().collect(Collectors.groupingBy(X509Certificate::getSubjectX500Principal));
        for (X509Certificate subject : certificates.values()) {
            byName.getOrDefault(subject.getIssuerX500Principal(), List.of()).stream()
                    .filter(issuer -> signatures.issued(issuer, subject))
                    .forEach(issuer ->
                            edges.add(new TrustGraph.Issued(Fingerprint.of(issuer), Fingerprint.of(subject))));
        }
        return new TrustGraph(
                survey.devices().stream().map(DeviceTrust::deviceId).toList(),
                List.copyOf(certificates.values()),
                edges.stream().distinct().toList());
    }

    /** Servers leave their root out, and it is what people look for. */
    private static void withIssuers(
            Map<Fingerprint, X509Certificate> certificates, List<X509Certificate> known, Signatures signatures) {
        for (X509Certificate certificate : List.copyOf(certificates.values())) {
            signatures
                    .path(List.of(certificate), known)
                    .forEach(above -> certificates.putIfAbsent(Fingerprint.of(above), above));
        }
    }

    private Graphs() {}
}

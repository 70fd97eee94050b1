// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.fleet.api.trust.TrustGraph;
import org.fleetpki.pki.api.Fingerprint;

/** A graph in the forms that other programs read. */
final class GraphText {

    /** In the DOT language of Graphviz: devices are boxes, certificates ellipses. */
    static String dot(TrustGraph graph) {
        StringBuilder dot = new StringBuilder("digraph trust {\n  rankdir=LR;\n");
        graph.devices()
                .forEach(device -> dot.append("  ")
                        .append(quoted(device(device)))
                        .append(" [shape=box,label=")
                        .append(quoted(device))
                        .append("];\n"));
        for (X509Certificate certificate : graph.certificates()) {
            dot.append("  ")
                    .append(quoted(Fingerprint.of(certificate).hex()))
                    .append(" [label=")
                    .append(quoted(certificate.getSubjectX500Principal().getName()))
                    .append("];\n");
        }
        for (TrustGraph.Edge edge : graph.edges()) {
            dot.append("  ")
                    .append(
                            switch (edge) {
                                case TrustGraph.Presents presents ->
                                    line(
                                            device(presents.deviceId()),
                                            presents.leaf().hex(),
                                            "presents",
                                            "bold");
                                case TrustGraph.Trusts trusts ->
                                    line(
                                            device(trusts.deviceId()),
                                            trusts.anchor().hex(),
                                            "trusts",
                                            "dashed");
                                case TrustGraph.Refused refused ->
                                    line(
                                            device(refused.deviceId()),
                                            refused.leaf().hex(),
                                            "refused",
                                            "dotted");
                                case TrustGraph.Issued issued ->
                                    line(issued.issuer().hex(), issued.subject().hex(), "issued", "solid");
                            });
        }
        return dot.append("}\n").toString();
    }

    /** A device may be called like a fingerprint. */
    private static String device(String id) {
        return "device " + id;
    }

    private static String line(String from, String to, String label, String style) {
        return quoted(from) + " -> " + quoted(to) + " [label=" + label + ",style=" + style + "];\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String json(TrustGraph graph) {
        return new JsonObject()
                .withTexts("devices", graph.devices())
                .with(
                        "certificates",
                        graph.certificates().stream()
                                .map(certificate -> new JsonObject()
                                        .with(
                                                "sha256",
                                                Fingerprint.of(certificate).hex())
                                        .with(
                                                "subject",
                                                certificate
                                                        .getSubjectX500Principal()
                                                        .getName())
                                        .with(
                                                "issuer",
                                                certificate
                                                        .getIssuerX500Principal()
                                                        .getName())
                                        .with(
                                                "notAfter",
                                                certificate
                                                        .getNotAfter()
                                                        .toInstant()
                                                        .toString()))
                                .toList())
                .with("edges", graph.edges().stream().map(GraphText::json).toList())
                .text();
    }

    private static JsonObject json(TrustGraph.Edge edge) {
        return switch (edge) {
            case TrustGraph.Presents presents ->
                edge("presents", presents.deviceId(), presents.leaf().hex());
            case TrustGraph.Trusts trusts ->
                edge("trusts", trusts.deviceId(), trusts.anchor().hex());
            case TrustGraph.Refused refused ->
                edge("refused", refused.deviceId(), refused.leaf().hex());
            case TrustGraph.Issued issued ->
                edge("issued", issued.issuer().hex(), issued.subject().hex());
        };
    }

    private static JsonObject edge(String kind, String from, String to) {
        return new JsonObject().with("kind", kind).with("from", from).with("to", to);
    }

    private GraphText() {}
}

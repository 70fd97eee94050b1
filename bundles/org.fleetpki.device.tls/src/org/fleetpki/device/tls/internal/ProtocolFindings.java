// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamOffer.State;
import org.fleetpki.device.api.TlsExamOffer.Trait;
import org.fleetpki.device.api.TlsExamVersion;
import org.fleetpki.device.api.TlsExamination;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;

/** What is to be said about versions, suites and handshakes. */
record ProtocolFindings(TlsExamination seen, List<CipherSuites.Weakness> weaknesses) {

    /** The server could not be reached. */
    static Finding noAnswer(String phrase) {
        return new Finding(
                "no-answer",
                Severity.ERROR,
                "There is no answer: " + phrase + ".",
                "Look whether address, port and firewall are right and the device is switched on.");
    }

    /** The server answered, and not as a TLS server does. */
    static Finding of(AnswerException answer) {
        String sentence = "The server answers, and " + answer.getMessage() + ".";
        return switch (answer.kind()) {
            case PLAIN_HTTP ->
                new Finding(
                        "plain-http",
                        Severity.ERROR,
                        sentence,
                        "Give the port of HTTPS, usually 443, or switch" + " HTTPS on.");
            case NO_TLS ->
                new Finding(
                        "no-tls", Severity.ERROR, sentence, "Give another port, or say by --starttls how to begin.");
            case NO_STARTTLS ->
                new Finding("no-starttls", Severity.ERROR, sentence, "Switch STARTTLS on, or give the port of TLS.");
            default ->
                new Finding(
                        "answer-malformed",
                        Severity.ERROR,
                        sentence,
                        "Update the firmware, or look whether something stands between that breaks TLS.");
        };
    }

    /** The server took connections, and nothing more is known of it. */
    static Finding noTlsAnswer(List<TlsExamOffer> offers) {
        String detail = offers.stream()
                .map(TlsExamOffer::detail)
                .filter(sentence -> !sentence.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse("No time was left.");
        return new Finding(
                "no-tls-answer",
                Severity.ERROR,
                "The server takes the connection and does not answer the handshake. " + detail,
                "Give another port, or say by --starttls how to begin.");
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        nothingOffered(findings);
        forbiddenVersions(findings);
        seen.best()
                .filter(best -> best.version().isForbidden())
                .ifPresent(best -> findings.add(new Finding(
                        "no-current-version",
                        Severity.ERROR,
                        "The newest version that the server speaks is "
                                + best.version().title() + ", which browsers of today refuse.",
                        "Update the firmware, or switch TLS 1.2 on.")));
        for (CipherSuites.Weakness weakness : weaknesses) {
            findings.add(new Finding(
                    "weak-cipher-suites",
                    Severity.WARNING,
                    "The server accepts cipher suites " + weakness.words() + " (" + weakness.source() + ").",
                    "Switch them off in the TLS settings of the device."));
        }
        if (offers(Trait.COMPRESSION)) {
            findings.add(new Finding(
                    "compression",
                    Severity.WARNING,
                    "The server compresses within TLS, which gives secrets away (CRIME).",
                    "Switch compression of TLS off."));
        }
        if (offers(Trait.UNREADABLE_CERTIFICATE)) {
            findings.add(new Finding(
                    "certificate-unreadable",
                    Severity.ERROR,
                    "The server sends a certificate that cannot be read.",
                    "Install its chain again, each certificate whole and in DER or PEM as the device asks for."));
        }
        renegotiation(findings);
        if (offers(Trait.CLIENT_CERTIFICATE_REQUESTED)) {
            findings.add(new Finding(
                    "client-certificate-requested",
                    Severity.NOTICE,
                    "The server asks clients for a certificate of their own.",
                    "Clients without one may be turned away."));
        }
        return findings;
    }

    private void nothingOffered(List<Finding> findings) {
        boolean refusedAll = !seen.offers().isEmpty()
                && seen.offers().stream().allMatch(offer -> offer.state() == State.NOT_OFFERED);
        if (refusedAll) {
            TlsExamOffer newest = seen.offers().getLast();
            findings.add(new Finding(
                    "handshake-refused",
                    Severity.ERROR,
                    "The server refuses every handshake; when asked for "
                            + newest.version().title() + ": " + newest.detail(),
                    "Look whether the device has a certificate and key for HTTPS, and which name and versions it"
                            + " expects."));
        }
    }

    private void forbiddenVersions(List<Finding> findings) {
        String forbidden = seen.offers().stream()
                .filter(TlsExamOffer::isOffered)
                .map(TlsExamOffer::version)
                .filter(TlsExamVersion::isForbidden)
                .map(TlsExamVersion::title)
                .collect(Collectors.joining(", "));
        if (!forbidden.isEmpty()) {
            findings.add(new Finding(
                    "old-version",
                    Severity.WARNING,
                    "The server still speaks " + forbidden + " (forbidden by RFC 7568 and RFC 8996).",
                    "Switch it off in the TLS settings of the device."));
        }
    }

    private void renegotiation(List<Finding> findings) {
        boolean unsafe = seen.offers().stream()
                .filter(TlsExamOffer::isOffered)
                .filter(offer -> offer.version() != TlsExamVersion.TLS_1_3)
                .anyMatch(offer -> !offer.traits().contains(Trait.SECURE_RENEGOTIATION));
        if (unsafe) {
            findings.add(new Finding(
                    "renegotiation-not-safe",
                    Severity.WARNING,
                    "The server does not know safe renegotiation (RFC 5746), so some clients refuse it.",
                    "Update the firmware."));
        }
    }

    private boolean offers(Trait trait) {
        return seen.offers().stream().anyMatch(offer -> offer.traits().contains(trait));
    }
}

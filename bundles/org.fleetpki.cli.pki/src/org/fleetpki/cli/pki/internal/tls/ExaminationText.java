// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamination;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;

/** Shows an examination to a person: versions, certificates, and what is wrong. */
final class ExaminationText {

    private final CommandOutput output;

    ExaminationText(CommandOutput output) {
        this.output = output;
    }

    void write(TlsExamination seen) {
        if (!seen.offers().isEmpty()) {
            versions(seen.offers());
            output.text("");
        }
        if (!seen.chain().isEmpty()) {
            chain(seen.chain());
            output.text("");
        }
        findings(seen.findings());
    }

    private void versions(List<TlsExamOffer> offers) {
        TextTable table = new TextTable(output.style(), "Version", "Spoken", "Cipher suite", "What else");
        for (TlsExamOffer offer : offers) {
            boolean bad = offer.isOffered() && offer.version().isForbidden();
            Tone tone = bad ? Tone.ATTENTION : offer.isOffered() ? Tone.GOOD : Tone.PLAIN;
            table.row(tone, offer.version().title(), spoken(offer), offer.suite(), details(offer));
        }
        output.text(table.text());
    }

    private static String spoken(TlsExamOffer offer) {
        return switch (offer.state()) {
            case OFFERED -> "yes";
            case NOT_OFFERED -> "no";
            case UNKNOWN -> "not known";
        };
    }

    private static String details(TlsExamOffer offer) {
        String alpn = offer.application().isEmpty() ? "" : "ALPN " + offer.application();
        return Stream.concat(
                        Stream.of(offer.detail(), offer.group(), alpn),
                        offer.traits().stream().sorted().map(TlsExamOffer.Trait::title))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void chain(List<X509Certificate> chain) {
        TextTable table = new TextTable(output.style(), "Sent", "Subject", "Issuer", "Expires", "SHA-256");
        int number = 1;
        for (X509Certificate certificate : chain) {
            table.row(
                    Tone.PLAIN,
                    Integer.toString(number++),
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    certificate.getNotAfter().toInstant().toString().substring(0, 10),
                    Fingerprint.of(certificate).hex());
        }
        output.text(table.text());
    }

    private void findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            tell(Tone.GOOD, "Nothing was found that is wrong.");
        }
        for (Finding finding : findings) {
            Tone tone = switch (finding.severity()) {
                case ERROR -> Tone.BAD;
                case WARNING -> Tone.ATTENTION;
                case NOTICE -> Tone.PLAIN;
            };
            tell(tone, finding.message() + " " + finding.remedy());
        }
    }

    private void tell(Tone tone, String sentence) {
        String mark = output.style().paint(tone, output.style().mark(tone));
        output.text(mark + " " + TextStyle.clean(sentence));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.DistinguishedName;

/** Writes what stands in a certificate, and what it has in common with requests and revocation lists. */
final class CertificateSheet {

    /** From here on somebody should renew. */
    private static final int SOON = 30;

    private final Lines lines;
    private final SelfSignature signatures;
    private final Instant now;

    CertificateSheet(Lines lines, SelfSignature signatures, Instant now) {
        this.lines = lines;
        this.signatures = signatures;
        this.now = now;
    }

    void write(ParsedCertificate certificate) {
        lines.heading("Certificate of " + certificate);
        lines.line("Subject", name(certificate.subject()));
        lines.line("Issuer", name(certificate.issuer()));
        if (certificate.isSelfIssued()) {
            selfIssued(certificate);
        }
        lines.line("Version", Integer.toString(certificate.version()));
        try {
            lines.line("Serial number", SerialNumbers.hex(certificate.serial()) + " (hexadecimal)");
            lines.line("", certificate.serial().toString());
        } catch (Asn1Exception e) {
            lines.line("Serial number", Tone.BAD, e.getMessage());
        }
        validity(certificate);
        key(certificate.publicKey());
        extensions(certificate.extensions());
        signature(certificate.signatureAlgorithm());
        for (String algorithm : List.of("SHA-256", "SHA-1", "MD5")) {
            lines.line("Fingerprint " + algorithm, Digests.colons(algorithm, certificate.encoded()));
        }
    }

    private void selfIssued(ParsedCertificate certificate) {
        switch (signatures.of(certificate)) {
            case VALID -> lines.line("", "self-signed: the subject, with its own key");
            case INVALID -> lines.line("", Tone.ATTENTION, "the subject itself, but not with this key");
            case UNSUPPORTED ->
                lines.line("", Tone.ATTENTION, "the subject itself; its signature cannot be checked here");
        }
    }

    private void validity(ParsedCertificate certificate) {
        try {
            Instant begin = certificate.notBefore();
            Instant end = certificate.notAfter();
            lines.line("Not before", begin.toString());
            lines.line("Not after", end.toString());
            if (now.isBefore(begin)) {
                lines.line("", Tone.BAD, "not valid yet, begins in " + days(now, begin));
            } else if (now.isAfter(end)) {
                lines.line("", Tone.BAD, "expired " + days(end, now) + " ago");
            } else {
                boolean soon = Duration.between(now, end).toDays() < SOON;
                lines.line("", soon ? Tone.ATTENTION : Tone.GOOD, days(now, end) + " left");
            }
        } catch (Asn1Exception e) {
            lines.line("Validity", Tone.BAD, e.getMessage());
        }
    }

    static String days(Instant from, Instant to) {
        long days = Duration.between(from, to).toDays();
        return days == 1 ? "1 day" : days + " days";
    }

    void key(PublicKeyInfo key) {
        lines.line("Key", KeyWords.of(key));
        lines.line("Key SHA-256", key.fingerprint().hex());
    }

    void extensions(List<Extension> extensions) {
        for (Extension extension : extensions) {
            lines.lines(
                    ExtensionWords.title(extension) + (extension.critical() ? " !" : ""), ExtensionWords.of(extension));
        }
        if (extensions.stream().anyMatch(Extension::critical)) {
            lines.line("", "(! marks critical extensions)");
        }
    }

    void signature(AlgorithmIdentifier algorithm) {
        boolean broken = KeyWords.isBroken(algorithm.name());
        lines.line(
                "Signature",
                broken ? Tone.BAD : Tone.PLAIN,
                algorithm.name() + (broken ? ", which can be forged" : ""));
    }

    static String name(DistinguishedName name) {
        return name.isEmpty() ? "(empty)" : name.toString();
    }
}

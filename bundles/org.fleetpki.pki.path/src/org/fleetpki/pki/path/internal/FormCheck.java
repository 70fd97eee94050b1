// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.HashSet;
import java.util.Set;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtensionValue;

/** The fields of each certificate by themselves: version, serial number, names and extensions (RFC 5280, 4.1 and 4.2). */
final class FormCheck implements PathCheck {

    private static final int MAX_SERIAL = 20;

    /** Those that must not be critical: whoever does not know them could not use the certificate, for nothing. */
    private static final Set<String> NEVER_CRITICAL =
            Set.of("1.3.6.1.5.5.7.1.1", "1.3.6.1.5.5.7.1.11", "2.5.29.14", "2.5.29.35", "2.5.29.46", "2.5.29.9");

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        for (int i = 0; i < path.size(); i++) {
            PathCertificate certificate = path.get(i);
            question.work().spend(Work.STEP + certificate.parsed().extensions().size());
            version(certificate, findings);
            serial(certificate, i > 0 && path.isAnchor(i), findings);
            names(certificate, findings);
            extensions(certificate, findings);
        }
    }

    private static void version(PathCertificate certificate, Findings findings) {
        ParsedCertificate parsed = certificate.parsed();
        if (parsed.version() != 3) {
            findings.departure(
                    "version-not-3",
                    certificate,
                    "The certificate " + certificate + " is of version " + parsed.version()
                            + ", which cannot say what it may be used for.",
                    "Issue the certificate again with version 3; openssl does so when it is given extensions.");
        }
        if (parsed.hasUniqueIds()) {
            findings.departure(
                    "unique-identifier",
                    certificate,
                    "The certificate " + certificate + " has a unique identifier, which RFC 5280, 4.1.2.8 forbids.",
                    "Issue the certificate again without it.");
        }
    }

    private static void serial(PathCertificate certificate, boolean anchor, Findings findings) {
        try {
            if (certificate.parsed().serial().signum() <= 0) {
                String message = "The serial number of " + certificate + " is zero or negative.";
                String remedy = "Issue the certificate again with a random positive serial number (RFC 5280, 4.1.2.2).";
                if (anchor) {
                    // roots that all browsers trust have the number 0, and nobody looks for a root by its number
                    findings.warning("serial-not-positive", certificate, message, remedy);
                } else {
                    findings.departure("serial-not-positive", certificate, message, remedy);
                }
            }
            if (certificate.parsed().encodedSerial().contentLength() > MAX_SERIAL) {
                findings.departure(
                        "serial-too-long",
                        certificate,
                        "The serial number of " + certificate + " has more than " + MAX_SERIAL + " octets.",
                        "Issue the certificate again with a shorter serial number (RFC 5280, 4.1.2.2).");
            }
        } catch (Asn1Exception e) {
            findings.error(
                    "serial-unreadable",
                    certificate,
                    "The serial number of " + certificate + " is no INTEGER.",
                    "Issue the certificate again.");
        }
    }

    private static void names(PathCertificate certificate, Findings findings) {
        if (certificate.parsed().issuer().isEmpty()) {
            findings.error(
                    "issuer-without-name",
                    certificate,
                    "The certificate " + certificate + " does not name its issuer.",
                    "Issue the certificate again from an authority that has a name (RFC 5280, 4.1.2.4).");
        }
        if (certificate.isAuthority() && certificate.parsed().subject().isEmpty()) {
            findings.error(
                    "authority-without-name",
                    certificate,
                    "The authority " + certificate + " has no name.",
                    "Make the authority again with a name (RFC 5280, 4.1.2.6).");
        }
    }

    private static void extensions(PathCertificate certificate, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Extension extension : certificate.parsed().extensions()) {
            String name = PrintableName.text(extension.name());
            if (!seen.add(extension.oid())) {
                findings.error(
                        "duplicate-extension",
                        certificate,
                        "The certificate " + certificate + " has the extension " + name + " twice.",
                        "Issue the certificate again with one of them (RFC 5280, 4.2).");
            }
            if (extension.critical() && NEVER_CRITICAL.contains(extension.oid())) {
                findings.departure(
                        "extension-wrongly-critical",
                        certificate,
                        "The extension " + name + " of " + certificate + " is marked critical, which it must not be.",
                        "Issue the certificate again with " + name + " not critical (RFC 5280, 4.2).");
            }
            if (!parses(extension)) {
                findings.error(
                        "malformed-extension",
                        certificate,
                        "The extension " + name + " of " + certificate + " cannot be read.",
                        "Issue the certificate again with a well-formed " + name + ".");
            }
        }
    }

    private static boolean parses(Extension extension) {
        try {
            ExtensionValue value = extension.value();
            return value.oid().equals(extension.oid());
        } catch (Asn1Exception e) {
            return false;
        }
    }
}

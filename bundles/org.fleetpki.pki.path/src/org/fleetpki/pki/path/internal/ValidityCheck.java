// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Whether the moment lies within the validity of every certificate, the anchor's included (RFC 5280, 4.1.2.5). */
final class ValidityCheck implements PathCheck {

    private static final Pattern UTC_TIME = Pattern.compile("\\d{12}Z");

    /** Before 1950 and from 2050 on. */
    private static final Pattern GENERALIZED_TIME = Pattern.compile("(?!19[5-9]|20[0-4])\\d{14}Z");

    static boolean isValidAt(ParsedCertificate certificate, Instant at) {
        try {
            return !at.isBefore(certificate.notBefore()) && !at.isAfter(certificate.notAfter());
        } catch (Asn1Exception e) {
            return false;
        }
    }

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        for (int i = 0; i < path.size(); i++) {
            PathCertificate certificate = path.get(i);
            try {
                check(certificate, path.role(i), question.at(), findings);
            } catch (Asn1Exception e) {
                findings.error(
                        "validity-unreadable",
                        certificate,
                        "The validity of " + certificate + " cannot be read: " + e.getMessage() + ".",
                        "Issue the certificate again.");
            }
        }
    }

    private static void check(PathCertificate certificate, String role, Instant at, Findings findings)
            throws Asn1Exception {
        ParsedCertificate parsed = certificate.parsed();
        String name = role.equals("certificate") ? "The certificate " : "The authority ";
        String clock = "If the date of " + at + " is wrong, set the clock";
        if (at.isAfter(parsed.notAfter())) {
            findings.error(
                    role + "-expired",
                    certificate,
                    name + certificate + " expired at " + parsed.notAfter() + ".",
                    clock + "; else "
                            + (role.equals("certificate")
                                    ? "issue a new certificate."
                                    : "use the new certificate of this authority, or issue from another one."));
        }
        if (at.isBefore(parsed.notBefore())) {
            findings.error(
                    role + "-not-yet-valid",
                    certificate,
                    name + certificate + " is valid only from " + parsed.notBefore() + " on.",
                    clock + "; else wait, or issue the certificate again with an earlier begin.");
        }
        if (!isProfiled(parsed.encodedNotBefore()) || !isProfiled(parsed.encodedNotAfter())) {
            findings.departure(
                    "validity-encoding",
                    certificate,
                    name + certificate + " writes its validity in a form that RFC 5280, 4.1.2.5 forbids.",
                    "Issue the certificate again with UTCTime up to 2049 and GeneralizedTime from 2050 on, in Zulu time"
                            + " with seconds.");
        }
    }

    private static boolean isProfiled(DerNode time) {
        String text = new String(time.content().toArray(), StandardCharsets.ISO_8859_1);
        return (time.is(Tags.UTC_TIME) ? UTC_TIME : GENERALIZED_TIME)
                .matcher(text)
                .matches();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.time;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/** A rule about how the two times of the validity are written, where they are of one type. */
abstract class TimeRule extends CertificateRule {

    private final int tag;

    protected TimeRule(int tag, Text text) {
        super(text);
        this.tag = tag;
    }

    /** Whether a time keeps the rule. @param text its characters */
    protected abstract boolean isKeptBy(DerNode time, String text) throws Asn1Exception;

    @Override
    protected final boolean concerns(ParsedCertificate certificate) {
        return certificate.encodedNotBefore().is(tag)
                || certificate.encodedNotAfter().is(tag);
    }

    @Override
    protected final Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        if (isBroken(certificate.encodedNotBefore())) {
            return broken("notBefore");
        }
        return isBroken(certificate.encodedNotAfter()) ? broken("notAfter") : kept();
    }

    private boolean isBroken(DerNode time) throws Asn1Exception {
        String text = new String(time.content().toArray(), StandardCharsets.ISO_8859_1);
        return time.is(tag) && !isKeptBy(time, text);
    }
}

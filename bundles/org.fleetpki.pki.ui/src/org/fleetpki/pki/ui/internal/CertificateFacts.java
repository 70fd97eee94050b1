// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.ui.common.Expiry;
import org.fleetpki.ui.common.Icon;

/**
 * What the Overview says of a certificate. Knows no widget.
 *
 * @param certificate the certificate
 * @param now the moment to judge for
 */
record CertificateFacts(X509Certificate certificate, Instant now) {

    private static final int SOON_DAYS = 30;

    /**
     * One line.
     *
     * @param label what it is
     * @param value what the certificate says
     */
    record Fact(String label, String value) {}

    /** How the certificate stands today, as a symbol. */
    Icon verdict() {
        Expiry expiry = Expiry.of(certificate, now);
        if (notYet() || expiry.daysLeft() < 0) {
            return Icon.ERROR;
        }
        return expiry.daysLeft() < SOON_DAYS ? Icon.WARNING : Icon.OK;
    }

    /** The same in words. */
    String verdictWords() {
        Expiry expiry = Expiry.of(certificate, now);
        if (notYet()) {
            return NLS.bind(
                    Messages.Facts_notYet,
                    Expiry.moment(certificate.getNotBefore().toInstant()));
        }
        return expiry.daysLeft() < 0
                ? NLS.bind(Messages.Facts_expired, expiry.left())
                : NLS.bind(Messages.Facts_valid, expiry.left());
    }

    List<Fact> identity() {
        return List.of(
                new Fact(Messages.Facts_subject, Names.words(certificate.getSubjectX500Principal())),
                new Fact(Messages.Facts_names, alternativeNames()),
                new Fact(Messages.Facts_issuer, issuer()));
    }

    List<Fact> validity() {
        return List.of(
                new Fact(
                        Messages.Facts_from,
                        Expiry.moment(certificate.getNotBefore().toInstant())),
                new Fact(
                        Messages.Facts_until,
                        Expiry.moment(certificate.getNotAfter().toInstant())),
                new Fact(Messages.Facts_left, Expiry.of(certificate, now).left()));
    }

    List<Fact> key() {
        return List.of(
                new Fact(Messages.Facts_publicKey, publicKey(certificate.getPublicKey())),
                new Fact(Messages.Facts_signature, certificate.getSigAlgName()),
                new Fact(Messages.Facts_serial, serial(certificate.getSerialNumber())),
                new Fact(Messages.Facts_version, "v" + certificate.getVersion()));
    }

    private boolean notYet() {
        return certificate.getNotBefore().toInstant().isAfter(now);
    }

    private String issuer() {
        boolean self = certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
        return self ? Messages.Facts_selfIssued : Names.words(certificate.getIssuerX500Principal());
    }

    private String alternativeNames() {
        try {
            String names = ExtensionWords.names(certificate.getSubjectAlternativeNames());
            return names.isEmpty() ? Messages.Facts_noNames : names;
        } catch (CertificateParsingException e) {
            return Messages.Facts_unreadable;
        }
    }

    private static String publicKey(PublicKey key) {
        int bits = KeyType.sizeOf(key);
        String words = bits == 0 ? key.getAlgorithm() : NLS.bind(Messages.Facts_keyBits, key.getAlgorithm(), bits);
        return key instanceof ECPublicKey ec ? words + ", " + curve(ec) : words;
    }

    /** The JDK writes a named curve as {@code secp256r1 [NIST P-256,X9.62 prime256v1] (1.2.840.…)}. */
    private static String curve(ECPublicKey key) {
        return key.getParams().toString().replaceFirst(" \\(.*", "");
    }

    private static String serial(BigInteger serial) {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(serial.toByteArray());
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Severity;

/** Looks at every certificate of a path and says everything that is wrong with it, not only the first thing. */
final class PathChecks {

    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";

    private static final String ANY_PURPOSE = "2.5.29.37.0";

    /** Places in {@link X509Certificate#getKeyUsage()}. */
    private static final int DIGITAL_SIGNATURE = 0;

    private static final int KEY_ENCIPHERMENT = 2;

    private static final int KEY_AGREEMENT = 4;

    private static final int KEY_CERT_SIGN = 5;

    private final List<Finding> findings = new ArrayList<>();
    private final Instant at;

    private PathChecks(Instant at) {
        this.at = at;
    }

    /**
     * Check a path.
     *
     * @param path leaf first
     * @param anchored whether the last certificate is a trust anchor
     */
    static List<Finding> check(List<X509Certificate> path, boolean anchored, Instant at) {
        PathChecks checks = new PathChecks(at);
        for (int i = 0; i < path.size(); i++) {
            X509Certificate certificate = path.get(i);
            boolean anchor = anchored && i == path.size() - 1;
            checks.validity(certificate, i == 0 ? "certificate" : anchor ? "anchor" : "issuer");
            checks.key(certificate);
            if (!anchor) {
                checks.signature(certificate);
            }
            if (i == 0) {
                checks.server(certificate);
            } else {
                checks.authority(certificate, anchor);
                checks.pathLength(path.subList(1, i), certificate);
            }
        }
        return checks.findings;
    }

    private void validity(X509Certificate certificate, String role) {
        String name = PrintableName.of(certificate);
        Instant begin = certificate.getNotBefore().toInstant();
        Instant end = certificate.getNotAfter().toInstant();
        String whose = role.equals("certificate") ? "The certificate " : "The authority ";
        if (at.isAfter(end)) {
            error(
                    role + "-expired",
                    whose + name + " expired at " + end + ".",
                    role.equals("certificate")
                            ? "Renew the certificate."
                            : "Renew the authority, then the certificates that it issued.");
        } else if (at.isBefore(begin)) {
            error(
                    role + "-not-yet-valid",
                    whose + name + " is not valid before " + begin + "; it is judged for " + at + ".",
                    "Check the clocks of this computer and of whoever issued it, or wait.");
        }
    }

    private void key(X509Certificate certificate) {
        int bits = KeyType.sizeOf(certificate.getPublicKey());
        boolean rsa = certificate.getPublicKey() instanceof RSAPublicKey;
        if (bits > 0 && bits < (rsa ? 2048 : 256)) {
            // clients refuse RSA below 1024 bits everywhere, below 2048 bits only some of them
            add(
                    bits < (rsa ? 1024 : 224) ? Severity.ERROR : Severity.WARNING,
                    "weak-key",
                    "The key of " + PrintableName.of(certificate) + " has only " + bits + " bits, which clients"
                            + " increasingly refuse.",
                    "Make a new key of type EC-P256 or RSA-2048 and have it certified.");
        }
    }

    /** RFC 6151, RFC 6194. Nobody checks the signature of an anchor. */
    private void signature(X509Certificate certificate) {
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT).replace("-", "");
        if (algorithm.startsWith("MD") || algorithm.startsWith("SHA1WITH")) {
            error(
                    "weak-signature",
                    "The signature of " + PrintableName.of(certificate) + " is made with "
                            + PrintableName.text(certificate.getSigAlgName()) + ", which can be forged.",
                    "Have the certificate issued again with SHA-256.");
        }
    }

    private void server(X509Certificate leaf) {
        if (!hasServerPurpose(leaf)) {
            error(
                    "wrong-extended-key-usage",
                    "The extended key usage of " + PrintableName.of(leaf) + " does not name server authentication.",
                    "Issue the certificate again with 'extendedKeyUsage = serverAuth'.");
        }
        boolean[] usage = leaf.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE]) {
            boolean oldTls = usage[KEY_ENCIPHERMENT] || usage[KEY_AGREEMENT];
            add(
                    oldTls ? Severity.WARNING : Severity.ERROR,
                    "wrong-key-usage",
                    "The key usage of " + PrintableName.of(leaf) + " does not allow signatures, which TLS 1.3 needs.",
                    "Issue the certificate again with 'keyUsage = critical, digitalSignature'.");
        }
    }

    private void authority(X509Certificate issuer, boolean anchor) {
        String name = PrintableName.of(issuer);
        // version 1 has no extensions at all; such roots are trusted by being chosen (RFC 5280, 6.1.1 d)
        boolean oldRoot = anchor && issuer.getVersion() < 3;
        if (issuer.getBasicConstraints() < 0 && !oldRoot) {
            error(
                    "issuer-is-no-authority",
                    "The issuer " + name + " is not marked as an authority, so it must not issue certificates.",
                    "Issue with an authority whose certificate has 'basicConstraints = critical, CA:TRUE'.");
        }
        boolean[] usage = issuer.getKeyUsage();
        if (usage != null && !usage[KEY_CERT_SIGN]) {
            error(
                    "issuer-may-not-sign",
                    "The key usage of the issuer " + name + " does not allow it to sign certificates.",
                    "Issue with an authority whose certificate has 'keyUsage = critical, keyCertSign'.");
        }
        if (!anchor && !hasServerPurpose(issuer)) {
            error(
                    "issuer-wrong-extended-key-usage",
                    "The extended key usage of the issuer " + name + " excludes certificates of servers.",
                    "Issue with an authority that is not restricted to other purposes.");
        }
    }

    /**
     * RFC 5280, 4.2.1.9. The JDK does not hold an anchor to its own limit; browsers and openssl do.
     *
     * @param between the authorities between the leaf and the issuer
     */
    private void pathLength(List<X509Certificate> between, X509Certificate issuer) {
        long authorities = between.stream()
                .filter(authority -> !authority.getSubjectX500Principal().equals(authority.getIssuerX500Principal()))
                .count();
        int allowed = issuer.getBasicConstraints();
        if (allowed >= 0 && authorities > allowed) {
            error(
                    "path-too-long",
                    "The authority " + PrintableName.of(issuer) + " allows " + allowed
                            + " authorities below it, the chain has " + authorities + ".",
                    "Issue the certificate with an authority that is directly below, or without this limit.");
        }
    }

    private static boolean hasServerPurpose(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return Optional.ofNullable(purposes)
                    .map(list -> list.contains(SERVER_AUTH) || list.contains(ANY_PURPOSE))
                    .orElse(true);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private void error(String code, String message, String remedy) {
        add(Severity.ERROR, code, message, remedy);
    }

    private void add(Severity severity, String code, String message, String remedy) {
        findings.add(new Finding(code, severity, message, remedy));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.ca.CertificateContents;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter;
import org.fleetpki.pki.model.ParsedCertificate;

/**
 * Lints a certificate before it exists: signed with a throw-away key of the authority's type, it has every field of the
 * real one, and if it gets lost, nobody accepts it.
 */
final class DryRun {

    private final PrivateKeys keys;
    private final CertificateSigning signing;
    private final Linter linter;

    /** Making an RSA key takes a second; one for each type serves all certificates of a run. */
    private final ConcurrentMap<KeyType, KeyPair> throwAwayKeys = new ConcurrentHashMap<>();

    DryRun(PrivateKeys keys, CertificateSigning signing, Linter linter) {
        this.keys = keys;
        this.signing = signing;
        this.linter = linter;
    }

    /**
     * What the rules have to say about the certificate that these contents will become.
     *
     * @param issuerKey the key that will sign
     * @param publicRules whether the rules of public authorities count in full
     * @param accepted codes of errors that only warn here
     */
    List<Finding> lint(CertificateContents contents, PublicKey issuerKey, boolean publicRules, Set<String> accepted)
            throws PkiException {
        // an RSA key of an odd size signs in the same way as a usual one
        KeyType type = KeyType.of(issuerKey).orElse(KeyType.RSA_2048);
        KeyPair throwAway = throwAwayKeys.computeIfAbsent(type, keys::generate);
        ParsedCertificate draft =
                ParsedCertificate.of(signing.sign(contents, throwAway.getPrivate(), throwAway.getPublic()));
        return linter.lint(LintTarget.of(draft), publicRules ? Linter.Scope.PUBLIC : Linter.Scope.PRIVATE).stream()
                .map(finding -> accepted.contains(finding.code()) ? accept(finding) : finding)
                .toList();
    }

    private static Finding accept(Finding finding) {
        return finding.severity() == Severity.ERROR
                ? new Finding(
                        finding.code(), Severity.WARNING, finding.message(), finding.remedy(), finding.certificate())
                : finding;
    }
}

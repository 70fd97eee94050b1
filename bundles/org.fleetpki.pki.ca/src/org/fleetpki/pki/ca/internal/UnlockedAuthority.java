// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.fleetpki.pki.api.AuthorityOrder;
import org.fleetpki.pki.api.CertificateAuthority;
import org.fleetpki.pki.api.CertificateContents;
import org.fleetpki.pki.api.CertificateProfile;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.IssueOrder;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PreparedCertificate;

/** An authority with its key. */
final class UnlockedAuthority implements CertificateAuthority.Unlocked {

    private final FolderAuthority authority;

    /** Prepared here and not yet issued, by identity: an equal copy is not a second permission to sign. */
    private final Set<PreparedCertificate> pending =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    /** Null when closed. */
    private volatile PrivateKey key;

    UnlockedAuthority(FolderAuthority authority, PrivateKey key) {
        this.authority = authority;
        this.key = key;
    }

    FolderAuthority authority() {
        return authority;
    }

    @Override
    public PreparedCertificate prepare(IssueOrder order) throws PkiException {
        Instant now = authority.services().now();
        List<Finding> findings = OrderRules.forDevice(order, authority.chain(), now);
        return prepare(order.subject(), order.publicKey(), order.profile(), order.reason(), findings, now);
    }

    /** Certify another authority: as with a device, in two steps, but within one call. */
    X509Certificate issueAuthority(AuthorityOrder order, PublicKey publicKey) throws PkiException {
        Instant now = authority.services().now();
        CertificateSubject subject = new CertificateSubject(order.subject(), List.of());
        List<Finding> findings = OrderRules.forAuthority(subject, order.profile(), authority.chain(), now);
        String reason = "intermediate authority " + order.id();
        return issue(prepare(subject, publicKey, order.profile(), reason, findings, now));
    }

    private PreparedCertificate prepare(
            CertificateSubject subject,
            PublicKey publicKey,
            CertificateProfile profile,
            String reason,
            List<Finding> orderFindings,
            Instant now)
            throws PkiException {
        requireKey();
        Findings.requireNoError(orderFindings);
        CertificateContents contents =
                Drafts.issued(authority.takeSerial(), subject, publicKey, profile, authority.chain(), now);
        List<Finding> findings = new ArrayList<>(orderFindings);
        findings.addAll(authority.services().dryRun().lint(contents));
        Findings.requireNoError(findings);
        findings.sort(Comparator.comparing(Finding::severity));
        PreparedCertificate prepared = new PreparedCertificate(contents, reason, findings);
        pending.add(prepared);
        return prepared;
    }

    @Override
    public X509Certificate issue(PreparedCertificate prepared) throws PkiException {
        PrivateKey signingKey = requireKey();
        if (!pending.remove(prepared)) {
            throw new IllegalArgumentException(
                    "serial number " + Hex.of(prepared.contents().serial())
                            + " was not prepared by this authority since it was unlocked, or was issued already");
        }
        CertificateContents contents = prepared.contents();
        authority.write(books -> books.intend(authority.services().now(), contents, prepared.reason()));
        X509Certificate certificate = authority.services().signer().sign(contents, signingKey);
        requireOwnSignature(certificate);
        // a certificate that cannot be recorded is dropped here, before anybody has seen it
        authority.write(books -> books.record(certificate));
        return certificate;
    }

    /** A fault of the machine while it signs would give away an RSA key to whoever gets the wrong signature. */
    private void requireOwnSignature(X509Certificate certificate) {
        try {
            certificate.verify(authority.certificate().getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signature just made does not verify; it was discarded", e);
        }
    }

    private PrivateKey requireKey() {
        PrivateKey open = key;
        if (open == null) {
            throw new IllegalStateException("the authority '" + authority.id() + "' was locked again");
        }
        return open;
    }

    @Override
    public void close() {
        key = null;
        pending.clear();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateContents;
import org.fleetpki.pki.api.ca.CertificationOrder;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.PreparedCertificate;

/** An authority with its key. */
final class UnlockedAuthority implements CertificateAuthority.Unlocked {

    private final FolderAuthority authority;

    /** Prepared here and not yet issued, by identity: an equal copy is not a second permission to sign. */
    private final Set<PreparedCertificate> pending =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    /** Null when closed. */
    private volatile OpenKey key;

    UnlockedAuthority(FolderAuthority authority, OpenKey key) {
        this.authority = authority;
        this.key = key;
    }

    FolderAuthority authority() {
        return authority;
    }

    @Override
    public PreparedCertificate prepare(CertificationOrder order) throws PkiException {
        return prepare(authority.draft(order), order.reason());
    }

    /** Certify another authority: as with a device, in two steps, but within one call. */
    X509Certificate issueAuthority(AuthorityOrder order, PublicKey publicKey) throws PkiException {
        IssueOrder contents = new IssueOrder(
                publicKey,
                new CertificateSubject(order.subject(), List.of()),
                order.profile(),
                "intermediate authority " + order.id());
        return issue(prepare(authority.drafts().authority(contents), contents.reason()));
    }

    /** Take a serial number and lint; the draft is not asked why it is what it is. */
    PreparedCertificate prepare(Draft draft, String reason) throws PkiException {
        requireKey();
        Findings.requireNoError(draft.findings());
        CertificateContents contents =
                authority.contents(draft, authority.takeSerial(draft.signing().serials()));
        List<Finding> findings = new ArrayList<>(draft.findings());
        findings.addAll(authority.lint(draft, contents));
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
        IssuingServices services = authority.services();
        CertificateContents contents = prepared.contents();
        authority.write(books -> books.intend(services.now(), contents, prepared.reason()));
        X509Certificate certificate = services.certificates()
                .sign(contents, signingKey, authority.certificate().getPublicKey());
        // a certificate that cannot be recorded is dropped here, before anybody has seen it
        authority.write(books -> books.record(certificate));
        return certificate;
    }

    /**
     * The key.
     *
     * @throws IllegalStateException if the authority was locked again
     */
    PrivateKey requireKey() {
        OpenKey open = key;
        if (open == null) {
            throw new IllegalStateException("the authority '" + authority.id() + "' was locked again");
        }
        return open.key();
    }

    @Override
    public synchronized void close() {
        OpenKey open = key;
        key = null;
        pending.clear();
        if (open != null) {
            open.close();
        }
    }
}

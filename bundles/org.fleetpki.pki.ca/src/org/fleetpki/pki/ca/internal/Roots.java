// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateContents;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.ProfileSigning;

/** Makes roots, in a folder or on a card. */
record Roots(IssuingServices services) {

    /** Writes more into the folder of a new root. */
    @FunctionalInterface
    interface More {
        void writeTo(AuthorityFiles files, Ledger ledger, NewKey key, X509Certificate root)
                throws IOException, PkiException;
    }

    void create(NewFolder folder, AuthorityOrder order, Secret passphrase, More more) throws PkiException {
        AuthorityRules.requireUsage(order, Usage.ROOT_CA);
        AuthorityRules.requirePassphrase(passphrase);
        folder.requireFree();
        IssuingServices all = services;
        try (NewKey key =
                new NewKeys(all).make(order.keyPlace(), order.profile().keyType(), passphrase)) {
            CertificateContents contents = contents(order, key);
            folder.create(key, next(order, contents.serial()), files -> {
                Ledger ledger = new Ledger(files, all.reader());
                ledger.intend(all.now(), contents, "root authority " + order.id());
                X509Certificate certificate = all.certificates().sign(contents, key.privateKey(), key.publicKey());
                ledger.record(certificate);
                more.writeTo(files, ledger, key, certificate);
                return List.of(certificate);
            });
        }
    }

    private CertificateContents contents(AuthorityOrder order, NewKey key) throws PkiException {
        IssueOrder root = new IssueOrder(
                key.publicKey(), new CertificateSubject(order.subject(), List.of()), order.profile(), "");
        Draft draft = Drafts.selfSigned(root, services.now());
        Findings.requireNoError(draft.findings());
        CertificateContents contents = draft.contents(
                isCounter(order) ? BigInteger.ONE : SerialFile.draw(services.random()),
                SignatureAlgorithms.choose(services.signing().maker(), key.publicKey(), draft.signing()));
        Findings.requireNoError(services.dryRun()
                .lint(contents, key.publicKey(), draft.signing().publicRules(), draft.accepted()));
        return contents;
    }

    private static boolean isCounter(AuthorityOrder order) {
        return order.profile().signing().serials() == ProfileSigning.Serials.COUNTER;
    }

    private BigInteger next(AuthorityOrder order, BigInteger own) {
        return isCounter(order) ? own.add(BigInteger.ONE) : SerialFile.draw(services.random());
    }
}

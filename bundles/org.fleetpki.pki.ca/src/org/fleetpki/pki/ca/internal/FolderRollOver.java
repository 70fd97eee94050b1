// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateContents;
import org.fleetpki.pki.api.ca.ProfileSigning;
import org.fleetpki.pki.api.ca.RootRollOver;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes the keys of roots in folders. */
@Component
public final class FolderRollOver implements RootRollOver {

    private final IssuingServices services;

    @Activate
    public FolderRollOver(@Reference IssuingServices services) {
        this.services = services;
    }

    @Override
    public Result rollOver(
            Path folder,
            AuthorityOrder order,
            Secret passphrase,
            CertificateAuthority old,
            CertificateAuthority.Unlocked oldKey)
            throws PkiException {
        if (!(oldKey instanceof UnlockedAuthority unlocked)
                || !unlocked.authority().chain().equals(old.chain())) {
            throw new IllegalArgumentException("the unlocked key is not that of the authority '" + old.id() + "'");
        }
        requireRoot(order, old);
        List<X509Certificate> made = new ArrayList<>();
        NewFolder place = NewFolder.of(folder, order.id(), services.random());
        new Roots(services).create(place, order, passphrase, (files, ledger, key, root) -> {
            X509Certificate newWithOld = newWithOld(unlocked, root);
            CertificateContents contents = oldWithNew(old.certificate(), root);
            ledger.intend(services.now(), contents, "old key of " + old.id() + " with the new one");
            X509Certificate oldWithNew = services.certificates().sign(contents, key.privateKey(), root.getPublicKey());
            ledger.record(oldWithNew);
            DurableFiles.create(files.oldWithNew(), Pem.encode(oldWithNew));
            DurableFiles.create(files.newWithOld(), Pem.encode(newWithOld));
            made.add(oldWithNew);
            made.add(newWithOld);
        });
        CertificateAuthority authority = FolderAuthority.open(order.id(), folder.resolve(order.id()), services);
        return new Result(authority, made.getFirst(), made.getLast());
    }

    private static void requireRoot(AuthorityOrder order, CertificateAuthority old) throws PkiException {
        X509Certificate own = old.certificate();
        if (!own.getSubjectX500Principal().equals(own.getIssuerX500Principal())) {
            throw new PkiException(new PkiFailure.Refused(List.of(Findings.error(
                    "not-a-root",
                    "The authority '" + old.id() + "' is no root; clients do not trust its key by itself.",
                    "Create a new intermediate below the root."))));
        }
        if (!own.getSubjectX500Principal().equals(order.subject())) {
            throw new PkiException(new PkiFailure.Refused(List.of(Findings.error(
                    "name-not-kept",
                    "A root with a new key keeps its distinguished name (RFC 4210, 4.4).",
                    "Leave the name as it is, or create a new root."))));
        }
    }

    /** Valid from the begin of the new root to the end of the old one. */
    private X509Certificate newWithOld(UnlockedAuthority old, X509Certificate root) throws PkiException {
        X509Certificate ownOfOld = old.authority().certificate();
        Validity validity = within(services.now(), ownOfOld, root);
        Draft draft = draft(root, ownOfOld, validity, old.authority().drafts());
        return old.issue(old.prepare(draft, "new key with the old one"));
    }

    /** Valid as long as the old root, whose certificates live on. */
    private CertificateContents oldWithNew(X509Certificate old, X509Certificate root) throws PkiException {
        Validity validity = new Validity(
                old.getNotBefore().toInstant(),
                earlier(old.getNotAfter().toInstant(), root.getNotAfter().toInstant()),
                false);
        Drafts drafts = new Drafts(List.of(root), services.signing(), services.now());
        Draft draft = draft(old, root, validity, drafts);
        Findings.requireNoError(draft.findings());
        return draft.contents(
                SerialFile.draw(services.random()), services.signing().algorithmFor(root.getPublicKey()));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Validity within(Instant now, X509Certificate old, X509Certificate root) {
        Instant end = earlier(old.getNotAfter().toInstant(), root.getNotAfter().toInstant());
        Duration length = Duration.between(root.getNotBefore().toInstant(), end.plusSeconds(1));
        return Validity.of(length, Duration.between(root.getNotBefore().toInstant(), now), List.of(old, root), now);
    }

    /** One root certified by the other: the extensions of the subject, the key identifier of the issuer. */
    private static Draft draft(X509Certificate subject, X509Certificate issuer, Validity validity, Drafts drafts) {
        PublicKey key = subject.getPublicKey();
        List<Extension> extensions = new ArrayList<>();
        for (Extension extension : Identifiers.extensions(subject)) {
            if (!extension.oid().equals(AuthorityKeyIdentifier.OID)
                    && !extension.oid().equals(SubjectKeyIdentifier.OID)) {
                extensions.add(extension);
            }
        }
        extensions.add(Extension.of(false, Identifiers.of(subject)));
        extensions.add(Extension.of(
                false, AuthorityKeyIdentifier.of(Identifiers.of(issuer).identifier())));
        return new Draft(
                issuer.getSubjectX500Principal(),
                subject.getSubjectX500Principal(),
                key,
                validity,
                extensions,
                ProfileSigning.STANDARD,
                Set.of(),
                new IssuerRules(List.of(issuer), drafts.now()).check(drafts.signing()));
    }
}

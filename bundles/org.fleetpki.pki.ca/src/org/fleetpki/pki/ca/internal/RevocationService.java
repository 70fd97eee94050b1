// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.CreatedCrl;
import org.fleetpki.pki.api.ca.CrlOrder;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.OcspSigner;
import org.fleetpki.pki.api.ca.RevocationBook;
import org.fleetpki.pki.api.ca.Revocations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Revokes certificates of authorities in folders, and signs what tells about it. */
@Component
public final class RevocationService implements Revocations {

    /** For clients whose clock runs behind. */
    private static final Duration BACKDATE = Duration.ofHours(1);

    @Activate
    public RevocationService() {}

    @Override
    public RevocationBook book(CertificateAuthority authority) {
        return ledger(inFolder(authority));
    }

    private static RevocationLedger ledger(FolderAuthority authority) {
        return new RevocationLedger(authority.files(), authority.services());
    }

    @Override
    public CreatedCrl createCrl(CertificateAuthority.Unlocked authority, CrlOrder order) throws PkiException {
        UnlockedAuthority unlocked = unlocked(authority);
        FolderAuthority folder = unlocked.authority();
        AuthorityFiles files = folder.files();
        CrlMaker maker = new CrlMaker(
                files, ledger(folder), folder.certificate(), folder.services().signing());
        return folder.services()
                .locks()
                .locked(
                        files,
                        () -> maker.make(
                                order, unlocked.requireKey(), folder.services().now()));
    }

    @Override
    public Optional<byte[]> crl(CertificateAuthority authority, boolean delta) throws PkiException {
        CrlFiles files = CrlFiles.of(inFolder(authority).files(), delta);
        return Storage.read(files.der(), files::read);
    }

    @Override
    public OcspSigner directSigner(CertificateAuthority.Unlocked authority) throws PkiException {
        UnlockedAuthority unlocked = unlocked(authority);
        FolderAuthority folder = unlocked.authority();
        return new OcspKeySigner(
                folder.certificate(),
                false,
                unlocked::requireKey,
                folder.services().signing());
    }

    @Override
    public OcspSigner delegatedSigner(CertificateAuthority.Unlocked authority, Duration life) throws PkiException {
        FolderAuthority folder = unlocked(authority).authority();
        // of the authority's own type: what clients accept from the authority, they accept from its signer
        KeyType type = KeyType.of(folder.certificate().getPublicKey()).orElse(KeyType.EC_P256);
        KeyPair pair = folder.services().keys().generate(type);
        X500Principal name = new X500Principal("CN=OCSP responder of " + folder.id());
        IssueOrder order = new IssueOrder(
                pair.getPublic(),
                new CertificateSubject(name, List.of()),
                ocspSignerProfile(type, life),
                "OCSP responder");
        X509Certificate certificate = authority.issue(authority.prepare(order));
        return new OcspKeySigner(
                certificate, true, pair::getPrivate, folder.services().signing());
    }

    private static CertificateProfile ocspSignerProfile(KeyType type, Duration life) {
        return new CertificateProfile("ocsp-signer", Usage.OCSP_SIGNER, type, life, BACKDATE);
    }

    private static FolderAuthority inFolder(CertificateAuthority authority) {
        if (authority instanceof FolderAuthority folder) {
            return folder;
        }
        throw new IllegalArgumentException("the authority '" + authority.id() + "' was not opened by this bundle");
    }

    private static UnlockedAuthority unlocked(CertificateAuthority.Unlocked authority) {
        if (authority instanceof UnlockedAuthority unlocked) {
            return unlocked;
        }
        throw new IllegalArgumentException("the authority was not unlocked by this bundle");
    }
}

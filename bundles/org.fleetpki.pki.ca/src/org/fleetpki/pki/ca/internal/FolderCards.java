// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityCards;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Authorities on cards: folders that have nothing but {@code CA} for us. */
@Component
public final class FolderCards implements AuthorityCards {

    /** How such an authority is called in sentences. */
    private static final String ID = "card";

    private final IssuingServices services;

    @Activate
    public FolderCards(@Reference IssuingServices services) {
        this.services = services;
    }

    @Override
    public CertificateAuthority open(Path card) throws PkiException {
        if (!FolderAuthority.isIn(card)) {
            throw Storage.failure(card.resolve("CA"), "there is no authority; insert its card, or name its folder");
        }
        return FolderAuthority.open(ID, card, services);
    }

    @Override
    public CertificateAuthority create(Path card, AuthorityOrder order, Secret passphrase) throws PkiException {
        if (!Files.isDirectory(card)) {
            throw Storage.failure(card, "there is no such folder; insert the card");
        }
        NewFolder place = NewFolder.onCard(card, services.random());
        new Roots(services).create(place, order, passphrase, (files, ledger, key, root) -> {});
        return open(card);
    }

    @Override
    public CertificateAuthority link(Path folder, String id, Path card) throws PkiException {
        AuthorityOrder.requireId(id);
        NewFolder place = NewFolder.of(folder, id, services.random());
        place.requireFree();
        place.link(card, open(card).chain());
        return FolderAuthority.open(id, folder.resolve(id), services);
    }
}

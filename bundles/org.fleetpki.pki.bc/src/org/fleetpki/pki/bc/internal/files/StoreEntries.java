// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.bc.internal.ForeignData;
import org.fleetpki.pki.bc.internal.PrivateKeyForms;
import org.fleetpki.pki.model.ParsedCertificate;

/** Collects the entries of a key store, and notes what could not be read without giving up the rest. */
final class StoreEntries {

    private final List<KeyStoreEntry> entries = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();

    /** A way to open a key; throws {@link PkiFailure.WrongPassphrase} if it stays closed. */
    @FunctionalInterface
    interface KeyOpener {
        byte[] open() throws PkiException;
    }

    void note(Finding note) {
        notes.add(note);
    }

    /** Add an entry with a chain that may be partly unreadable. */
    void add(String alias, Optional<PrivateKey> key, List<byte[]> chain) {
        List<ParsedCertificate> certificates = new ArrayList<>();
        for (byte[] der : chain) {
            try {
                certificates.add(ForeignData.read("The certificate", () -> ParsedCertificate.parse(der)));
            } catch (PkiException e) {
                note(Notes.unreadableCertificate(alias, detail(e)));
            }
        }
        entries.add(new KeyStoreEntry(alias, key, certificates));
    }

    /** Open a key that is wanted; empty if it does not open or is unreadable, which is noted. */
    Optional<PrivateKey> key(String alias, KeyOpener opener) {
        try {
            return Optional.of(PrivateKeyForms.read("The key", opener.open()));
        } catch (PkiException e) {
            note(
                    e.failure() instanceof PkiFailure.WrongPassphrase
                            ? Notes.keyClosed(alias)
                            : Notes.keyUnreadable(alias, detail(e)));
            return Optional.empty();
        }
    }

    /** The words of a failure, without its name for the file. */
    static String detail(PkiException e) {
        return e.failure() instanceof PkiFailure.Malformed malformed ? malformed.detail() : e.getMessage();
    }

    List<KeyStoreEntry> entries() {
        return entries;
    }

    List<Finding> notes() {
        return notes;
    }
}

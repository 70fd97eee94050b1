// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;

/**
 * Makes the folder of an authority, wholly or not at all: beside its place and under another name first, which nobody
 * takes for an authority; then it is renamed.
 *
 * @param folder the folder that it appears in
 * @param name its name there
 * @param part what of the draft appears under that name: all of it, or only its {@code CA} on a card
 */
record NewFolder(Path folder, String name, Part part, SecureRandom random) {

    /** What becomes visible under the name. */
    enum Part {
        WHOLE,
        BOOKS
    }

    /** Fills the folder and returns the authority's certificate first, then its issuers. */
    @FunctionalInterface
    interface Content {
        List<X509Certificate> writeTo(AuthorityFiles files) throws IOException, PkiException;
    }

    /** The folder of an authority among others. */
    static NewFolder of(Path folder, String id, SecureRandom random) {
        return new NewFolder(folder, id, Part.WHOLE, random);
    }

    /** The folder {@code CA} on a card. */
    static NewFolder onCard(Path card, SecureRandom random) {
        return new NewFolder(card, "CA", Part.BOOKS, random);
    }

    private Path place() {
        return folder.resolve(name);
    }

    /** Refuse a name that is taken. */
    void requireFree() throws PkiException {
        if (Files.exists(place())) {
            throw part == Part.BOOKS
                    ? Storage.failure(place(), "there is an authority already; take an empty card")
                    : new PkiException(new PkiFailure.NoSuchAuthority(name, "there is one of that name already"));
        }
    }

    /**
     * Make it.
     *
     * @param key is put into it
     * @param serial the first serial number
     * @param content called with a folder that has everything but the certificates
     */
    void create(NewKey key, BigInteger serial, Content content) throws PkiException {
        make(
                files -> {
                    writeEmptyBooks(files, serial);
                    key.writeTo(files);
                    List<X509Certificate> chain = content.writeTo(files);
                    writeCertificates(files, chain);
                    key.certified(files, chain);
                },
                key::discard);
    }

    /** Make one that only refers to a card. */
    void link(Path card, List<X509Certificate> chain) throws PkiException {
        make(
                files -> {
                    DurableFiles.createPrivateFolder(files.folder());
                    DurableFiles.createPrivateFolder(files.books());
                    DurableFiles.create(files.place(), card.toAbsolutePath().normalize() + "\n");
                    writeCertificates(files, chain);
                },
                () -> {});
    }

    /** Fills a draft. */
    @FunctionalInterface
    private interface Draft {
        void writeTo(AuthorityFiles files) throws IOException, PkiException;
    }

    /** Takes something back. */
    @FunctionalInterface
    private interface Undo {
        void run() throws PkiException;
    }

    private void make(Draft filling, Undo undo) throws PkiException {
        requireFree();
        Path draft = folder.resolve("." + name + ".new-" + new BigInteger(64, random).toString(16));
        Storage.write(folder, () -> {
            Files.createDirectories(folder);
            try {
                AuthorityFiles files = new AuthorityFiles(draft);
                filling.writeTo(files);
                DurableFiles.syncFolder(files.books());
                DurableFiles.syncFolder(draft);
                move(part == Part.WHOLE ? draft : files.books());
                if (part == Part.BOOKS) {
                    Files.delete(draft);
                }
                DurableFiles.syncFolder(folder);
            } catch (IOException | PkiException | RuntimeException e) {
                discard(draft, undo, e);
                throw e;
            }
        });
    }

    private static void writeCertificates(AuthorityFiles files, List<X509Certificate> chain) throws IOException {
        DurableFiles.create(files.issuers(), Pem.encode(chain.subList(1, chain.size())));
        DurableFiles.create(files.certificate(), Pem.encode(chain.getFirst()));
    }

    private static void writeEmptyBooks(AuthorityFiles files, BigInteger serial) throws IOException {
        DurableFiles.createPrivateFolder(files.folder());
        DurableFiles.createPrivateFolder(files.books());
        DurableFiles.createPrivateFolder(files.issued());
        DurableFiles.create(files.serial(), SerialFile.content(serial));
        DurableFiles.create(files.crlNumber(), CrlNumberFile.FIRST);
        DurableFiles.create(files.index(), "");
        DurableFiles.create(files.indexAttributes(), OpensslConfiguration.ATTRIBUTES);
        DurableFiles.create(files.journal(), "");
        DurableFiles.create(files.opensslConfiguration(), OpensslConfiguration.TEXT);
        DurableFiles.create(files.lock(), "");
    }

    /** Another process may have been faster; then its folder stays as it is. */
    private void move(Path draft) throws IOException, PkiException {
        try {
            Files.move(draft, place(), StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            throw new PkiException(new PkiFailure.NoSuchAuthority(name, "there is one of that name already"), e);
        } catch (FileSystemException e) {
            requireFree();
            throw e;
        }
    }

    private static void discard(Path draft, Undo undo, Exception reason) {
        try {
            undo.run();
            if (Files.exists(draft)) {
                DurableFiles.deleteRecursively(draft);
            }
        } catch (IOException | UncheckedIOException | PkiException e) {
            reason.addSuppressed(e);
        }
    }
}

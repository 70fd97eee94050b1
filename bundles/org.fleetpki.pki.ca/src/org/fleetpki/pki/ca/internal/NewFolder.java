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
 */
final class NewFolder {

    /** Fills the folder and returns the authority's certificate first, then its issuers. */
    @FunctionalInterface
    interface Content {
        List<X509Certificate> writeTo(AuthorityFiles files) throws IOException, PkiException;
    }

    /**
     * Make it.
     *
     * @param keyPem the encrypted key
     * @param content called with a folder that has everything but the certificates
     * @return the folder
     */
    static Path create(Path folder, String id, String keyPem, SecureRandom random, Content content)
            throws PkiException {
        Path place = folder.resolve(id);
        requireFree(place, id);
        Path draft = folder.resolve("." + id + ".new-" + new BigInteger(64, random).toString(16));
        Storage.write(folder, () -> {
            Files.createDirectories(folder);
            try {
                AuthorityFiles files = new AuthorityFiles(draft);
                writeEmptyBooks(files, keyPem, random);
                List<X509Certificate> chain = content.writeTo(files);
                DurableFiles.create(files.issuers(), Pem.encode(chain.subList(1, chain.size())));
                DurableFiles.create(files.certificate(), Pem.encode(chain.getFirst()));
                DurableFiles.syncFolder(files.books());
                DurableFiles.syncFolder(draft);
                move(draft, place, id);
                DurableFiles.syncFolder(folder);
            } catch (IOException | PkiException | RuntimeException e) {
                discard(draft, e);
                throw e;
            }
        });
        return place;
    }

    /** Refuse a name that is taken. */
    static void requireFree(Path place, String id) throws PkiException {
        if (Files.exists(place)) {
            throw new PkiException(new PkiFailure.NoSuchAuthority(id, "there is one of that name already"));
        }
    }

    private static void writeEmptyBooks(AuthorityFiles files, String keyPem, SecureRandom random) throws IOException {
        DurableFiles.createPrivateFolder(files.folder());
        DurableFiles.createPrivateFolder(files.books());
        DurableFiles.createPrivateFolder(files.issued());
        DurableFiles.createPrivate(files.key(), keyPem);
        DurableFiles.create(files.serial(), SerialFile.content(SerialFile.draw(random)));
        DurableFiles.create(files.index(), "");
        DurableFiles.create(files.indexAttributes(), OpensslConfiguration.ATTRIBUTES);
        DurableFiles.create(files.journal(), "");
        DurableFiles.create(files.opensslConfiguration(), OpensslConfiguration.TEXT);
        DurableFiles.create(files.lock(), "");
    }

    /** Another process may have been faster; then its folder stays as it is. */
    private static void move(Path draft, Path place, String id) throws IOException, PkiException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            throw new PkiException(new PkiFailure.NoSuchAuthority(id, "there is one of that name already"), e);
        } catch (FileSystemException e) {
            requireFree(place, id);
            throw e;
        }
    }

    private static void discard(Path draft, Exception reason) {
        try {
            if (Files.exists(draft)) {
                DurableFiles.deleteRecursively(draft);
            }
        } catch (IOException | UncheckedIOException e) {
            reason.addSuppressed(e);
        }
    }

    private NewFolder() {}
}

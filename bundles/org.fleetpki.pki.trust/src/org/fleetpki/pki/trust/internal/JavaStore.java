// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.trust.TrustStoreEntry;

/** A file of authorities of a Java runtime, in whichever form it has (PKCS #12 or JKS), which is kept. */
final class JavaStore extends KeyStoreTrust {

    /** What every JDK's own file is protected with, by its documentation; it is no secret. */
    private static final String USUAL_PASSWORD = "changeit";

    private static final long LARGEST_FILE = 64L << 20;

    private final Path file;
    private final Optional<Secret> password;

    JavaStore(Path file, Optional<Secret> password) {
        this.file = file;
        this.password = password;
    }

    @Override
    public String id() {
        return JavaFamily.ID + ":" + file;
    }

    @Override
    public String title() {
        return "Java runtime";
    }

    @Override
    public String location() {
        return file.toString();
    }

    @Override
    public Optional<String> obstacle() {
        return Files.isWritable(file) && Files.isWritable(file.getParent())
                ? Optional.empty()
                : Optional.of("This user has no right to write " + file + ": run the same command with sudo.");
    }

    @Override
    boolean isForServers() {
        return true;
    }

    @Override
    KeyStore load() throws PkiException {
        char[] characters = characters();
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw storage("it is larger than any file of authorities");
            }
            return KeyStore.getInstance(file.toFile(), characters);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new PkiException(new PkiFailure.WrongPassphrase(location()), e);
            }
            throw storage("it cannot be read as a Java key store", e);
        } catch (GeneralSecurityException e) {
            throw storage("it is no Java key store in JKS or PKCS #12", e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    @Override
    void save(KeyStore store) throws GeneralSecurityException, IOException {
        char[] characters = characters();
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            store.store(whole, characters);
            WholeFile.write(backup(), Files.readAllBytes(file));
            WholeFile.write(file, whole.toByteArray());
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    @Override
    List<String> sentences(Optional<TrustStoreEntry> before, Optional<TrustStoreEntry> after) {
        TrustStoreEntry entry = after.or(() -> before).orElseThrow();
        String verb = after.isPresent() ? "Adds " : "Deletes ";
        return List.of(
                "Copies " + file + " to " + backup() + ".",
                verb + CertificateNames.spoken(entry.certificate()) + (after.isPresent() ? " to " : " from ") + file
                        + " as '" + entry.label() + "'.");
    }

    private Path backup() {
        return file.resolveSibling(file.getFileName() + ".before-fleetpki");
    }

    private char[] characters() {
        return password.map(Secret::characters).orElseGet(USUAL_PASSWORD::toCharArray);
    }
}

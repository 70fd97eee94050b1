// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.keystore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.cli.pki.internal.InputFiles;
import org.fleetpki.cli.pki.internal.PrivateFile;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;

/** Opens key stores, and writes them whole, with what was there before kept beside them. */
final class StoreFiles {

    private final PkiFiles files;
    private final InputFiles input;
    private final Passphrases passphrases;

    StoreFiles(PkiFiles files, SecretSources secrets, Terminal terminal) {
        this.files = files;
        this.input = new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal);
        this.passphrases = new Passphrases(secrets, terminal);
    }

    PkiFiles files() {
        return files;
    }

    InputFiles input() {
        return input;
    }

    Passphrases passphrases() {
        return passphrases;
    }

    /** Open a key store. The caller closes it. */
    OpenStore open(StoreOption store) throws PkiException, FleetException, CliException {
        byte[] data = input.bytes(store.file());
        Secret secret = passphrases.existing(store.passphrase(), "--passphrase", "Passphrase of " + store.file());
        try {
            return open(store.file(), data, secret);
        } catch (PkiException | CliException e) {
            secret.close();
            throw e;
        }
    }

    private OpenStore open(Path file, byte[] data, Secret secret) throws PkiException, CliException {
        List<PkiFiles.Found> found = files.read(InputFiles.name(file), data, Optional.of(secret));
        PkiFiles.Found first = found.getFirst();
        if (!(first.object() instanceof PkiObject.KeyStoreObject store)) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    file + " is no key store but " + first.format().title() + "; 'cert show' tells what is in it.");
        }
        return new OpenStore(file, data, first.format(), store.entries(), first.notes(), found.size() > 1, secret);
    }

    /** Everything in files that goes into a key store. */
    List<PkiObject> content(List<Path> paths, Optional<SecretRef> passphrase)
            throws PkiException, FleetException, CliException {
        List<PkiObject> objects = new ArrayList<>();
        for (Path path : paths) {
            for (PkiFiles.Found found : input.readOpen(path, passphrase, "--passphrase-in")) {
                switch (found.object()) {
                    case PkiObject.CertificateObject certificate -> objects.add(certificate);
                    case PkiObject.PrivateKeyObject key -> objects.add(key);
                    case PkiObject.KeyStoreObject store -> objects.add(store);
                    default ->
                        throw new CliException(
                                ExitCodes.SPEC_INVALID,
                                InputFiles.name(path)
                                        + " has something else than private keys and certificates in it, which no key"
                                        + " store holds; nothing was written.");
                }
            }
        }
        return objects;
    }

    /** Write a new key store. */
    void create(Path file, List<KeyStoreEntry> entries, PkiFormat format, Secret passphrase)
            throws PkiException, CliException {
        PrivateFile.write(file, bytes(entries, format, passphrase));
    }

    /** Write a key store anew, in the form that it has. */
    void save(OpenStore store, List<KeyStoreEntry> entries, CommandOutput output) throws PkiException, CliException {
        save(store, entries, store.format(), store.passphrase(), output);
    }

    /** Write a key store anew; what was there before is kept in a file of the same name with {@code .bak} behind it. */
    void save(OpenStore store, List<KeyStoreEntry> entries, PkiFormat format, Secret passphrase, CommandOutput output)
            throws PkiException, CliException {
        store.requireComplete();
        byte[] data = bytes(entries, format, passphrase);
        Path backup = store.file().resolveSibling(store.file().getFileName() + ".bak");
        PrivateFile.write(backup, store.original());
        PrivateFile.write(store.file(), data);
        output.note("Wrote " + store.file() + "; what was there before is in " + backup + ".");
    }

    /** Not even ours is trusted: what was written is read again before it takes the place of something. */
    private byte[] bytes(List<KeyStoreEntry> entries, PkiFormat format, Secret passphrase)
            throws PkiException, CliException {
        byte[] data = files.write(List.of(new PkiObject.KeyStoreObject(entries)), format, Optional.of(passphrase));
        boolean whole = files.read("The new key store", data, Optional.of(passphrase)).stream()
                .map(PkiFiles.Found::object)
                .anyMatch(
                        object -> object instanceof PkiObject.KeyStoreObject store && isSame(store.entries(), entries));
        if (!whole) {
            Arrays.fill(data, (byte) 0);
            throw new CliException(
                    ExitCodes.REFUSED,
                    "The format " + format.id()
                            + " does not keep all of these entries as they are; nothing was written.");
        }
        return data;
    }

    /** Formats may change the order and the case of names, but nothing else. */
    private static boolean isSame(List<KeyStoreEntry> one, List<KeyStoreEntry> other) {
        return one.size() == other.size() && Contents.of(one).equals(Contents.of(other));
    }
}

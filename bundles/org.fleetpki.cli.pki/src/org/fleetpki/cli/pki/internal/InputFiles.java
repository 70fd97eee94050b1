// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.ParsedCertificate;

/** Files that are named on the command line, where {@code -} is stdin. */
public final class InputFiles {

    /** The name of stdin. */
    public static final Path STDIN = Path.of("-");

    private final PkiFiles files;
    private final TerminalSecrets secrets;
    private final Terminal terminal;

    public InputFiles(PkiFiles files, TerminalSecrets secrets, Terminal terminal) {
        this.files = files;
        this.secrets = secrets;
        this.terminal = terminal;
    }

    /**
     * Everything in a file.
     *
     * @param passphrase where the passphrase is that opens what is encrypted
     */
    public List<PkiFiles.Found> read(Path file, Optional<SecretRef> passphrase)
            throws PkiException, FleetException, CliException {
        byte[] data = bytes(file);
        Optional<Secret> secret = resolve(passphrase);
        try {
            return files.read(name(file), data, secret);
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    /**
     * A file of any length, object by object. A visitor that has been told to stop throws an
     * {@link InterruptedIOException}.
     */
    public void scan(Path file, Optional<SecretRef> passphrase, PkiFiles.Visitor each)
            throws PkiException, FleetException, CliException {
        Optional<Secret> secret = resolve(passphrase);
        try (InputStream in = open(file)) {
            files.scan(name(file), in, secret, each);
        } catch (InterruptedIOException e) {
            throw new CliException(ExitCodes.INTERRUPTED, "Interrupted.", e);
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    /**
     * Everything in a file, opened: where it is encrypted and no passphrase was named, whoever sits at the terminal is
     * asked.
     *
     * @param option the option that names the passphrase, for sentences
     * @throws CliException {@link ExitCodes#SECRET_UNAVAILABLE} if nobody can be asked, {@link ExitCodes#SPEC_INVALID} if
     *     it stays closed all the same, or part of it cannot be read
     */
    public List<PkiFiles.Found> readOpen(Path file, Optional<SecretRef> passphrase, String option)
            throws PkiException, FleetException, CliException {
        return readOpen(file, bytes(file), passphrase, option);
    }

    /** The same of a file whose bytes were read already, for stdin gives them only once. */
    public List<PkiFiles.Found> readOpen(Path file, byte[] data, Optional<SecretRef> passphrase, String option)
            throws PkiException, FleetException, CliException {
        List<PkiFiles.Found> found = List.of();
        if (passphrase.isEmpty()) {
            found = files.read(name(file), data, Optional.empty());
            if (found.stream().noneMatch(InputFiles::isClosed)) {
                return requireWhole(file, found);
            }
        }
        try (Secret secret =
                passphrase.isPresent() ? secrets.namedOnCommandLine().resolve(passphrase.get()) : ask(file, option)) {
            return requireWhole(file, files.read(name(file), data, Optional.of(secret)));
        }
    }

    /**
     * A file of any length, object by object, for showing: where it is encrypted, no passphrase was named and somebody
     * sits at the terminal, he is asked; else it stays closed.
     */
    public void show(Path file, Optional<SecretRef> passphrase, PkiFiles.Visitor each)
            throws PkiException, FleetException, CliException {
        if (passphrase.isPresent() || !terminal.canAsk() || !isSmall(file)) {
            scan(file, passphrase, each);
            return;
        }
        byte[] data = bytes(file);
        List<PkiFiles.Found> found = files.read(name(file), data, Optional.empty());
        if (found.stream().anyMatch(one -> one.object() instanceof PkiObject.LockedObject)) {
            try (Secret secret = ask(file, "--passphrase")) {
                found = files.read(name(file), data, Optional.of(secret));
            }
        }
        try {
            for (PkiFiles.Found one : found) {
                each.visit(one);
            }
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        }
    }

    private static boolean isSmall(Path file) {
        try {
            return !file.equals(STDIN) && Files.isRegularFile(file) && Files.size(file) <= PkiFiles.MAX_SIZE;
        } catch (IOException e) {
            return false;
        }
    }

    /** Java's old key stores show their certificates to everybody, so they are not quite locked. */
    private static boolean isClosed(PkiFiles.Found found) {
        return found.object() instanceof PkiObject.LockedObject
                || found.notes().stream().anyMatch(note -> note.code().equals("integrity-not-checked"));
    }

    private static List<PkiFiles.Found> requireWhole(Path file, List<PkiFiles.Found> found) throws CliException {
        for (PkiFiles.Found one : found) {
            if (one.object() instanceof PkiObject.LockedObject locked) {
                throw new CliException(
                        ExitCodes.SPEC_INVALID, name(file) + " stays closed: " + locked.encryption() + ".");
            }
            if (one.object() instanceof PkiObject.MalformedObject broken) {
                throw new CliException(
                        ExitCodes.SPEC_INVALID,
                        name(file) + " has something at byte " + one.offset() + " that cannot be read: "
                                + broken.detail() + ".");
            }
        }
        return found;
    }

    private Secret ask(Path file, String option) throws CliException {
        if (!terminal.canAsk()) {
            throw new CliException(
                    ExitCodes.SECRET_UNAVAILABLE,
                    name(file) + " is encrypted, and there is no terminal to ask for its passphrase at; give " + option
                            + " env:NAME or file:PATH.");
        }
        return terminal.askSecret("Passphrase of " + file)
                .orElseThrow(() -> new CliException(ExitCodes.SECRET_UNAVAILABLE, "No passphrase was given."));
    }

    /**
     * All certificates in files, in their order.
     *
     * @throws CliException {@link ExitCodes#SPEC_INVALID} if one of the files has none
     */
    public List<ParsedCertificate> certificates(List<Path> paths, Optional<SecretRef> passphrase)
            throws PkiException, FleetException, CliException {
        List<ParsedCertificate> all = new ArrayList<>();
        for (Path path : paths) {
            List<ParsedCertificate> here = read(path, passphrase).stream()
                    .map(PkiFiles.Found::object)
                    .flatMap(object -> switch (object) {
                        case PkiObject.CertificateObject certificate -> List.of(certificate.certificate()).stream();
                        case PkiObject.KeyStoreObject store ->
                            store.entries().stream().flatMap(entry -> entry.chain().stream());
                        default -> List.<ParsedCertificate>of().stream();
                    })
                    .toList();
            if (here.isEmpty()) {
                throw new CliException(ExitCodes.SPEC_INVALID, name(path) + " has no certificate in it.");
            }
            all.addAll(here);
        }
        return all;
    }

    /** The bytes of a file, at most {@link PkiFiles#MAX_SIZE}. */
    public byte[] bytes(Path file) throws CliException {
        try (InputStream in = open(file)) {
            byte[] data = in.readNBytes(PkiFiles.MAX_SIZE + 1);
            if (data.length > PkiFiles.MAX_SIZE) {
                throw new CliException(
                        ExitCodes.SPEC_INVALID,
                        name(file) + " is larger than 1 MB, which no certificate, key or key store is.");
            }
            return data;
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        }
    }

    /** The secret that a reference names; the caller closes it. */
    public Optional<Secret> resolve(Optional<SecretRef> reference) throws FleetException {
        return reference.isPresent()
                ? Optional.of(secrets.namedOnCommandLine().resolve(reference.get()))
                : Optional.empty();
    }

    /** How sentences name a file. */
    public static String name(Path file) {
        return file.equals(STDIN) ? "The standard input" : file.toString();
    }

    private InputStream open(Path file) throws IOException {
        return file.equals(STDIN) ? new Unclosed(terminal.in()) : Files.newInputStream(file);
    }

    /** Closing stdin would take it away from whoever reads it next. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // stays open
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.trust.TrustStoreEntry;

/**
 * The bundle of authorities that an operating system has for all programs. A certificate is added as a file of its own
 * in the folder of the administrator; then the system's own program builds the bundle anew.
 */
final class SystemStore extends EditableStore {

    /** What {@link TrustStoreEntry#trust()} says of files of the administrator. */
    private static final String LOCAL = "administrator";

    private static final String DISTRIBUTION = "distribution";
    private static final int LARGEST_FILE = 16 << 20;
    private static final int DEPTH = 4;

    private final Path root;
    private final SystemLayout layout;
    private final Programs programs;

    SystemStore(Path root, SystemLayout layout, Programs programs) {
        this.root = root;
        this.layout = layout;
        this.programs = programs;
    }

    @Override
    public String id() {
        return SystemFamily.ID + ":" + root;
    }

    @Override
    public String title() {
        return layout.title();
    }

    @Override
    public String location() {
        return layout.bundle().toString();
    }

    @Override
    public Optional<String> obstacle() {
        Path folder = layout.anchors();
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (!Files.isWritable(folder) || !Files.isWritable(layout.bundle().getParent())) {
            return Optional.of("It needs the rights of an administrator: run the same command with sudo.");
        }
        return programs.find(layout.program()).isEmpty()
                ? Optional.of(
                        "The program " + layout.program() + " is not installed; it is in the package ca-certificates.")
                : Optional.empty();
    }

    @Override
    public List<TrustStoreEntry> entries() throws PkiException {
        try {
            Set<X509Certificate> bundle = new LinkedHashSet<>(
                    Files.isRegularFile(layout.bundle()) ? certificates(layout.bundle()) : List.of());
            List<TrustStoreEntry> entries = new ArrayList<>();
            for (Path file : localFiles()) {
                for (X509Certificate certificate : certificates(file)) {
                    String name = layout.anchors().relativize(file).toString();
                    entries.add(new TrustStoreEntry(name, certificate, bundle.remove(certificate), LOCAL));
                }
            }
            bundle.stream()
                    .map(certificate -> new TrustStoreEntry(
                            certificate.getSubjectX500Principal().getName(), certificate, true, DISTRIBUTION))
                    .forEach(entries::add);
            return List.copyOf(entries);
        } catch (IOException e) {
            throw storage("it cannot be read", e);
        }
    }

    private List<Path> localFiles() throws IOException {
        if (!Files.isDirectory(layout.anchors())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(layout.anchors(), DEPTH)) {
            return files.filter(file -> file.toString().endsWith(layout.ending()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PemCertificates.read(new String(in.readNBytes(LARGEST_FILE), StandardCharsets.ISO_8859_1));
        }
    }

    @Override
    TrustStoreEntry wanted(X509Certificate certificate, Optional<TrustStoreEntry> now) {
        String name = now.map(TrustStoreEntry::label).orElseGet(() -> CertificateNames.label(certificate) + ".crt");
        return new TrustStoreEntry(name, certificate, true, LOCAL);
    }

    @Override
    void requireRemovable(TrustStoreEntry entry) throws PkiException {
        if (entry.trust().equals(DISTRIBUTION)) {
            throw refused(
                    "came-with-the-system",
                    CertificateNames.spoken(entry.certificate()) + " came with the operating system.",
                    "Let the operating system distrust it, on Debian by dpkg-reconfigure ca-certificates.");
        }
        try {
            if (certificates(file(entry)).size() != 1) {
                throw refused(
                        "not-alone-in-its-file",
                        CertificateNames.spoken(entry.certificate()) + " stands in " + file(entry)
                                + " together with others.",
                        "Edit that file, and run " + layout.program() + ".");
            }
        } catch (IOException e) {
            throw storage(file(entry) + " cannot be read", e);
        }
    }

    @Override
    List<String> sentences(Optional<TrustStoreEntry> before, Optional<TrustStoreEntry> after) {
        TrustStoreEntry entry = after.or(() -> before).orElseThrow();
        String file = file(entry) + " of " + CertificateNames.spoken(entry.certificate());
        String program = String.join(" ", command(layout.program())) + " builds " + layout.bundle() + " anew.";
        return before.isPresent() && after.isPresent()
                ? List.of(program)
                : List.of((after.isPresent() ? "Writes the file " : "Deletes the file ") + file + ".", program);
    }

    @Override
    void write(Optional<TrustStoreEntry> before, Optional<TrustStoreEntry> after) throws PkiException {
        put(after, before);
        try {
            rebuild();
        } catch (PkiException e) {
            put(before, after);
            throw e;
        }
    }

    /** Have the file of one entry, and not that of the other. */
    private void put(Optional<TrustStoreEntry> wanted, Optional<TrustStoreEntry> unwanted) throws PkiException {
        try {
            if (wanted.isEmpty()) {
                Files.deleteIfExists(file(unwanted.orElseThrow()));
            } else if (unwanted.isEmpty()) {
                Path file = file(wanted.get());
                Files.createDirectories(file.getParent());
                WholeFile.write(file, Pem.encode(wanted.get().certificate()).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw storage("the files in " + layout.anchors() + " cannot be changed", e);
        }
    }

    private void rebuild() throws PkiException {
        Path program = programs.find(layout.program())
                .orElseThrow(() -> storage("the program " + layout.program() + " is not installed"));
        Programs.Outcome outcome = programs.run(command(program.toString()), new byte[0]);
        if (outcome.exitCode() != 0) {
            throw storage(layout.program() + " did not build it anew (" + outcome.lastWords() + ")");
        }
    }

    private List<String> command(String program) {
        return Stream.concat(Stream.of(program), layout.arguments().stream()).toList();
    }

    private Path file(TrustStoreEntry entry) {
        return layout.anchors().resolve(entry.label());
    }
}

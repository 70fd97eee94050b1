// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.ca.CertificateContents;

/** The books of an authority: what it was about to sign, and what it signed. Whoever writes holds the lock. */
final class Ledger {

    private static final String PEM = ".pem";

    private final AuthorityFiles files;
    private final PkiReader reader;
    private final IndexFile index;
    private final IssueJournal journal;

    Ledger(AuthorityFiles files, PkiReader reader) {
        this.files = files;
        this.reader = reader;
        this.index = new IndexFile(files.index());
        this.journal = new IssueJournal(files.journal());
    }

    /** Write down what will be signed. */
    void intend(Instant now, CertificateContents contents, String reason) throws IOException {
        journal.append(now, contents, reason);
    }

    /** Write down what was signed: wholly or, if that fails, not at all. */
    void record(X509Certificate certificate) throws IOException {
        if (!Files.isDirectory(files.issued())) {
            DurableFiles.createPrivateFolder(files.issued());
        }
        Path file = files.issued(certificate.getSerialNumber());
        DurableFiles.createWhole(file, Pem.encode(certificate));
        try {
            index.append(certificate);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Add to the index what a crash kept out of it. */
    void complete() throws IOException, PkiException {
        Set<BigInteger> known = new HashSet<>(index.serials());
        for (BigInteger serial : filed()) {
            Optional<X509Certificate> certificate = known.contains(serial) ? Optional.empty() : find(serial);
            if (certificate.isPresent()) {
                index.append(certificate.get());
            }
        }
    }

    private List<BigInteger> filed() throws IOException {
        if (!Files.isDirectory(files.issued())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(files.issued())) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(PEM))
                    .map(name -> Hex.parse(name.substring(0, name.length() - PEM.length())))
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
        }
    }

    /** The certificate of a serial number; empty if there is none. */
    Optional<X509Certificate> find(BigInteger serial) throws IOException, PkiException {
        Path file = files.issued(serial);
        if (serial.signum() <= 0 || !Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(reader.certificates(Files.readAllBytes(file)).getFirst());
    }

    /** All certificates, oldest first; those that a crash kept out of the index come last. */
    List<X509Certificate> all() throws IOException, PkiException {
        Set<BigInteger> serials = new LinkedHashSet<>(index.serials());
        serials.addAll(filed());
        List<X509Certificate> certificates = new ArrayList<>();
        for (BigInteger serial : serials) {
            find(serial).ifPresent(certificates::add);
        }
        return List.copyOf(certificates);
    }
}

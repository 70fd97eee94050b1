// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.ca.AuthorityBooks;
import org.fleetpki.pki.api.ca.RevocationEntry;

/** Carries the books of another program over into a new folder. */
record ImportedBooks(AuthorityFiles files, PkiReader reader) {

    void write(X509Certificate own, AuthorityBooks books) throws IOException, PkiException {
        Set<BigInteger> listed = new HashSet<>();
        for (String line : books.index()) {
            listed.add(serialOf(line));
        }
        List<String> lines = new ArrayList<>(books.index());
        for (RevocationEntry entry : books.revoked()) {
            if (listed.add(entry.serial())) {
                lines.add(line(entry, books.certificates()));
            }
        }
        if (!lines.isEmpty()) {
            DurableFiles.replace(files.index(), String.join("\n", lines) + "\n");
        }
        if (books.nextCrlNumber().isPresent()) {
            DurableFiles.replace(
                    files.crlNumber(), SerialFile.content(books.nextCrlNumber().get()));
        }
        Ledger ledger = new Ledger(files, reader);
        for (X509Certificate certificate : books.certificates()) {
            record(ledger, listed, certificate);
        }
        if (own.getSubjectX500Principal().equals(own.getIssuerX500Principal())) {
            record(ledger, listed, own);
        }
    }

    private static String line(RevocationEntry entry, List<X509Certificate> certificates) {
        RevocationMark mark = new RevocationMark(entry.revokedAt(), entry.reason(), entry.invalidSince());
        return certificates.stream()
                .filter(certificate -> certificate.getSerialNumber().equals(entry.serial()))
                .findFirst()
                .map(certificate ->
                        RevocationLine.read(IndexFile.line(certificate)).revoked(mark))
                .orElseGet(() -> RevocationLine.foreign(entry.serial(), entry.expiry(), mark))
                .text();
    }

    private void record(Ledger ledger, Set<BigInteger> listed, X509Certificate certificate) throws IOException {
        BigInteger serial = certificate.getSerialNumber();
        if (serial.signum() <= 0 || Files.exists(files.issued(serial))) {
            return;
        }
        if (listed.contains(serial)) {
            DurableFiles.create(files.issued(serial), Pem.encode(certificate));
        } else {
            ledger.record(certificate);
        }
    }

    /** A line that is not understood would make revocations fail one day; it is refused now. */
    private BigInteger serialOf(String line) throws PkiException {
        try {
            return RevocationLine.read(line).serial();
        } catch (IllegalArgumentException e) {
            throw Storage.failure(files.index().getFileName(), "the line '" + shortened(line) + "' " + e.getMessage());
        }
    }

    private static String shortened(String line) {
        String clean = line.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= 80 ? clean : clean.substring(0, 80) + "…";
    }

    /** The index lines of a text. */
    static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}

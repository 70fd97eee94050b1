// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.trust.TrustStoreChange;
import org.fleetpki.pki.api.trust.TrustStoreEntry;
import org.fleetpki.pki.api.trust.TrustStoreUndo;

/** The changes that were made and can be taken back, one file each. */
record ChangeJournal(Path folder) {

    private static final System.Logger LOG = System.getLogger(ChangeJournal.class.getName());

    private static final String ENDING = ".properties";
    private static final int LARGEST_FILE = 1 << 20;
    private static final int MOST_IN_A_RUN = 1000;

    /** Write a record before the change is made. */
    TrustStoreUndo add(String run, Instant at, TrustStoreChange change) throws PkiException {
        try {
            Files.createDirectories(folder);
            TrustStoreUndo undo = new TrustStoreUndo(freeName(run), run, at, change);
            StringWriter text = new StringWriter();
            properties(undo).store(text, "A change to a trust store; 'fleetpki trust undo' reads it");
            WholeFile.write(file(undo), text.toString().getBytes(StandardCharsets.UTF_8));
            return undo;
        } catch (IOException e) {
            throw new PkiException(
                    new PkiFailure.Storage(
                            folder.toString(), "the change cannot be recorded there, so it was not made"),
                    e);
        }
    }

    /** Forget a record. */
    void remove(TrustStoreUndo undo) throws PkiException {
        try {
            Files.deleteIfExists(file(undo));
        } catch (IOException e) {
            throw new PkiException(
                    new PkiFailure.Storage(file(undo).toString(), "the record of the change cannot be deleted"), e);
        }
    }

    /** All records, latest first. */
    List<TrustStoreUndo> all() throws PkiException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<TrustStoreUndo> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(ENDING))
                    .forEach(file -> read(file).ifPresent(found::add));
        } catch (IOException e) {
            throw new PkiException(new PkiFailure.Storage(folder.toString(), "it cannot be read"), e);
        }
        found.sort(Comparator.comparing(TrustStoreUndo::id).reversed());
        return found;
    }

    private String freeName(String run) {
        return Stream.iterate(0, number -> number + 1)
                .limit(MOST_IN_A_RUN)
                .map(number -> String.format("%s-%03d", run, number))
                .filter(name -> Files.notExists(folder.resolve(name + ENDING)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no run makes so many changes"));
    }

    private Path file(TrustStoreUndo undo) {
        return folder.resolve(undo.id() + ENDING);
    }

    private static Properties properties(TrustStoreUndo undo) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("run", undo.run());
        properties.setProperty("at", undo.at().toString());
        properties.setProperty("store", undo.change().store());
        try {
            properties.setProperty(
                    "certificate",
                    Base64.getEncoder()
                            .encodeToString(undo.change().certificate().getEncoded()));
        } catch (CertificateException e) {
            throw new IOException(e);
        }
        undo.change().before().ifPresent(entry -> put(properties, "before", entry));
        undo.change().after().ifPresent(entry -> put(properties, "after", entry));
        return properties;
    }

    private static void put(Properties properties, String side, TrustStoreEntry entry) {
        properties.setProperty(side + ".label", entry.label());
        properties.setProperty(side + ".trust", entry.trust());
        properties.setProperty(side + ".servers", Boolean.toString(entry.trustedForServers()));
    }

    private static Optional<TrustStoreUndo> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Properties properties = new Properties();
            properties.load(new StringReader(new String(in.readNBytes(LARGEST_FILE), StandardCharsets.UTF_8)));
            String name = file.getFileName().toString();
            X509Certificate certificate =
                    PemCertificates.parse(Base64.getDecoder().decode(need(properties, "certificate")));
            return Optional.of(new TrustStoreUndo(
                    name.substring(0, name.length() - ENDING.length()),
                    need(properties, "run"),
                    Instant.parse(need(properties, "at")),
                    new TrustStoreChange(
                            need(properties, "store"),
                            entry(properties, "before", certificate),
                            entry(properties, "after", certificate),
                            List.of())));
        } catch (IOException | CertificateException | DateTimeException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, file + " is no record of a change and is left out", e);
            return Optional.empty();
        }
    }

    private static Optional<TrustStoreEntry> entry(Properties properties, String side, X509Certificate certificate) {
        return Optional.ofNullable(properties.getProperty(side + ".label"))
                .map(label -> new TrustStoreEntry(
                        label,
                        certificate,
                        Boolean.parseBoolean(properties.getProperty(side + ".servers")),
                        properties.getProperty(side + ".trust", "")));
    }

    private static String need(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return value;
    }
}

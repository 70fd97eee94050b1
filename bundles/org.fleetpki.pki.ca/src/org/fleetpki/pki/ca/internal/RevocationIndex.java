// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.fleetpki.pki.api.PkiException;

/** The file {@code index.txt} as the book of revocations, read and rewritten line by line whatever its length. */
final class RevocationIndex {

    /** Lines that openssl passes over, and leaves out when it writes. */
    private static final String COMMENT = "#";

    private final Path file;

    RevocationIndex(Path file) {
        this.file = file;
    }

    /** Is given lines one after the other. */
    @FunctionalInterface
    interface Visitor {
        void visit(RevocationLine line) throws IOException;
    }

    /** By which a change is noticed: whoever replaces the file gives it another key, whoever appends another size. */
    record Stamp(long size, long modified, String key) {}

    /** The stamp of now. */
    Stamp stamp() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(
                attributes.size(), attributes.lastModifiedTime().toMillis(), Objects.toString(attributes.fileKey()));
    }

    /**
     * Read all lines.
     *
     * @throws PkiException naming the line that is malformed
     */
    void forEach(Visitor visitor) throws IOException, PkiException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1))) {
            int number = 0;
            String text = in.readLine();
            while (text != null) {
                String next = in.readLine();
                number++;
                if (!text.startsWith(COMMENT) && (next != null || !isTorn(text))) {
                    visitor.visit(parse(number, text));
                }
                text = next;
            }
        }
    }

    /** A crash may have cut the last line short; {@link Ledger#complete} adds it again. */
    private boolean isTorn(String last) throws IOException {
        try {
            RevocationLine.read(last);
            return false;
        } catch (IllegalArgumentException e) {
            return !endsWithLineBreak();
        }
    }

    private boolean endsWithLineBreak() throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            ByteBuffer octet = ByteBuffer.allocate(1);
            in.position(Math.max(0, in.size() - 1)).read(octet);
            return octet.get(0) == '\n';
        }
    }

    private RevocationLine parse(int number, String text) throws PkiException {
        try {
            return RevocationLine.read(text);
        } catch (IllegalArgumentException e) {
            throw Storage.failure(file, "line " + number + " " + e.getMessage());
        }
    }

    /**
     * Write all lines anew, each as it shall be. A reader sees the old file or the new. The caller holds the lock, which
     * openssl does not know: what it wrote meanwhile is noticed, and nothing is changed.
     *
     * @param added lines to append, asked for when all lines have been changed
     */
    void rewrite(UnaryOperator<RevocationLine> change, Supplier<List<RevocationLine>> added)
            throws IOException, PkiException {
        Stamp before = stamp();
        Path next = file.resolveSibling(".index.txt.next");
        try (FileOutputStream out = new FileOutputStream(next.toFile());
                Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.ISO_8859_1))) {
            forEach(line -> text.write(change.apply(line).text() + "\n"));
            for (RevocationLine line : added.get()) {
                text.write(line.text() + "\n");
            }
            text.flush();
            out.getFD().sync();
        }
        if (!stamp().equals(before)) {
            Files.delete(next);
            throw Storage.failure(file, "another program wrote into it at the same time; repeat the command");
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DurableFiles.syncFolder(file.getParent());
    }
}

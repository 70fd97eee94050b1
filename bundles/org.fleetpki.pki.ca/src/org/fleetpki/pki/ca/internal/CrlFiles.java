// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/**
 * A revocation list of an authority as files, in PEM and in DER. The one in DER counts: it is replaced last.
 *
 * @param pem {@code crl.pem} or {@code crl-delta.pem}
 * @param der {@code crl.der} or {@code crl-delta.der}
 */
record CrlFiles(Path pem, Path der) {

    /** The files of one kind of list. */
    static CrlFiles of(AuthorityFiles files, boolean delta) {
        String name = delta ? "crl-delta" : "crl";
        return new CrlFiles(files.books().resolve(name + ".pem"), files.books().resolve(name + ".der"));
    }

    /** The encoding of the last list; empty if there is none. */
    Optional<byte[]> read() throws IOException {
        return Files.exists(der) ? Optional.of(Files.readAllBytes(der)) : Optional.empty();
    }

    /** The last list; empty if there is none. */
    Optional<ParsedRevocationList> parsed() throws IOException, PkiException {
        Optional<byte[]> encoded = read();
        if (encoded.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ParsedRevocationList.parse(encoded.get()));
        } catch (Asn1Exception e) {
            throw malformed(e);
        }
    }

    /** The list does not parse; it can be removed, for a new one is made in its place. */
    PkiException malformed(Asn1Exception e) {
        return Storage.failure(der, "it is no revocation list, " + e.getMessage() + "; remove it");
    }

    /** Replace both files. @param parts the pieces of the encoding, in their order */
    void write(List<byte[]> parts) throws IOException {
        replace(pem, out -> {
            out.write("-----BEGIN X509 CRL-----\n".getBytes(StandardCharsets.US_ASCII));
            OutputStream lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).wrap(new Unclosed(out));
            for (byte[] part : parts) {
                lines.write(part);
            }
            lines.close();
            out.write("\n-----END X509 CRL-----\n".getBytes(StandardCharsets.US_ASCII));
        });
        replace(der, out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    /** Writes a file's content. */
    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void replace(Path file, Content content) throws IOException {
        Path next = file.resolveSibling("." + file.getFileName() + ".next");
        try (FileOutputStream out = new FileOutputStream(next.toFile());
                BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16)) {
            content.writeTo(buffered);
            buffered.flush();
            out.getFD().sync();
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DurableFiles.syncFolder(file.getParent());
    }

    /** The encoder of Base64 writes its last characters when it is closed, and would close the file with it. */
    private static final class Unclosed extends OutputStream {

        private final OutputStream out;

        Unclosed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            out.write(octets, offset, length);
        }
    }
}

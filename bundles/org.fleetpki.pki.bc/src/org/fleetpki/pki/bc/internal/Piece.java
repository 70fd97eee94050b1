// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.util.Optional;
import org.fleetpki.pki.api.files.PkiFormat;

/**
 * A piece of a file that may hold an object, before anybody has looked into it.
 *
 * @param form where it was found: {@code PEM}, {@code DER}, {@code BASE64} or {@code OPENSSH_PUBLIC}
 * @param label what stands behind BEGIN, such as {@code CERTIFICATE}; empty outside of PEM
 * @param name what the text before it calls it, as openssl and OpenSSH do; else empty
 * @param offset where it begins in the file, in bytes
 * @param cipher how the content is encrypted by the traditional headers of RFC 1421; empty if it is not
 * @param content its bytes, empty if it has a defect
 * @param defect why it has no content, in a phrase
 */
public record Piece(
        PkiFormat form,
        String label,
        String name,
        long offset,
        Optional<Cipher> cipher,
        byte[] content,
        Optional<String> defect) {

    /**
     * Traditional encryption of a private key.
     *
     * @param name openssl's name, such as {@code AES-256-CBC}
     * @param iv in hexadecimal digits
     */
    public record Cipher(String name, String iv) {}

    /** One outside of PEM. */
    static Piece of(PkiFormat form, String name, long offset, byte[] content) {
        return new Piece(form, "", name, offset, Optional.empty(), content, Optional.empty());
    }

    /** One that cannot be used. */
    static Piece broken(PkiFormat form, String label, String name, long offset, String defect) {
        return new Piece(form, label, name, offset, Optional.empty(), new byte[0], Optional.of(defect));
    }

    /** The content is not shown: it may be a private key. */
    @Override
    public String toString() {
        return "Piece[" + form + ", " + label + " at " + offset + "]";
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.math.BigInteger;
import java.nio.file.Path;

/**
 * Where an authority keeps what: the names of innovaphone's CompactFlash card beside those of {@code openssl ca}.
 *
 * @param folder the folder of the authority; all files are in its sub-folder {@code CA}
 */
record AuthorityFiles(Path folder) {

    Path books() {
        return folder.resolve("CA");
    }

    Path certificate() {
        return books().resolve("cacert.pem");
    }

    /** The private key, encrypted PKCS #8. */
    Path key() {
        return books().resolve("cakey.pem");
    }

    /** The private key in PKCS #12, where it is not in {@link #key()}. */
    Path keyStore() {
        return books().resolve("cakey.p12");
    }

    /** Which key of which token it is (RFC 7512), where it is in neither. */
    Path keyUri() {
        return books().resolve("cakey.uri");
    }

    /** The folder of the card that everything but the certificates is on; only for authorities used in place. */
    Path place() {
        return books().resolve("place.txt");
    }

    /** The old key of a root certified with the new one (RFC 4210, 4.4). */
    Path oldWithNew() {
        return books().resolve("old-with-new.pem");
    }

    /** The new key of a root certified with the old one (RFC 4210, 4.4). */
    Path newWithOld() {
        return books().resolve("new-with-old.pem");
    }

    /** The issuers above, nearest first; may be empty. */
    Path issuers() {
        return books().resolve("chain.pem");
    }

    /** The next serial number in hexadecimal digits. */
    Path serial() {
        return books().resolve("serial.txt");
    }

    /** One line for each issued certificate. */
    Path index() {
        return books().resolve("index.txt");
    }

    Path indexAttributes() {
        return books().resolve("index.txt.attr");
    }

    /** One line for each signature, written before it is made. */
    Path journal() {
        return books().resolve("journal.txt");
    }

    /** One line for each change of the revocations in the index, written before it is made. */
    Path revocations() {
        return books().resolve("revocations.txt");
    }

    /** The next number of a revocation list in hexadecimal digits. */
    Path crlNumber() {
        return books().resolve("crlnumber.txt");
    }

    Path opensslConfiguration() {
        return books().resolve("openssl.cnf");
    }

    Path lock() {
        return books().resolve("lock");
    }

    /** One file for each issued certificate. */
    Path issued() {
        return books().resolve("newcerts");
    }

    Path issued(BigInteger serial) {
        return issued().resolve(Hex.of(serial) + ".pem");
    }
}

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

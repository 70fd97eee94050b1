// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import org.fleetpki.pki.api.PrivateKeys;

/** Where the key of an authority is kept. */
public sealed interface KeyPlace {

    /**
     * In {@code cakey.pem}, encrypted PKCS #8, beside the certificate.
     *
     * @param protection how the passphrase becomes the key that encrypts it
     */
    record Pkcs8(PrivateKeys.Protection protection) implements KeyPlace {

        /** In the way that everybody reads. */
        public Pkcs8() {
            this(PrivateKeys.Protection.PBKDF2);
        }
    }

    /** In {@code cakey.p12}, together with the certificate. */
    record Pkcs12() implements KeyPlace {}

    /** In a token, which it never leaves; {@code cakey.uri} beside the certificate says where. The passphrase is its PIN. */
    record Token(Pkcs11Uri uri) implements KeyPlace {}
}

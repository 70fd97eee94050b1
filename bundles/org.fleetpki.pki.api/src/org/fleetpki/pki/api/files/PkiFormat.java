// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.files;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Forms of files; {@link #id()} is the name on the command line. What a file is, is told by its content alone. */
public enum PkiFormat {
    PEM("pem", "PEM, one block for each object (RFC 7468)"),
    DER("der", "DER, one object"),
    BASE64("base64", "base64 without BEGIN and END lines"),
    PKCS7_PEM("pkcs7", "certificates and revocation lists in PKCS #7, as PEM"),
    PKCS7_DER("pkcs7-der", "certificates and revocation lists in PKCS #7, as DER"),
    PKI_PATH("pkipath", "a certification path, root first (RFC 6066, 10.1)"),
    PKCS1("pkcs1", "an RSA key in PKCS #1, as PEM"),
    SEC1("sec1", "an EC key in SEC 1, as PEM"),
    PKCS8("pkcs8", "a private key in PKCS #8, as PEM, encrypted where there is a passphrase"),
    PKCS8_DER("pkcs8-der", "a private key in PKCS #8, as DER"),
    OPENSSH_PUBLIC("openssh", "a public key in one line, as OpenSSH writes it (RFC 4253)"),
    PKCS12("pkcs12", "PKCS #12 with AES-256 and HMAC-SHA256"),
    PKCS12_PBMAC1("pkcs12-pbmac1", "PKCS #12 with PBMAC1 (RFC 9579)"),
    PKCS12_LEGACY("pkcs12-legacy", "PKCS #12 with 3DES and SHA-1, for old devices that read nothing else"),
    JKS("jks", "Java key store of old"),
    JCEKS("jceks", "Java key store of the JCE"),
    BKS("bks", "Bouncy Castle key store"),
    BCFKS("bcfks", "Bouncy Castle FIPS key store");

    private final String id;
    private final String title;

    PkiFormat(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    /** What it is, in words. */
    public String title() {
        return title;
    }

    /** Whether it is a key store with entries, which is protected by a passphrase. */
    public boolean isKeyStore() {
        return compareTo(PKCS12) >= 0;
    }

    /**
     * Find one by its {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none; its message lists the known ones
     */
    public static PkiFormat parse(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id.equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown format '" + id + "'; known are "
                        + Arrays.stream(values()).map(PkiFormat::id).collect(Collectors.joining(", "))));
    }
}

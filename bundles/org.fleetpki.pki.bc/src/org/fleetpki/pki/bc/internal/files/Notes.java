// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;

/** What is to be said about the form of a file. */
final class Notes {

    static Finding mislabelled(String label, String title) {
        return new Finding(
                "label-does-not-fit",
                Severity.NOTICE,
                "The block is labelled " + label + ", and is " + title + ".",
                "Write it anew; the label will fit.");
    }

    static Finding openSslTrust() {
        return new Finding(
                "trust-left-out",
                Severity.NOTICE,
                "What openssl has noted about the trust in this certificate is left out.",
                "Nothing needs to be done.");
    }

    static Finding legacyPkcs12(String algorithms) {
        return new Finding(
                "pkcs12-legacy",
                Severity.WARNING,
                "The PKCS #12 file is protected by " + algorithms
                        + ", which is no longer safe and which current programs do not read.",
                "Convert it to the format pkcs12.");
    }

    static Finding withoutMac() {
        return new Finding(
                "pkcs12-without-mac",
                Severity.WARNING,
                "The PKCS #12 file has no MAC, so nobody can tell whether it was changed.",
                "Convert it to the format pkcs12.");
    }

    static Finding oldJavaStore(String kind) {
        return new Finding(
                "old-key-store",
                Severity.WARNING,
                kind + " protects keys and integrity in ways that are no longer safe.",
                "Convert it to the format pkcs12, which every Java reads.");
    }

    static Finding notVerified() {
        return new Finding(
                "integrity-not-checked",
                Severity.WARNING,
                "No passphrase was given, so the integrity of the key store was not checked and keys stay closed.",
                "Give the passphrase.");
    }

    static Finding keyClosed(String alias) {
        return new Finding(
                "key-stays-closed",
                Severity.WARNING,
                "The key of entry '" + alias + "' does not open with the passphrase of the key store.",
                "Give the key the passphrase of the key store, with 'keytool -keypasswd' or whatever made it.");
    }

    static Finding keyUnreadable(String alias, String detail) {
        return new Finding(
                "key-unreadable",
                Severity.WARNING,
                "The key of entry '" + alias + "' cannot be read: " + detail + ".",
                "Export it anew from where it was made.");
    }

    static Finding secretLeftOut(String alias) {
        return new Finding(
                "secret-left-out",
                Severity.WARNING,
                "Entry '" + alias + "' is a secret key or password and was left out.",
                "Nothing needs to be done if only certificates and their keys are wanted.");
    }

    static Finding restLeftOut(String alias) {
        return new Finding(
                "rest-left-out",
                Severity.WARNING,
                "Entry '" + alias + "' is a serialized Java object, which is not opened for safety;"
                        + " it and all entries behind it were left out.",
                "Convert the file with 'keytool -importkeystore -deststoretype pkcs12'.");
    }

    static Finding unreadableCertificate(String alias, String detail) {
        return new Finding(
                "certificate-unreadable",
                Severity.WARNING,
                "A certificate of entry '" + alias + "' cannot be read and was left out: " + detail + ".",
                "Export it anew from where it was made.");
    }

    private Notes() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;

/** Says why something cannot be written. */
final class Refusals {

    /** The format cannot hold an object. */
    static PkiException cannotHold(PkiFormat format, PkiObject object, String remedy) {
        return refused("format-cannot-hold", capital(format.title()) + ", cannot hold " + title(object) + ".", remedy);
    }

    static PkiException notOne(PkiFormat format, int count) {
        return refused(
                "format-holds-one",
                capital(format.title()) + ", holds one object, and there are " + count + ".",
                "Take pem, which holds any number.");
    }

    static PkiException nothing() {
        return refused("nothing-to-write", "There is nothing to write.", "Name what is to be written.");
    }

    static PkiException passphraseMissing(PkiFormat format) {
        return refused(
                "passphrase-missing",
                "The format " + format.id() + " protects private keys and key stores, and no passphrase was given.",
                "Give one, or take pkcs8, which writes a key in clear where there is none.");
    }

    static PkiException passphraseEmpty() {
        return refused("passphrase-empty", "An empty passphrase protects nothing.", "Give a passphrase.");
    }

    static PkiException staysInToken() {
        return refused(
                "key-stays-in-token",
                "The private key does not leave its token, so it cannot be written into a file.",
                "Make a key in a file, or leave this one where it is.");
    }

    static PkiException refused(String code, String message, String remedy) {
        return new PkiException(new PkiFailure.Refused(List.of(new Finding(code, Severity.ERROR, message, remedy))));
    }

    private static String capital(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    /** What an object is, with its article. */
    static String title(PkiObject object) {
        return switch (object) {
            case PkiObject.CertificateObject certificate -> "a certificate";
            case PkiObject.RequestObject request -> "a certificate request";
            case PkiObject.RevocationListObject list -> "a revocation list";
            case PkiObject.PublicKeyObject key -> "a public key";
            case PkiObject.PrivateKeyObject key ->
                "a private key of kind " + key.key().getAlgorithm();
            case PkiObject.LockedObject locked -> "what is still encrypted";
            case PkiObject.KeyStoreObject store ->
                "a key store with " + store.entries().size() + " entries";
            case PkiObject.MalformedObject broken -> "what could not be read";
        };
    }

    private Refusals() {}
}

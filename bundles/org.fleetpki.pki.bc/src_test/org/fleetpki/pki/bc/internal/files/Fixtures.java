// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles.Found;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Der;
import org.junit.jupiter.api.function.Executable;

/** A root, a device's certificate with its key, and everything else that files hold. */
final class Fixtures {

    static final ContentFiles FILES = new ContentFiles();

    static final String PASSPHRASE = "pässwörd€";

    static final KeyPair ROOT_KEY = pair("EC", 256);
    static final KeyPair DEVICE_KEY = pair("RSA", 2048);

    static final ParsedCertificate ROOT = certificate("Root", "Root", ROOT_KEY.getPublic());
    static final ParsedCertificate DEVICE = certificate("Root", "camera", DEVICE_KEY.getPublic());
    static final ParsedRequest REQUEST = request();
    static final ParsedRevocationList LIST = list();

    static KeyPair pair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] name(String commonName) {
        byte[] attribute = Der.sequence(Der.oid("2.5.4.3"), Der.utf8(commonName));
        return Der.sequence(Der.setOf(List.of(attribute)));
    }

    static ParsedCertificate certificate(String issuer, String subject, PublicKey key) {
        byte[] validity = Der.sequence(
                Der.time(Instant.parse("2026-01-01T00:00:00Z")), Der.time(Instant.parse("2030-01-01T00:00:00Z")));
        byte[] tbs = Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(Math.abs(subject.hashCode()) + 1L),
                algorithm(),
                name(issuer),
                validity,
                name(subject),
                key.getEncoded());
        return parse(() -> ParsedCertificate.parse(signed(tbs, ROOT_KEY)));
    }

    private static ParsedRequest request() {
        byte[] info = Der.sequence(
                Der.integer(0),
                name("camera"),
                ROOT_KEY.getPublic().getEncoded(),
                Der.implicit(0, Der.setOf(List.of())));
        return parse(() -> ParsedRequest.parse(signed(info, ROOT_KEY)));
    }

    private static ParsedRevocationList list() {
        byte[] tbs = Der.sequence(
                Der.integer(1), algorithm(), name("Root"), Der.time(Instant.parse("2026-01-01T00:00:00Z")));
        return parse(() -> ParsedRevocationList.parse(signed(tbs, ROOT_KEY)));
    }

    private static byte[] algorithm() {
        return Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    }

    private static byte[] signed(byte[] tbs, KeyPair key) throws Exception {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.getPrivate());
        signature.update(tbs);
        return Der.sequence(tbs, algorithm(), Der.bitString(signature.sign()));
    }

    private interface Parsing<T> {
        T run() throws Exception;
    }

    private static <T> T parse(Parsing<T> parsing) {
        try {
            return parsing.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static PkiObject.CertificateObject object(ParsedCertificate certificate) {
        return new PkiObject.CertificateObject(certificate);
    }

    static PkiObject.PrivateKeyObject object(KeyPair pair) {
        PublicKeyInfo half = parse(() -> PublicKeyInfo.read(pair.getPublic().getEncoded()));
        return new PkiObject.PrivateKeyObject(pair.getPrivate(), Optional.of(half));
    }

    static KeyStoreEntry entry() {
        return new KeyStoreEntry("gerät 1", Optional.of(DEVICE_KEY.getPrivate()), List.of(DEVICE, ROOT));
    }

    static Secret secret(String passphrase) {
        return new Secret(passphrase.toCharArray());
    }

    static byte[] write(PkiFormat format, String passphrase, PkiObject... objects) throws PkiException {
        return FILES.write(
                List.of(objects), format, Optional.ofNullable(passphrase).map(Fixtures::secret));
    }

    static List<Found> read(byte[] data, String passphrase) throws PkiException {
        return FILES.read("The file", data, Optional.ofNullable(passphrase).map(Fixtures::secret));
    }

    static List<Found> read(String text) throws PkiException {
        return read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    static List<PkiObject> objects(List<Found> found) {
        return found.stream().map(Found::object).toList();
    }

    /** Expect a failure of a kind and return its sentence. */
    static String fails(Class<? extends PkiFailure> kind, Executable executable) {
        PkiException e = assertThrows(PkiException.class, executable);
        assertInstanceOf(kind, e.failure());
        return e.getMessage();
    }

    private Fixtures() {}
}

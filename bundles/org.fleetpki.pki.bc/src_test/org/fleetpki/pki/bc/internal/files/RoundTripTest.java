// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.spec.ECGenParameterSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles.Found;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.bc.internal.OldForms;
import org.fleetpki.pki.model.asn1.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    @ParameterizedTest
    @EnumSource(names = {"PKCS12", "PKCS12_PBMAC1", "PKCS12_LEGACY", "JKS", "JCEKS", "BKS", "BCFKS"})
    void entries_come_back_from_every_key_store(PkiFormat format) throws Exception {
        String passphrase = format == PkiFormat.JCEKS ? "changeit" : Fixtures.PASSPHRASE; // the JDK wants ASCII there
        KeyStoreEntry trusted = new KeyStoreEntry("wurzel", Optional.empty(), List.of(Fixtures.ROOT));
        PkiObject store = new PkiObject.KeyStoreObject(List.of(Fixtures.entry(), trusted));
        byte[] data = Fixtures.write(format, passphrase, store);
        Found found = Fixtures.read(data, passphrase).getFirst();
        assertEquals(format, found.format());
        List<KeyStoreEntry> entries = ((PkiObject.KeyStoreObject) found.object())
                .entries().stream()
                        .sorted(Comparator.comparing(KeyStoreEntry::alias))
                        .toList();
        assertEquals(List.of(Fixtures.entry(), trusted), entries);
        String wrong = Fixtures.fails(PkiFailure.WrongPassphrase.class, () -> Fixtures.read(data, "wrong"));
        assertTrue(wrong.contains("The file"), wrong);
    }

    /** No program at hand reads and writes PBMAC1, so this is agreement with Bouncy Castle. */
    @ParameterizedTest
    @CsvSource({"PKCS12-PBMAC1, PKCS12_PBMAC1", "BKS, BKS", "BCFKS, BCFKS"})
    void bouncy_castle_agrees_where_there_is_no_stranger(String type, PkiFormat format) throws Exception {
        char[] passphrase = Fixtures.PASSPHRASE.toCharArray();
        KeyStore read = OldForms.keyStore(type);
        PkiObject store = new PkiObject.KeyStoreObject(List.of(Fixtures.entry()));
        read.load(new ByteArrayInputStream(Fixtures.write(format, Fixtures.PASSPHRASE, store)), passphrase);
        assertEquals(Fixtures.DEVICE_KEY.getPrivate(), read.getKey("gerät 1", passphrase));
        assertEquals(2, read.getCertificateChain("gerät 1").length);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        read.store(written, passphrase);
        Found found = Fixtures.read(written.toByteArray(), Fixtures.PASSPHRASE).getFirst();
        assertEquals(format, found.format());
        assertEquals(store, found.object());
    }

    /** Any key store into any other, through what was read. */
    @ParameterizedTest
    @EnumSource(names = {"PKCS12", "PKCS12_LEGACY", "JKS", "BKS"})
    void any_store_becomes_any_other(PkiFormat from) throws Exception {
        byte[] data = Fixtures.write(from, "secret", new PkiObject.KeyStoreObject(List.of(Fixtures.entry())));
        PkiObject store = Fixtures.read(data, "secret").getFirst().object();
        for (PkiFormat to : List.of(PkiFormat.PKCS12_PBMAC1, PkiFormat.JKS, PkiFormat.BKS, PkiFormat.PKCS12)) {
            byte[] other = Fixtures.write(to, "secret", store);
            assertEquals(store, Fixtures.read(other, "secret").getFirst().object(), from + " to " + to);
        }
        byte[] pem = Fixtures.write(PkiFormat.PEM, "secret", store);
        assertEquals(
                List.of(
                        Fixtures.object(Fixtures.DEVICE_KEY),
                        Fixtures.object(Fixtures.DEVICE),
                        Fixtures.object(Fixtures.ROOT)),
                Fixtures.objects(Fixtures.read(pem, "secret")));
    }

    @Test
    void loose_keys_and_certificates_become_entries() throws Exception {
        byte[] data = Fixtures.write(
                PkiFormat.PKCS12,
                "secret",
                Fixtures.object(Fixtures.ROOT),
                Fixtures.object(Fixtures.DEVICE_KEY),
                Fixtures.object(Fixtures.DEVICE));
        List<KeyStoreEntry> entries = ((PkiObject.KeyStoreObject)
                        Fixtures.read(data, "secret").getFirst().object())
                .entries();
        assertEquals(1, entries.size());
        assertEquals(List.of(Fixtures.DEVICE, Fixtures.ROOT), entries.getFirst().chain());
        assertEquals(Fixtures.DEVICE_KEY.getPrivate(), entries.getFirst().key().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, 2048, PKCS1",
        "RSA, 2048, PKCS8",
        "RSA, 2048, PKCS8_DER",
        "EC, 256, SEC1",
        "EC, 521, SEC1",
        "EC, 384, PKCS8",
        "Ed25519, 255, PKCS8",
        "Ed448, 448, PKCS8_DER",
        "X25519, 255, PKCS8",
        "DSA, 1024, PKCS8",
    })
    void a_key_comes_back_from_every_form_with_its_public_half(String algorithm, int size, PkiFormat format)
            throws Exception {
        KeyPair pair = Fixtures.pair(algorithm, size);
        for (String passphrase : new String[] {null, Fixtures.PASSPHRASE}) {
            byte[] data = Fixtures.write(format, passphrase, Fixtures.object(pair));
            Found found = Fixtures.read(data, passphrase).getFirst();
            assertEquals(format, found.format());
            PkiObject.PrivateKeyObject key = (PkiObject.PrivateKeyObject) found.object();
            assertEquals(pair.getPrivate(), key.key());
            assertEquals(
                    Fixtures.object(pair).publicKey().orElseThrow().key(),
                    key.publicKey().orElseThrow().key());
            if (passphrase != null) {
                assertInstanceOf(
                        PkiObject.LockedObject.class,
                        Fixtures.read(data, null).getFirst().object());
                Fixtures.fails(PkiFailure.WrongPassphrase.class, () -> Fixtures.read(data, "wrong"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ML-DSA-65", "SLH-DSA-SHA2-128F"})
    void keys_of_the_new_kinds_come_back_with_their_public_half(String algorithm) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm, new BouncyCastleProvider())
                .generateKeyPair();
        byte[] data = Fixtures.write(PkiFormat.PKCS8, "secret", Fixtures.object(pair));
        PkiObject.PrivateKeyObject key = (PkiObject.PrivateKeyObject)
                Fixtures.read(data, "secret").getFirst().object();
        assertEquals(Fixtures.object(pair).publicKey(), key.publicKey());
    }

    @Test
    void a_curve_that_the_jdk_does_not_know_is_read_with_bouncy_castle() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec("brainpoolP384r1"));
        KeyPair pair = generator.generateKeyPair();
        byte[] data = Fixtures.write(PkiFormat.SEC1, null, Fixtures.object(pair));
        PkiObject.PrivateKeyObject key = (PkiObject.PrivateKeyObject)
                Fixtures.read(data, null).getFirst().object();
        assertEquals(Fixtures.object(pair).publicKey(), key.publicKey());
    }

    @Test
    void certificates_and_lists_come_back_from_every_container() throws Exception {
        PkiObject list = new PkiObject.RevocationListObject(Fixtures.LIST);
        PkiObject[] all = {Fixtures.object(Fixtures.DEVICE), Fixtures.object(Fixtures.ROOT), list};
        for (PkiFormat format : List.of(PkiFormat.PEM, PkiFormat.PKCS7_PEM, PkiFormat.PKCS7_DER)) {
            List<Found> found = Fixtures.read(Fixtures.write(format, null, all), null);
            assertEquals(encodings(List.of(all)), encodings(Fixtures.objects(found)));
            assertEquals(format, found.getFirst().format());
        }
        PkiObject[] path = {Fixtures.object(Fixtures.DEVICE), Fixtures.object(Fixtures.ROOT)};
        assertEquals(
                List.of(path).reversed(),
                Fixtures.objects(Fixtures.read(Fixtures.write(PkiFormat.PKI_PATH, null, path), null)));
    }

    @Test
    void single_objects_come_back_from_der_and_base64() throws Exception {
        for (PkiObject object : List.of(
                Fixtures.object(Fixtures.ROOT),
                new PkiObject.RequestObject(Fixtures.REQUEST),
                new PkiObject.RevocationListObject(Fixtures.LIST),
                new PkiObject.PublicKeyObject(
                        Fixtures.object(Fixtures.ROOT_KEY).publicKey().orElseThrow()))) {
            for (PkiFormat format : List.of(PkiFormat.DER, PkiFormat.BASE64)) {
                Found found = Fixtures.read(Fixtures.write(format, null, object), null)
                        .getFirst();
                assertEquals(encodings(List.of(object)), encodings(List.of(found.object())));
                assertEquals(format, found.format());
            }
        }
    }

    private static List<Octets> encodings(List<PkiObject> objects) {
        return objects.stream()
                .map(object -> switch (object) {
                    case PkiObject.CertificateObject certificate ->
                        certificate.certificate().encoded();
                    case PkiObject.RequestObject request -> request.request().encoded();
                    case PkiObject.RevocationListObject list -> list.list().encoded();
                    case PkiObject.PublicKeyObject key -> key.key().encoded();
                    default -> throw new AssertionError("unexpected: " + object);
                })
                .toList();
    }

    @Test
    void openssh_keys_go_out_and_come_back() throws Exception {
        for (KeyPair pair : List.of(Fixtures.ROOT_KEY, Fixtures.DEVICE_KEY, Fixtures.pair("Ed25519", 255))) {
            byte[] line = Fixtures.write(PkiFormat.OPENSSH_PUBLIC, null, Fixtures.object(pair));
            String text = new String(line, StandardCharsets.US_ASCII).strip() + " ada@example.org\n";
            Found found = Fixtures.read(text).getFirst();
            assertEquals("ada@example.org", found.label());
            assertEquals(
                    Fixtures.object(pair).publicKey().orElseThrow(),
                    ((PkiObject.PublicKeyObject) found.object()).key());
        }
    }

    @Test
    void what_a_format_cannot_hold_is_refused_in_a_sentence() {
        refused(PkiFormat.PKCS1, "cannot hold a private key of kind EC", Fixtures.object(Fixtures.ROOT_KEY));
        refused(PkiFormat.SEC1, "cannot hold a private key of kind RSA", Fixtures.object(Fixtures.DEVICE_KEY));
        refused(PkiFormat.PKCS8, "cannot hold a certificate", Fixtures.object(Fixtures.ROOT));
        refused(PkiFormat.DER, "there are 2", Fixtures.object(Fixtures.ROOT), Fixtures.object(Fixtures.DEVICE));
        refused(PkiFormat.PEM, "no passphrase was given", Fixtures.object(Fixtures.ROOT_KEY));
        refused(PkiFormat.PKCS12, "no passphrase was given", Fixtures.object(Fixtures.ROOT));
        refused(PkiFormat.PKCS7_PEM, "cannot hold a private key", Fixtures.object(Fixtures.ROOT_KEY));
        refused(PkiFormat.PEM, "still encrypted", new PkiObject.LockedObject("somehow"));
        refused(
                PkiFormat.PKI_PATH,
                "no path",
                Fixtures.object(Fixtures.DEVICE),
                Fixtures.object(Fixtures.certificate("Other", "x", Fixtures.ROOT_KEY.getPublic())));
        String sentence = Fixtures.fails(
                PkiFailure.Refused.class, () -> Fixtures.write(PkiFormat.JKS, "x", Fixtures.object(Fixtures.ROOT_KEY)));
        assertTrue(sentence.contains("which is missing"), sentence);
    }

    private static void refused(PkiFormat format, String words, PkiObject... objects) {
        String sentence = Fixtures.fails(PkiFailure.Refused.class, () -> Fixtures.write(format, null, objects));
        assertTrue(sentence.contains(words), sentence);
    }
}

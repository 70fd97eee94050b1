// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles.Found;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reader, with files that others made. */
class ReadersTest {

    @TempDir
    static Path folder;

    private static Strangers strangers;
    private static List<PkiObject> chain;
    private static PkiObject.PrivateKeyObject key;

    @BeforeAll
    static void make() throws Exception {
        strangers = new Strangers(folder);
        strangers.makeChain();
        chain = strangers.objects("chain.pem");
        key = (PkiObject.PrivateKeyObject) strangers.objects("device.key").getFirst();
        assertEquals(3, chain.size());
    }

    private static void assertDevice(KeyStoreEntry entry, int certificates) {
        assertEquals("camera-1", entry.alias());
        assertEquals(key.key(), entry.key().orElseThrow());
        assertEquals(
                chain.subList(0, certificates),
                entry.chain().stream().map(PkiObject.CertificateObject::new).toList());
    }

    private static List<KeyStoreEntry> entries(Found found) {
        return ((PkiObject.KeyStoreObject) found.object()).entries();
    }

    @ParameterizedTest
    @CsvSource({
        "'', PKCS12, ",
        "-legacy, PKCS12_LEGACY, pkcs12-legacy",
        "-keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1, PKCS12_LEGACY, pkcs12-legacy",
        "-legacy -keypbe PBE-SHA1-RC4-128 -certpbe PBE-SHA1-RC2-128, PKCS12_LEGACY, pkcs12-legacy",
        "-keypbe aes-128-cbc -certpbe aes-192-cbc -macalg sha512, PKCS12, ",
        "-keypbe NONE -certpbe NONE, PKCS12, ",
        "-nomac, PKCS12, pkcs12-without-mac",
        "-nomaciter -noiter, PKCS12, ",
    })
    void every_pkcs12_of_openssl_is_read(String options, PkiFormat format, String note) throws Exception {
        strangers.run(("openssl pkcs12 -export -in chain.pem -inkey device.key -name camera-1 -out in.p12"
                        + " -passout env:PASSPHRASE " + options)
                .strip());
        Found found = strangers.read("in.p12").getFirst();
        assertEquals(format, found.format());
        assertEquals(1, entries(found).size());
        assertDevice(entries(found).getFirst(), 3);
        assertEquals(
                Optional.ofNullable(note),
                found.notes().stream().map(each -> each.code()).findFirst());
    }

    @Test
    void a_wrong_passphrase_is_told_from_none_and_from_damage() throws Exception {
        strangers.run("openssl pkcs12 -export -in chain.pem -inkey device.key -out in.p12 -passout env:PASSPHRASE");
        byte[] data = Files.readAllBytes(folder.resolve("in.p12"));
        PkiException wrong = assertThrows(
                PkiException.class,
                () -> Strangers.FILES.read("in.p12", data, Optional.of(new Secret("wrong".toCharArray()))));
        assertInstanceOf(PkiFailure.WrongPassphrase.class, wrong.failure());
        Found locked = Strangers.FILES.read("in.p12", data, Optional.empty()).getFirst();
        assertEquals(new PkiObject.LockedObject("PKCS #12 with HMAC-SHA256"), locked.object());
        byte[] half = Arrays.copyOf(data, data.length / 2);
        PkiException damaged = assertThrows(
                PkiException.class, () -> Strangers.FILES.read("in.p12", half, Optional.of(Strangers.passphrase())));
        assertTrue(damaged.getMessage().contains("cut off"), damaged.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " -legacy"})
    void an_empty_passphrase_opens_what_was_written_with_one(String options) throws Exception {
        strangers.run("openssl pkcs12 -export -in chain.pem -inkey device.key -name camera-1 -out empty.p12"
                + " -passout pass:" + options);
        byte[] data = Files.readAllBytes(folder.resolve("empty.p12"));
        Found found = Strangers.FILES
                .read("empty.p12", data, Optional.of(new Secret(new char[0])))
                .getFirst();
        assertDevice(entries(found).getFirst(), 3);
    }

    @ParameterizedTest
    @CsvSource({"PKCS12, 1", "JKS, 2", "JCEKS, 2"})
    void stores_of_keytool_are_read(PkiFormat format, int notes) throws Exception {
        strangers.run("openssl pkcs12 -export -in chain.pem -inkey device.key -name camera-1 -out from.p12"
                + " -passout env:PASSPHRASE");
        String file = "keytool." + format.id();
        String store = " -storetype " + format.id() + " -storepass:env PASSPHRASE";
        Files.deleteIfExists(folder.resolve(file));
        strangers.run("keytool -importkeystore -srckeystore from.p12 -srcstorepass:env PASSPHRASE -destkeystore " + file
                + store.replace("-store", "-deststore"));
        strangers.run("keytool -importcert -noprompt -alias root -file root.pem -keystore " + file + store);
        Found found = strangers.read(file).getFirst();
        assertEquals(format, found.format());
        List<KeyStoreEntry> entries = entries(found);
        assertEquals(2, entries.size());
        KeyStoreEntry device = entries.stream()
                .filter(entry -> entry.key().isPresent())
                .findFirst()
                .orElseThrow();
        assertDevice(device, 3);
        assertTrue(entries.stream().anyMatch(entry -> entry.alias().equals("root")), entries.toString());
        if (format != PkiFormat.PKCS12) {
            Found closed = Strangers.FILES
                    .read(file, Files.readAllBytes(folder.resolve(file)), Optional.empty())
                    .getFirst();
            assertEquals(2, entries(closed).size());
            assertEquals(notes, closed.notes().size());
            assertTrue(entries(closed).stream().allMatch(entry -> entry.key().isEmpty()));
        }
    }

    @Test
    void a_key_with_a_passphrase_of_its_own_leaves_the_rest_readable() throws Exception {
        strangers.run("keytool -genkeypair -keyalg EC -alias other -dname CN=other -storetype JKS -keystore own.jks"
                + " -storepass:env PASSPHRASE -keypass another");
        Found found = strangers.read("own.jks").getFirst();
        assertEquals(Optional.empty(), entries(found).getFirst().key());
        assertEquals(1, entries(found).getFirst().chain().size());
        assertTrue(found.notes().stream().anyMatch(note -> note.code().equals("key-stays-closed")));
    }

    @Test
    void a_secret_key_is_not_deserialized() throws Exception {
        strangers.run("keytool -genseckey -keyalg AES -keysize 128 -alias secret -storetype JCEKS -keystore s.jceks"
                + " -storepass:env PASSPHRASE");
        Found found = strangers.read("s.jceks").getFirst();
        assertEquals(List.of(), entries(found));
        assertEquals("rest-left-out", found.notes().getFirst().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aes-256", "3des-pkcs12", "arcfour", "rc2-40"})
    void pkcs12_of_gnutls_is_read(String cipher) throws Exception {
        strangers.run("certtool --to-p12 --load-certificate device.pem --load-privkey device.key --p12-name camera-1"
                + " --pkcs-cipher " + cipher + " --password changeit --outder --outfile gnutls.p12");
        byte[] data = Files.readAllBytes(folder.resolve("gnutls.p12"));
        Found found = Strangers.FILES
                .read("gnutls.p12", data, Optional.of(new Secret("changeit".toCharArray())))
                .getFirst();
        assertDevice(entries(found).getFirst(), 1);
    }

    @Test
    void pkcs12_of_nss_is_read() throws Exception {
        String database = "sql:" + Files.createTempDirectory(folder, "nss");
        strangers.run("openssl pkcs12 -export -in device.pem -inkey device.key -name camera-1 -out to-nss.p12"
                + " -passout env:PASSPHRASE");
        strangers.run("certutil -N -d " + database + " --empty-password");
        strangers.run("pk12util -i to-nss.p12 -d " + database + " -w passphrase.txt");
        strangers.run("pk12util -o nss.p12 -n camera-1 -d " + database + " -w passphrase.txt");
        assertDevice(entries(strangers.read("nss.p12").getFirst()).getFirst(), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "crl2pkcs7 -certfile chain.pem -in root.crl -out in.p7, 4",
        "crl2pkcs7 -certfile chain.pem -nocrl -outform DER -out in.p7, 3",
        "cms -sign -binary -in root.pem -signer device.pem -inkey device.key -certfile sub.pem -stream -outform DER"
                + " -out in.p7, 2",
    })
    void pkcs7_of_openssl_is_read(String command, int count) throws Exception {
        strangers.run("openssl " + command);
        List<PkiObject> objects = strangers.objects("in.p7");
        assertEquals(count, objects.size());
        assertTrue(objects.contains(chain.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genpkey -algorithm ED448 -out k.pem",
                "genpkey -algorithm X25519 -out k.pem",
                "genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048 -out k.pem",
                "ecparam -name brainpoolP384r1 -genkey -out k.pem",
                "ecparam -name secp256k1 -genkey -noout -out k.pem",
                "pkcs8 -topk8 -in device.key -v1 PBE-SHA1-3DES -passout env:PASSPHRASE -out k.pem",
                "pkcs8 -topk8 -in device.key -scrypt -passout env:PASSPHRASE -outform DER -out k.pem",
                "rsa -in device.key -traditional -aes128 -passout env:PASSPHRASE -out k.pem",
            })
    void keys_of_openssl_are_read_with_their_public_half(String command) throws Exception {
        strangers.run("openssl " + command);
        String form = command.contains("DER") ? " -inform DER" : "";
        strangers.run("openssl pkey -in k.pem" + form + " -passin env:PASSPHRASE -pubout -out k.pub");
        PkiObject.PrivateKeyObject read =
                (PkiObject.PrivateKeyObject) strangers.objects("k.pem").getFirst();
        PkiObject.PublicKeyObject half =
                (PkiObject.PublicKeyObject) strangers.objects("k.pub").getFirst();
        assertEquals(half.key().key(), read.publicKey().orElseThrow().key());
    }

    @Test
    void explicit_curves_are_refused_in_a_sentence() throws Exception {
        strangers.run("openssl ecparam -name prime256v1 -param_enc explicit -genkey -noout -out explicit.pem");
        PkiObject.MalformedObject broken =
                (PkiObject.MalformedObject) strangers.objects("explicit.pem").getFirst();
        assertTrue(broken.detail().contains("a curve of its own"), broken.detail());
    }

    @Test
    void keys_of_ssh_keygen_are_read() throws Exception {
        strangers.run("ssh-keygen -q -t ed25519 -N  -C ada@example.org -f id");
        PkiObject.PrivateKeyObject secret =
                (PkiObject.PrivateKeyObject) strangers.objects("id").getFirst();
        Found line = strangers.read("id.pub").getFirst();
        assertEquals("ada@example.org", line.label());
        assertEquals(
                ((PkiObject.PublicKeyObject) line.object()).key().key(),
                secret.publicKey().orElseThrow().key());
        strangers.run("ssh-keygen -q -t ed25519 -N secret -f locked");
        PkiObject locked = strangers.objects("locked").getFirst();
        assertInstanceOf(PkiObject.LockedObject.class, locked);
    }

    @Test
    void what_openssl_prints_around_objects_is_passed_over_and_its_names_kept() throws Exception {
        strangers.run("openssl pkcs12 -export -in chain.pem -inkey device.key -name camera-1 -out in.p12"
                + " -passout env:PASSPHRASE");
        strangers.run("openssl pkcs12 -in in.p12 -passin env:PASSPHRASE -passout env:PASSPHRASE -out bags.pem");
        List<Found> found = strangers.read("bags.pem");
        assertEquals(4, found.size());
        assertEquals("camera-1", found.getFirst().label());
        assertEquals(key.key(), ((PkiObject.PrivateKeyObject) found.getLast().object()).key());
        strangers.run("openssl x509 -in root.pem -trustout -addtrust serverAuth -text -out trusted.pem");
        Found trusted = strangers.read("trusted.pem").getFirst();
        assertEquals(chain.getLast(), trusted.object());
        assertEquals("trust-left-out", trusted.notes().getFirst().code());
    }
}

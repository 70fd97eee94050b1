// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.ParsedCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every writer, checked by those who must read what it wrote. */
class WritersTest {

    @TempDir
    static Path folder;

    private static Strangers strangers;
    private static List<PkiObject> chain;
    private static PkiObject key;

    @BeforeAll
    static void make() throws Exception {
        strangers = new Strangers(folder);
        strangers.makeChain();
        chain = strangers.objects("chain.pem");
        key = strangers.objects("device.key").getFirst();
    }

    private static List<PkiObject> store() {
        PkiObject.PrivateKeyObject secret = (PkiObject.PrivateKeyObject) key;
        List<ParsedCertificate> certificates = chain.stream()
                .map(object -> ((PkiObject.CertificateObject) object).certificate())
                .toList();
        return List.of(new PkiObject.KeyStoreObject(
                List.of(new KeyStoreEntry("camera-1", Optional.of(secret.key()), certificates))));
    }

    @ParameterizedTest
    @EnumSource(names = {"PKCS12", "PKCS12_LEGACY"})
    void pkcs12_is_read_by_openssl_keytool_certtool_and_nss(PkiFormat format) throws Exception {
        String file = format.id() + ".p12";
        strangers.write(file, format, store());
        String legacy = format == PkiFormat.PKCS12_LEGACY ? " -legacy" : "";
        String shown = strangers.run("openssl pkcs12 -in " + file + " -nodes -passin env:PASSPHRASE" + legacy);
        assertTrue(shown.contains("friendlyName: camera-1"), shown);
        assertEquals(3, shown.split("BEGIN CERTIFICATE", -1).length - 1, shown);
        assertTrue(shown.contains("BEGIN PRIVATE KEY"), shown);
        String info = strangers.run("openssl pkcs12 -info -noout -in " + file + " -passin env:PASSPHRASE" + legacy);
        assertTrue(
                info.contains(format == PkiFormat.PKCS12 ? "AES-256-CBC" : "pbeWithSHA1And3-KeyTripleDES-CBC"), info);
        String list = strangers.run("keytool -list -v -keystore " + file + " -storepass:env PASSPHRASE");
        assertTrue(list.contains("camera-1") && list.contains("Certificate chain length: 3"), list);
    }

    @ParameterizedTest
    @EnumSource(names = {"PKCS12", "PKCS12_LEGACY"})
    void pkcs12_is_read_by_gnutls(PkiFormat format) throws Exception {
        String file = format.id() + "-gnutls.p12";
        Files.write(
                folder.resolve(file),
                Strangers.FILES.write(store(), format, Optional.of(new Secret("changeit".toCharArray()))));
        String shown = strangers.run("certtool --p12-info --inder --infile " + file + " --password changeit");
        assertTrue(shown.contains("camera-1") && shown.contains("BEGIN CERTIFICATE"), shown);
    }

    @ParameterizedTest
    @EnumSource(names = {"PKCS12", "PKCS12_LEGACY"})
    void pkcs12_is_imported_by_nss(PkiFormat format) throws Exception {
        String file = format.id() + "-nss.p12";
        strangers.write(file, format, store());
        String database = "sql:" + Files.createTempDirectory(folder, "nss");
        strangers.run("certutil -N -d " + database + " --empty-password");
        strangers.run("pk12util -i " + file + " -d " + database + " -w passphrase.txt");
        assertTrue(strangers.run("certutil -L -d " + database).contains("camera-1"));
        String keys = strangers.run("certutil -K -d " + database);
        assertTrue(keys.contains("camera-1"), keys);
    }

    @Test
    void pkcs12_of_trusted_certificates_is_trusted_by_keytool() throws Exception {
        strangers.write("trust.p12", PkiFormat.PKCS12, chain.subList(1, 3));
        String list = strangers.run("keytool -list -keystore trust.p12 -storepass:env PASSPHRASE");
        assertEquals(2, list.split("trustedCertEntry", -1).length - 1, list);
    }

    @Test
    void pbmac1_is_verified_by_openssl() throws Exception {
        String version = strangers.run("openssl version").split(" ")[1];
        assumeTrue(
                version.startsWith("4") || version.matches("3\\.([4-9]|[1-9][0-9])\\..*"),
                "openssl " + version + " does not know PBMAC1; 3.4 does");
        strangers.write("pbmac1.p12", PkiFormat.PKCS12_PBMAC1, store());
        String info = strangers.run("openssl pkcs12 -info -noout -in pbmac1.p12 -passin env:PASSPHRASE");
        assertTrue(info.contains("PBMAC1"), info);
    }

    @ParameterizedTest
    @EnumSource(names = {"JKS", "JCEKS"})
    void javas_own_stores_are_read_by_keytool(PkiFormat format) throws Exception {
        String file = "store." + format.id();
        List<PkiObject> all = new ArrayList<>(store());
        all.add(chain.getLast());
        strangers.write(file, format, all);
        String list = strangers.run(
                "keytool -list -v -storetype " + format.id() + " -keystore " + file + " -storepass:env PASSPHRASE");
        assertTrue(list.contains("camera-1") && list.contains("Certificate chain length: 3"), list);
        assertTrue(list.contains("trustedCertEntry"), list);
        strangers.run("keytool -importkeystore -srcstoretype " + format.id() + " -srckeystore " + file
                + " -srcstorepass:env PASSPHRASE -destkeystore from-" + format.id()
                + ".p12 -deststorepass:env PASSPHRASE");
    }

    @Test
    void pkcs7_is_read_by_openssl_keytool_and_certtool() throws Exception {
        List<PkiObject> all = new ArrayList<>(chain);
        all.addAll(strangers.objects("root.crl"));
        strangers.write("chain.p7b", PkiFormat.PKCS7_PEM, all);
        strangers.write("chain.p7c", PkiFormat.PKCS7_DER, chain);
        String shown = strangers.run("openssl pkcs7 -print_certs -in chain.p7b");
        assertTrue(shown.indexOf("camera") < shown.indexOf("BEGIN CERTIFICATE") && shown.contains("X509 CRL"), shown);
        assertEquals(3, strangers.run("keytool -printcert -file chain.p7c").split("Owner:", -1).length - 1);
        assertTrue(strangers.run("certtool --p7-info --infile chain.p7b").contains("Number of certificates: 3"));
    }

    @ParameterizedTest
    @CsvSource({
        "PKCS1, rsa -in out.key -check -noout",
        "PKCS8, pkey -in out.key -check -noout",
        "PKCS8_DER, pkey -in out.key -inform DER -check -noout",
    })
    void rsa_keys_are_read_by_openssl(PkiFormat format, String command) throws Exception {
        strangers.writeClear("out.key", format, List.of(key));
        assertSound(strangers.run("openssl " + command));
        strangers.write("out.key", format, List.of(key));
        assertSound(strangers.run("openssl " + command + " -passin env:PASSPHRASE"));
    }

    private static void assertSound(String said) {
        assertTrue(said.contains("Key is valid") || said.contains("RSA key ok"), said);
    }

    @Test
    void ec_keys_are_read_by_openssl_and_certtool() throws Exception {
        PkiObject root = strangers.objects("root.key").getFirst();
        strangers.writeClear("ec.key", PkiFormat.SEC1, List.of(root));
        assertTrue(Files.readString(folder.resolve("ec.key")).contains("BEGIN EC PRIVATE KEY"));
        assertTrue(strangers.run("openssl ec -in ec.key -check -noout").contains("valid"));
        assertTrue(strangers.run("certtool --key-info --infile ec.key").contains("SECP256R1"));
        strangers.write("ec.key", PkiFormat.SEC1, List.of(root));
        assertTrue(strangers
                .run("openssl ec -in ec.key -check -noout -passin env:PASSPHRASE")
                .contains("valid"));
    }

    @Test
    void openssh_lines_are_read_by_ssh_keygen() throws Exception {
        strangers.writeClear("id.pub", PkiFormat.OPENSSH_PUBLIC, List.of(key));
        assertTrue(strangers.run("ssh-keygen -l -f id.pub").contains("2048 SHA256:"));
        strangers.writeClear("id2.pub", PkiFormat.OPENSSH_PUBLIC, List.of(chain.get(1)));
        assertTrue(strangers.run("ssh-keygen -l -f id2.pub").contains("384 SHA256:"));
    }

    @Test
    void a_certification_path_is_what_openssl_sees_as_a_sequence_of_certificates() throws Exception {
        strangers.writeClear("chain.pkipath", PkiFormat.PKI_PATH, chain);
        String shown = strangers.run("openssl asn1parse -inform DER -in chain.pkipath");
        assertTrue(shown.indexOf(":Root") < shown.indexOf(":Sub") && shown.contains(":camera"), shown);
    }

    @Test
    void pem_of_everything_is_read_by_openssl() throws Exception {
        List<PkiObject> all = new ArrayList<>(chain);
        all.addAll(strangers.objects("root.crl"));
        all.add(key);
        strangers.write("all.pem", PkiFormat.PEM, all);
        strangers.run("openssl x509 -in all.pem -noout");
        strangers.run("openssl crl -in all.pem -noout");
        strangers.run("openssl pkey -in all.pem -noout -passin env:PASSPHRASE");
        strangers.writeClear("request.pem", PkiFormat.PEM, strangers.objects("device.csr"));
        strangers.run("openssl req -in request.pem -verify -noout");
        strangers.writeClear("root.der", PkiFormat.DER, List.of(chain.getLast()));
        strangers.run("openssl x509 -inform DER -in root.der -noout");
    }
}

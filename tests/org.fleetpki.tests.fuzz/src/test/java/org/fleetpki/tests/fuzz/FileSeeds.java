// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.bc.internal.EncryptedPrivateKeys;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRevocationList;

/** Files of every form. */
record FileSeeds(PrivateKey key, byte[] leaf, byte[] issuer, byte[] list) {

    /** A thousandth of what is safe: Jazzer is to read, not to derive keys. */
    private static final int ITERATIONS = 10;

    /** Written by ourselves; what is encrypted stays closed to who does not know the passphrase. */
    List<byte[]> open() throws Exception {
        PkiObject store = new PkiObject.KeyStoreObject(List.of(new KeyStoreEntry(
                "cam-1", Optional.of(key), List.of(ParsedCertificate.parse(leaf), ParsedCertificate.parse(issuer)))));
        PkiObject certificate = new PkiObject.CertificateObject(ParsedCertificate.parse(leaf));
        PkiObject revocations = new PkiObject.RevocationListObject(ParsedRevocationList.parse(list));
        PkiObject only = new PkiObject.PrivateKeyObject(key, Optional.empty());
        List<byte[]> files = new ArrayList<>();
        for (PkiFormat format : PkiFormat.values()) {
            for (PkiObject object : List.of(store, certificate, revocations, only)) {
                for (Optional<String> passphrase : List.of(Optional.of(Seeds.PASSPHRASE), Optional.<String>empty())) {
                    write(object, format, passphrase).ifPresent(files::add);
                }
            }
        }
        byte[] pem = write(certificate, PkiFormat.PEM, Optional.empty()).orElseThrow();
        files.add(("Bag Attributes\r\n friendlyName: cam-1\r\n" + new String(pem, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.UTF_16));
        return files;
    }

    /** Whatever the format can hold. */
    private static Optional<byte[]> write(PkiObject object, PkiFormat format, Optional<String> passphrase) {
        Optional<Secret> secret = passphrase.map(text -> new Secret(text.toCharArray()));
        try {
            return Optional.of(Services.FILES.write(List.of(object), format, secret));
        } catch (PkiException e) {
            return Optional.empty();
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    /** Written by the JDK and by Bouncy Castle. */
    List<byte[]> locked(String passphrase) throws Exception {
        List<byte[]> files = new ArrayList<>();
        files.add(
                EncryptedPrivateKeys.encrypt(key.getEncoded(), passphrase.toCharArray(), ITERATIONS, new SecureRandom())
                        .getEncoded());
        files.add(store(KeyStore.getInstance("JKS"), passphrase));
        files.add(store(KeyStore.getInstance("BKS", new BouncyCastleProvider()), passphrase));
        String count = Integer.toString(ITERATIONS);
        Map<String, String> cheap = Map.of(
                "keystore.pkcs12.macIterationCount", count,
                "keystore.pkcs12.certPbeIterationCount", count,
                "keystore.pkcs12.keyPbeIterationCount", count);
        for (Map<String, String> more : List.of(
                Map.<String, String>of(),
                Map.of("keystore.pkcs12.legacy", ""),
                Map.of("keystore.pkcs12.macAlgorithm", "NONE", "keystore.pkcs12.certProtectionAlgorithm", "NONE"))) {
            files.add(with(cheap, () -> with(more, () -> store(KeyStore.getInstance("PKCS12"), passphrase))));
        }
        return files;
    }

    private interface Writing {
        byte[] run() throws Exception;
    }

    /** The JDK takes its choices from system properties. */
    private static byte[] with(Map<String, String> properties, Writing writing) throws Exception {
        properties.forEach(System::setProperty);
        try {
            return writing.run();
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }

    private byte[] store(KeyStore store, String passphrase) throws Exception {
        store.load(null, null);
        store.setKeyEntry("cam-1", key, passphrase.toCharArray(), new Certificate[] {jdk(leaf), jdk(issuer)});
        store.setCertificateEntry("issuing", jdk(issuer));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, passphrase.toCharArray());
        return out.toByteArray();
    }

    private static Certificate jdk(byte[] der) throws Exception {
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}

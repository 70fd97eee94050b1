// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Pem;

/** Keys that were made elsewhere, in PKCS #8 or PKCS #12, and the passphrases that open them. */
final class ArchiveOperations {

    private final OnvifModel model;
    private final Store store;
    private final Answers answers;

    ArchiveOperations(OnvifModel model, Store store, Answers answers) {
        this.model = model;
        this.store = store;
        this.answers = answers;
    }

    Answer addPassphrase(Arguments arguments, OnvifState state) throws Fault {
        Shelf<Keystore.Passphrase> all = state.keystore().passphrases();
        store.room(all.size(), SecurityCapabilities.PASSPHRASES, "MaximumNumberOfPassphrasesReached");
        String id = "Passphrase" + state.next();
        Keystore.Passphrase added =
                new Keystore.Passphrase(arguments.optional("PassphraseAlias"), arguments.text("Passphrase"));
        OnvifState next = state.with(state.keystore().withPassphrases(all.with(id, added)))
                .used(1);
        return answers.changed(state, next, "tas:UploadPassphrase", Markup.text("tas:PassphraseID", id));
    }

    Answer passphrases(OnvifState state) {
        String[] all = state.keystore().passphrases().things().entrySet().stream()
                .map(entry -> Markup.element(
                        "tas:PassphraseAttribute",
                        Markup.text("tas:PassphraseID", entry.getKey()),
                        Markup.optional("tas:Alias", entry.getValue().alias())))
                .toArray(String[]::new);
        return Answers.read("tas:GetAllPassphrases", all);
    }

    Answer deletePassphrase(Arguments arguments, OnvifState state) throws Fault {
        Shelf<Keystore.Passphrase> all = state.keystore().passphrases();
        Store.find(all, arguments, "PassphraseID");
        OnvifState next =
                state.with(state.keystore().withPassphrases(all.without(Store.id(arguments, "PassphraseID"))));
        return answers.changed(state, next, "tas:DeletePassphrase");
    }

    /** The passphrase that a request names, or else carries. */
    private static Optional<String> passphrase(Arguments arguments, OnvifState state, String id, String plain)
            throws Fault {
        if (arguments.maybe(id).isEmpty()) {
            return arguments.maybe(plain).map(Arguments::text);
        }
        return Optional.of(state.keystore()
                .passphrases()
                .get(Store.id(arguments, id))
                .orElseThrow(() -> Fault.invalid("PassphraseID", "There is no such passphrase"))
                .secret());
    }

    Answer keyPair(Arguments arguments, OnvifState state) throws Fault {
        Optional<String> passphrase = passphrase(arguments, state, "EncryptionPassphraseID", "EncryptionPassphrase");
        KeyMaterial material;
        try {
            material = Pkcs8.read(arguments.octets("KeyPair"), passphrase);
        } catch (GeneralSecurityException e) {
            throw passphrase.isPresent()
                    ? Fault.invalid("DecryptionFailed", "The key pair cannot be decrypted")
                    : Fault.invalid("BadPKCS8File", "The key pair cannot be read");
        }
        Keystore keystore = state.keystore();
        store.room(keystore.keys().size(), model.keys(), "MaximumNumberOfKeysReached");
        String id = "Key" + state.next();
        Keystore.Key key = new Keystore.Key(arguments.optional("Alias"), material, true);
        OnvifState next =
                state.with(keystore.withKeys(keystore.keys().with(id, key))).used(1);
        return answers.changed(state, next, "tas:UploadKeyPairInPKCS8", Markup.text("tas:KeyID", id));
    }

    /** A key and its certificates, which become a certification path. */
    Answer archive(Arguments arguments, OnvifState state) throws Fault {
        Optional<String> passphrase = passphrase(arguments, state, "EncryptionPassphraseID", "Passphrase");
        if (passphrase.isEmpty()) {
            passphrase = passphrase(arguments, state, "IntegrityPassphraseID", "Passphrase");
        }
        char[] secret = passphrase.orElse("").toCharArray();
        try {
            KeyStore archive = KeyStore.getInstance("PKCS12");
            archive.load(new ByteArrayInputStream(arguments.octets("CertWithPrivateKey")), secret);
            for (String name : Collections.list(archive.aliases())) {
                if (archive.isKeyEntry(name)) {
                    List<X509Certificate> chain = new ArrayList<>();
                    for (java.security.cert.Certificate certificate : archive.getCertificateChain(name)) {
                        chain.add((X509Certificate) certificate);
                    }
                    return install(arguments, state, (PrivateKey) archive.getKey(name, secret), chain);
                }
            }
            throw Fault.invalid("BadPKCS12File", "There is no key with a certificate");
        } catch (IOException e) {
            // The JDK says by the cause whether it is the passphrase.
            throw e.getCause() instanceof GeneralSecurityException
                    ? Fault.invalid("DecryptionFailed", "The passphrase does not open it")
                    : Fault.invalid("BadPKCS12File", "The PKCS #12 file cannot be read");
        } catch (GeneralSecurityException e) {
            throw Fault.invalid("BadPKCS12File", "The PKCS #12 file cannot be read");
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private Answer install(Arguments arguments, OnvifState state, PrivateKey secret, List<X509Certificate> chain)
            throws Fault {
        if (!Pem.match(secret, chain.getFirst().getPublicKey())) {
            throw Fault.invalid("PublicPrivateKeyMismatch", "The key is not that of the certificate");
        }
        List<X509Certificate> wanted =
                arguments.flag("IgnoreAdditionalCertificates", false) ? chain.subList(0, 1) : chain;
        String keyId = "Key" + state.next();
        KeyMaterial material = KeyMaterial.of(chain.getFirst().getPublicKey(), Optional.of(secret));
        Keystore keystore = state.keystore();
        store.room(keystore.keys().size(), model.keys(), "MaximumNumberOfKeysReached");
        keystore = keystore.withKeys(
                keystore.keys().with(keyId, new Keystore.Key(arguments.optional("KeyAlias"), material, true)));
        List<String> path = new ArrayList<>();
        int number = state.next() + 1;
        for (X509Certificate certificate : wanted) {
            Optional<String> linked = path.isEmpty() ? Optional.of(keyId) : keystore.keyFor(certificate.getPublicKey());
            if (linked.isEmpty()) {
                store.room(keystore.keys().size(), model.keys(), "MaximumNumberOfKeysReached");
                linked = Optional.of("Key" + number++);
                KeyMaterial half = KeyMaterial.of(certificate.getPublicKey(), Optional.empty());
                keystore = keystore.withKeys(keystore.keys().with(linked.get(), new Keystore.Key("", half, true)));
            }
            store.room(keystore.certificates().size(), model.certificates(), "MaximumNumberOfCertificatesReached");
            String id = "Cert" + number++;
            keystore = keystore.withCertificates(
                    keystore.certificates().with(id, new Keystore.Certificate("", linked.get(), certificate)));
            path.add(id);
        }
        store.room(keystore.paths().size(), model.certificates(), "MaximumNumberOfCertificationPathsReached");
        String pathId = "Path" + number++;
        keystore = keystore.withPaths(
                keystore.paths().with(pathId, new Keystore.Path(arguments.optional("CertificationPathAlias"), path)));
        return answers.changed(
                state,
                state.with(keystore).used(number - state.next()),
                "tas:UploadCertificateWithPrivateKeyInPKCS12",
                Markup.text("tas:CertificationPathID", pathId),
                Markup.text("tas:KeyID", keyId));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.Request;

/** Takes in certificates that were made elsewhere, with or without their key. */
final class CertificateUploads {

    private final AxisModel model;
    private final boolean fips;
    private final RestAnswers answers;

    /** @param fips whether PKCS #12 is refused */
    CertificateUploads(AxisModel model, boolean fips, RestAnswers answers) {
        this.model = model;
        this.fips = fips;
        this.answers = answers;
    }

    /** Replace a certificate by another for the same key. */
    Answer replace(KeyEntry entry, Request request, AxisState state) throws RestException {
        RestFields fields = new RestFields(request, Set.of("certificate"), Set.of());
        X509Certificate certificate = SinglePem.certificate(fields.text("certificate"));
        if (entry.factory()) {
            throw RestException.conflict("The certificate is a device identity: " + entry.alias());
        }
        if (!Arrays.equals(
                certificate.getPublicKey().getEncoded(),
                entry.certificate().getPublicKey().getEncoded())) {
            throw RestException.validation("The certificate does not match the private key");
        }
        return answers.changed(state.with(entry.with(certificate)));
    }

    /** Take in a certificate and its key in PEM. */
    Answer upload(Request request, AxisState state) throws RestException {
        RestFields fields = new RestFields(request, Set.of("alias", "certificate", "private_key"), Set.of("keystore"));
        String alias = fields.alias(state);
        X509Certificate certificate = SinglePem.certificate(fields.text("certificate"));
        PrivateKey key;
        try {
            key = Pem.privateKey(fields.text("private_key"))
                    .orElseThrow(() -> RestException.validation("there is no unencrypted private key in PEM"));
        } catch (IOException e) {
            throw RestException.validation("the private key cannot be read");
        }
        return answers.added(state.with(entry(alias, certificate, key, keystore(fields, state))));
    }

    /** Take in the first certificate with a key of a PKCS #12 archive. */
    Answer install(Request request, AxisState state) throws RestException {
        RestFields fields = new RestFields(request, Set.of("alias", "pkcs12", "passphrase"), Set.of("keystore"));
        if (fips) {
            throw RestException.validation("PKCS #12 is not allowed in FIPS mode");
        }
        String alias = fields.alias(state);
        String keystore = keystore(fields, state);
        char[] passphrase = fields.text("passphrase").toCharArray();
        try {
            KeyStore archive = KeyStore.getInstance("PKCS12");
            archive.load(new ByteArrayInputStream(Base64.getDecoder().decode(fields.text("pkcs12"))), passphrase);
            Optional<String> name = Collections.list(archive.aliases()).stream()
                    .filter(candidate -> archive(archive, candidate))
                    .findFirst();
            if (name.isEmpty()) {
                throw RestException.validation("the archive holds no certificate with a private key");
            }
            X509Certificate certificate = (X509Certificate) archive.getCertificate(name.get());
            PrivateKey key = (PrivateKey) archive.getKey(name.get(), passphrase);
            return answers.changed(state.with(entry(alias, certificate, key, keystore)));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw RestException.validation("the archive cannot be read with this passphrase");
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static boolean archive(KeyStore archive, String alias) {
        try {
            return archive.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private String keystore(RestFields fields, AxisState state) throws RestException {
        String id = fields.optional("keystore").orElse(state.keystore());
        return model.keystore(id)
                .map(AxisModel.Keystore::id)
                .orElseThrow(() -> RestException.validation("unknown keystore '" + id + "'"));
    }

    private static KeyEntry entry(String alias, X509Certificate certificate, PrivateKey key, String keystore)
            throws RestException {
        if (!Pem.match(key, certificate.getPublicKey())) {
            throw RestException.validation("The certificate does not match the private key");
        }
        return new KeyEntry(alias, certificate, key, keystore, false);
    }
}

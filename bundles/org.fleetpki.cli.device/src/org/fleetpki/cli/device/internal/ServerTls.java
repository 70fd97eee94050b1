// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import picocli.CommandLine.Option;

/** The options that say which certificate a server of ours shows, and whose certificates it asks for, as a mixin. */
final class ServerTls {

    /** In memory, for the time of a run. */
    private static final char[] NO_PASSPHRASE = {};

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "The certificate of this server with its chain, for HTTPS. Default: plain HTTP.")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--key", paramLabel = "FILE", description = "The private key of --certificate, in PEM.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--key-passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of --key is kept; none for a key in clear.")
    private Optional<SecretRef> keyPassphrase = Optional.empty();

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            description = "A key store (PKCS #12, JKS) with key and chain, in place of --certificate and --key.")
    private Optional<Path> keystore = Optional.empty();

    @Option(
            names = "--keystore-passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of --keystore is kept.")
    private Optional<SecretRef> keystorePassphrase = Optional.empty();

    @Option(
            names = "--client-authorities",
            paramLabel = "FILE",
            description = "Ask devices for the certificate of their factory, issued by one of these authorities."
                    + " Default: 'makerAuthorities' of the fleet file, with HTTPS.")
    private Optional<Path> clientAuthorities = Optional.empty();

    @Option(names = "--no-client-certificates", description = "Ask devices for no certificate.")
    private boolean noClients;

    /**
     * What a server is opened with.
     *
     * @param context its certificate, and whom it believes
     * @param asks whether it asks for certificates
     */
    record Tls(SSLContext context, boolean asks) {}

    /**
     * Read what the options name.
     *
     * @param makers the authorities of makers that the fleet knows
     * @param own the authorities of the workspace: a device that was given a certificate may show that
     * @return empty for plain HTTP
     */
    Optional<Tls> read(
            PkiReader reader,
            PrivateKeys keys,
            TerminalSecrets secrets,
            List<X509Certificate> makers,
            List<X509Certificate> own)
            throws CliException, PkiException, FleetException {
        requireSense();
        if (certificate.isEmpty() && keystore.isEmpty()) {
            return Optional.empty();
        }
        List<X509Certificate> clients =
                clientAuthorities.isPresent() ? CertificateFiles.read(reader, clientAuthorities.get()) : makers;
        boolean asks = !noClients && !clients.isEmpty();
        List<X509Certificate> believed = new ArrayList<>(clients);
        believed.addAll(own);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            if (keystore.isPresent()) {
                initialize(shown, keystore.get(), secrets);
            } else {
                shown.init(pair(reader, keys, secrets), NO_PASSPHRASE);
            }
            context.init(
                    shown.getKeyManagers(),
                    trusting(asks ? believed : List.of()).getTrustManagers(),
                    null);
            return Optional.of(new Tls(context, asks));
        } catch (GeneralSecurityException e) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "TLS cannot be spoken with "
                            + keystore.or(() -> certificate).orElseThrow() + ": " + e.getMessage() + ".",
                    e);
        }
    }

    private void requireSense() throws CliException {
        boolean half = certificate.isPresent() != key.isPresent();
        boolean both = certificate.isPresent() && keystore.isPresent();
        boolean secretAlone =
                keyPassphrase.isPresent() && key.isEmpty() || keystorePassphrase.isPresent() != keystore.isPresent();
        if (half || both || secretAlone) {
            throw invalid("HTTPS takes --certificate and --key, or --keystore and --keystore-passphrase.");
        }
        if (clientAuthorities.isPresent() && (noClients || certificate.isEmpty() && keystore.isEmpty())) {
            throw invalid("--client-authorities needs HTTPS, and does not go with --no-client-certificates.");
        }
    }

    private KeyStore pair(PkiReader reader, PrivateKeys keys, TerminalSecrets secrets)
            throws CliException, PkiException, FleetException, GeneralSecurityException {
        List<X509Certificate> chain = CertificateFiles.read(reader, certificate.orElseThrow());
        PrivateKey secret = KeyFiles.open(secrets, keys, key.orElseThrow(), keyPassphrase);
        if (!keys.matches(secret, chain.getFirst().getPublicKey())) {
            throw invalid(key.get() + " is not the key of the first certificate in " + certificate.get() + ".");
        }
        KeyStore store = empty();
        store.setKeyEntry("server", secret, NO_PASSPHRASE, chain.toArray(Certificate[]::new));
        return store;
    }

    private void initialize(KeyManagerFactory shown, Path file, TerminalSecrets secrets)
            throws CliException, FleetException, GeneralSecurityException {
        try (Secret secret = secrets.namedOnCommandLine().resolve(keystorePassphrase.orElseThrow())) {
            char[] passphrase = secret.characters();
            try {
                KeyStore store = open(file, passphrase);
                shown.init(store, passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }
    }

    private static KeyStore open(Path file, char[] passphrase) throws CliException, GeneralSecurityException {
        try {
            if (!Files.isRegularFile(file)) {
                throw invalid(file + " cannot be read: there is no such file or folder.");
            }
            KeyStore store = KeyStore.getInstance(file.toFile(), passphrase);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return store;
                }
            }
            throw invalid("There is no private key in " + file + ".");
        } catch (KeyStoreException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, file + " is no key store.", e);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new CliException(ExitCodes.SECRET_UNAVAILABLE, "The passphrase does not open " + file + ".", e);
            }
            throw CliException.cannotRead(file, e);
        }
    }

    private static TrustManagerFactory trusting(List<X509Certificate> authorities) throws GeneralSecurityException {
        KeyStore store = empty();
        for (int i = 0; i < authorities.size(); i++) {
            store.setCertificateEntry("authority-" + i, authorities.get(i));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }

    private static KeyStore empty() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read", e);
        }
        return store;
    }

    private static CliException invalid(String sentence) {
        return new CliException(ExitCodes.SPEC_INVALID, sentence);
    }
}

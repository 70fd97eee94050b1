// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.accp.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Provider;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.CryptoProvider;
import org.fleetpki.pki.api.KeyFamily;

/**
 * The Amazon Corretto Crypto Provider, loaded and tested. It is called by reflection, because its jar exists for some
 * platforms only and the bundle resolves on all.
 */
public final class CorrettoProvider implements CryptoProvider {

    private static final Logger LOG = System.getLogger(CorrettoProvider.class.getName());

    private static final String PROVIDER = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    /** Without it the provider has no factory for keys of Ed25519; it is read when the class is loaded. */
    private static final String ED_KEY_FACTORY = "com.amazon.corretto.crypto.provider.registerEdKeyFactory";

    /** Where it is the fastest, for every operation; ML-DSA is faster in the JDK, and the other families it has not. */
    private static final Set<KeyFamily> FASTEST =
            Set.of(KeyFamily.RSA, KeyFamily.EC_P256, KeyFamily.EC_P384, KeyFamily.EC_P521, KeyFamily.ED25519);

    private final Provider provider;

    private CorrettoProvider(Provider provider) {
        this.provider = provider;
    }

    /**
     * Load the native library and run the provider's own tests, which takes a third of a second.
     *
     * @return empty, with one line in the log, where there is no library for this platform or a test fails
     */
    public static Optional<CryptoProvider> load() {
        System.getProperties().putIfAbsent(ED_KEY_FACTORY, "true");
        try {
            Class<?> type = Class.forName(PROVIDER);
            Provider provider = (Provider) type.getField("INSTANCE").get(null);
            Object trouble = type.getMethod("getLoadingError").invoke(provider);
            if (trouble != null) {
                return absent(trouble.toString());
            }
            String status = type.getMethod("runSelfTests").invoke(provider).toString();
            return status.equals("PASSED")
                    ? Optional.of(new CorrettoProvider(provider))
                    : absent("its self-test says " + status);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // no bundle for this platform, a library that wants a newer system, or a test suite without tests
            return absent(e.toString());
        }
    }

    private static Optional<CryptoProvider> absent(String reason) {
        LOG.log(Level.INFO, "The Amazon Corretto Crypto Provider is not used; pure Java is: {0}", reason);
        return Optional.empty();
    }

    @Override
    public String name() {
        return "Amazon Corretto Crypto Provider " + provider.getVersionStr();
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public boolean serves(Operation operation, KeyFamily keys) {
        return FASTEST.contains(keys);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.HashMap;
import java.util.Map;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.Pkcs11Uri;

/**
 * The tokens in use. Each has a provider of its own, made from the JDK's SunPKCS11 and never registered, so that nobody else
 * is moved to a token unasked.
 */
final class Tokens {

    private final Map<String, InUse> inUse = new HashMap<>();

    /** A provider with the number of those who are logged in by it: a token knows one login for all. */
    private static final class InUse {

        private final Provider provider;
        private int sessions;

        InUse(Provider provider) {
            this.provider = provider;
        }
    }

    /**
     * Log in to the token of a key.
     *
     * @param pin its PIN; where somebody else of this process is logged in already, the token does not look at it
     */
    synchronized TokenSession login(Pkcs11Uri uri, Secret pin) throws PkiException {
        String configuration = configuration(uri);
        InUse token = inUse.get(configuration);
        if (token == null) {
            token = new InUse(provider(uri, configuration));
            inUse.put(configuration, token);
        }
        InUse opened = token;
        TokenSession session = TokenSession.login(uri, opened.provider, pin, () -> release(opened));
        opened.sessions++;
        return session;
    }

    /** @return whether nobody is left who is logged in */
    private synchronized boolean release(InUse token) {
        token.sessions--;
        return token.sessions == 0;
    }

    private static String configuration(Pkcs11Uri uri) {
        String library = uri.module().toString().replace("\\", "\\\\");
        return """
                --name = fleetpki
                library = "%s"
                slot = %d
                attributes(generate, CKO_PRIVATE_KEY, *) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_SIGN = true
                }
                """.formatted(library, uri.slot());
    }

    private static Provider provider(Pkcs11Uri uri, String configuration) throws PkiException {
        Provider sun = Security.getProvider("SunPKCS11");
        if (sun == null) {
            throw Storage.failure(uri.module(), "this Java runtime has no SunPKCS11, which tokens need");
        }
        try {
            return sun.configure(configuration);
        } catch (InvalidParameterException | ProviderException | UnsupportedOperationException e) {
            throw Storage.failure(
                    uri.module(), "it is no PKCS #11 library that works here, or it has no slot " + uri.slot());
        }
    }
}

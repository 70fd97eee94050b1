// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.Provider;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A provider of cryptography that is faster than pure Java where its platform is supported, as an optional service.
 *
 * <p>The provider is passed along as an object and never registered with {@link java.security.Security}, so that nobody
 * else, TLS above all, is moved to it unasked. A bundle publishes this only when the provider works on this machine.
 */
@ConsumerType
public interface CryptoProvider {

    /** What is done with a key. */
    enum Operation {
        GENERATE,
        SIGN,
        VERIFY
    }

    /** Its name for people, such as {@code Amazon Corretto Crypto Provider 2.5.0}. */
    String name();

    /** The provider, under the names of the Java Security Standard Algorithm Names. */
    Provider provider();

    /** Whether it was measured to be the fastest there is for an operation on keys of a family. */
    boolean serves(Operation operation, KeyFamily keys);
}

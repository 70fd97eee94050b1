// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.sim.KeyKind;

/**
 * A product: which services it has, how it is logged in to, and how much it stores.
 *
 * @param name the model's name
 * @param service where its certificates are managed
 * @param logins what it takes for a log-in
 * @param hasGetServices whether it knows {@code GetServices}; older devices know {@code GetCapabilities} alone
 * @param keys how many keys it stores
 * @param certificates how many certificates it stores
 * @param kinds the kinds of key that it makes
 */
record OnvifModel(
        String name,
        Service service,
        Set<LoginKind> logins,
        boolean hasGetServices,
        int keys,
        int certificates,
        Set<KeyKind> kinds) {

    /** Where certificates are managed. */
    enum Service {
        /** In the Advanced Security service. */
        ADVANCED_SECURITY,

        /** In the device management service, by the operations that are deprecated since schema version 16.12. */
        DEVICE_MANAGEMENT
    }

    /** What is taken for a log-in. */
    enum LoginKind {
        /** Digest authentication of HTTP. */
        DIGEST,

        /** The UsernameToken of WS-Security with a password digest. */
        TOKEN
    }

    private static final Set<LoginKind> DIGEST = EnumSet.of(LoginKind.DIGEST);
    private static final Set<LoginKind> TOKEN = EnumSet.of(LoginKind.TOKEN);
    private static final Set<LoginKind> BOTH = EnumSet.allOf(LoginKind.class);
    private static final Set<KeyKind> RSA = EnumSet.of(KeyKind.RSA_2048, KeyKind.RSA_3072);
    private static final Set<KeyKind> ALL = EnumSet.complementOf(EnumSet.of(KeyKind.RSA_1024));
    private static final int PLENTY = 16;
    private static final int LEAST = 4;

    /** The names that {@link #of} knows, the usual one first. */
    private static final String[] NAMES = {"ADV-1", "LEGACY-1", "TOKEN-1", "DIGEST-1", "BOTH-1", "CAPS-1", "SMALL-1"};

    /** A model by its name; the usual one for the empty name. */
    static OnvifModel of(String name) throws IOException {
        return switch (name) {
            case "", "ADV-1" -> advanced("ADV-1", DIGEST);
            case "TOKEN-1" -> advanced(name, TOKEN);
            case "DIGEST-1" -> advanced(name, DIGEST);
            case "BOTH-1" -> advanced(name, BOTH);
            case "LEGACY-1" -> new OnvifModel(name, Service.DEVICE_MANAGEMENT, BOTH, true, LEAST, PLENTY, RSA);
            case "CAPS-1" -> new OnvifModel(name, Service.DEVICE_MANAGEMENT, TOKEN, false, LEAST, PLENTY, RSA);
            case "SMALL-1" -> new OnvifModel(name, Service.ADVANCED_SECURITY, BOTH, true, LEAST, LEAST, RSA);
            default ->
                throw new IOException("'" + name + "' is no simulated ONVIF model; there are "
                        + Arrays.stream(NAMES).collect(Collectors.joining(", ")));
        };
    }

    private static OnvifModel advanced(String name, Set<LoginKind> logins) {
        return new OnvifModel(name, Service.ADVANCED_SECURITY, logins, true, PLENTY, PLENTY, ALL);
    }

    boolean takes(LoginKind kind) {
        return logins.contains(kind);
    }

    boolean isAdvanced() {
        return service == Service.ADVANCED_SECURITY;
    }
}

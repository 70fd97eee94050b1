// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * The digest over what a file says, so that a file that somebody changed after it was shown and agreed on is noticed. It
 * guards against accidents and is no signature: whoever means to can make a new one.
 */
final class Seal {

    /** The key that it stands under. */
    static final String KEY = "sha256";

    /** SHA-256 over the content on one line, so that indentation and the order of keys do not matter. */
    static String of(Consumer<ObjectWriter> content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(JsonText.line(content).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Seal() {}
}

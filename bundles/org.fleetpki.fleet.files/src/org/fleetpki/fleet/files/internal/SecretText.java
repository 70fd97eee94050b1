// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.Optional;
import org.fleetpki.fleet.api.SecretRef;

/** Reads a reference to a secret. What stands there instead is never repeated: it is probably the secret itself. */
final class SecretText {

    static ValueReader<SecretRef> reference() {
        return (value, path, problems) -> {
            if (value instanceof Value.Scalar scalar && scalar.kind() == Value.Scalar.Kind.TEXT) {
                try {
                    return Optional.of(SecretRef.parse(scalar.text()));
                } catch (IllegalArgumentException e) {
                    // reported below, in the same words for whatever it was
                }
            }
            problems.report(
                    value.place(),
                    path + " must name where the secret is kept and never be the secret itself:"
                            + " write env:NAME, file:path or prompt:question");
            return Optional.empty();
        };
    }

    private SecretText() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.Secret;

/** Secrets in a map, by their reference. */
final class FakeSecrets implements SecretSources {

    final Map<String, String> known = new HashMap<>();

    @Override
    public SecretSource create(Path base, Optional<Function<String, Optional<Secret>>> prompt) {
        return reference -> {
            if (reference.kind() == SecretRef.Kind.PROMPT && prompt.isPresent()) {
                return prompt.get().apply(reference.value()).orElseThrow();
            }
            String value = known.get(reference.toString());
            if (value == null) {
                throw new FleetException(new FleetFailure.SecretUnavailable(reference, "it is not set"));
            }
            return new Secret(value.toCharArray());
        };
    }
}

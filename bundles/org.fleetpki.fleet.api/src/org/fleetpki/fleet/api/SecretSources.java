// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.fleetpki.pki.api.Secret;
import org.osgi.annotation.versioning.ProviderType;

/** Makes the usual {@link SecretSource}: environment, files, and whoever can be asked. */
@ProviderType
public interface SecretSources {

    /**
     * A source that remembers nothing between calls but asks each question once.
     *
     * @param base what {@code file:} paths are relative to
     * @param prompt asks a person, who may refuse with an empty answer; empty where nobody can be asked
     */
    SecretSource create(Path base, Optional<Function<String, Optional<Secret>>> prompt);
}

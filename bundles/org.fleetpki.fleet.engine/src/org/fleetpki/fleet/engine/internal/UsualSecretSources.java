// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.Secret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Finds secrets in the environment, in files, and with whoever can be asked. */
@Component
public final class UsualSecretSources implements SecretSources {

    private final Function<String, Optional<String>> environment;

    @Activate
    public UsualSecretSources() {
        this(name -> Optional.ofNullable(System.getenv(name)));
    }

    UsualSecretSources(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    @Override
    public SecretSource create(Path base, Optional<Function<String, Optional<Secret>>> prompt) {
        return new UsualSecretSource(environment, base, prompt);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import picocli.CommandLine.Option;

/** Which profile to issue by, as a picocli mixin. */
final class ProfileOption {

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "The rules to issue by: a profile of the workspace's folder profiles, one of the product "
                    + "(fleetpki profile list), or a file.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--validity",
            paramLabel = "TIME",
            converter = SpanConverter.class,
            description = "How long it is valid, such as 90d or 1y, within what the profile allows. Default: as the "
                    + "profile says.")
    private Optional<Duration> validity = Optional.empty();

    Optional<Duration> validity() {
        return validity;
    }

    /** The folder of a workspace's own profiles. */
    static Path folder(Workspace workspace) {
        return workspace.root().resolve("profiles");
    }

    CertificateProfile find(CertificateProfiles profiles, Workspace workspace, String byDefault, Optional<KeyType> key)
            throws PkiException, CliException {
        CertificateProfile profile = profiles.find(folder(workspace), name.orElse(byDefault));
        try {
            return profile.with(key, validity);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, "The " + e.getMessage() + ".", e);
        }
    }
}

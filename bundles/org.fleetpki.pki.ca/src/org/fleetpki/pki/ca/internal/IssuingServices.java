// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.fleetpki.pki.api.CertificateSigner;
import org.fleetpki.pki.api.Linter;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.PrivateKeys;

/** What every authority works with. */
record IssuingServices(
        PrivateKeys keys,
        CertificateSigner signer,
        PkiReader reader,
        DryRun dryRun,
        FolderLocks locks,
        InstantSource clock,
        SecureRandom random) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    IssuingServices(
            PrivateKeys keys,
            CertificateSigner signer,
            Linter linter,
            PkiReader reader,
            InstantSource clock,
            SecureRandom random) {
        this(keys, signer, reader, new DryRun(keys, signer, linter), new FolderLocks(PATIENCE), clock, random);
    }

    Instant now() {
        return clock.instant();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.SignatureMaker;
import org.fleetpki.pki.api.lint.Linter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every authority works with; one for all, so that all queue at the same locks. */
@Component(service = IssuingServices.class)
public final class IssuingServices {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PrivateKeys keys;
    private final PkiReader reader;
    private final CheckedSigning signing;
    private final CertificateSigning certificates;
    private final DryRun dryRun;
    private final Tokens tokens = new Tokens();
    private final FolderLocks locks = new FolderLocks(PATIENCE);
    private final InstantSource clock;
    private final SecureRandom random;

    @Activate
    public IssuingServices(
            @Reference PrivateKeys keys,
            @Reference SignatureMaker maker,
            @Reference SignatureChecks checks,
            @Reference Linter linter,
            @Reference PkiReader reader) {
        this(keys, maker, checks, linter, reader, InstantSource.system(), new SecureRandom());
    }

    /**
     * Work with a clock and randomness of the caller's.
     *
     * @param clock tells the begin of certificates, and whether an authority is valid
     * @param random source of serial numbers
     */
    public IssuingServices(
            PrivateKeys keys,
            SignatureMaker maker,
            SignatureChecks checks,
            Linter linter,
            PkiReader reader,
            InstantSource clock,
            SecureRandom random) {
        this.keys = keys;
        this.reader = reader;
        this.signing = new CheckedSigning(maker, checks);
        this.certificates = new CertificateSigning(signing, reader);
        this.dryRun = new DryRun(keys, certificates, linter);
        this.clock = clock;
        this.random = random;
    }

    PrivateKeys keys() {
        return keys;
    }

    PkiReader reader() {
        return reader;
    }

    CheckedSigning signing() {
        return signing;
    }

    CertificateSigning certificates() {
        return certificates;
    }

    DryRun dryRun() {
        return dryRun;
    }

    Tokens tokens() {
        return tokens;
    }

    FolderLocks locks() {
        return locks;
    }

    SecureRandom random() {
        return random;
    }

    Instant now() {
        return clock.instant();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fuzz;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiTree;
import org.fleetpki.pki.api.lint.Linter;
import org.fleetpki.pki.api.ocsp.OcspClient;
import org.fleetpki.pki.bc.internal.BouncyCastleWitness;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.bc.internal.files.ContentFiles;
import org.fleetpki.pki.bc.internal.files.ContentTree;
import org.fleetpki.pki.lint.internal.CertificateLinter;
import org.fleetpki.pki.lint.internal.baseline.BaselineRules;
import org.fleetpki.pki.lint.internal.community.CommunityRules;
import org.fleetpki.pki.lint.internal.crl.RevocationListRules;
import org.fleetpki.pki.lint.internal.device.DeviceRules;
import org.fleetpki.pki.lint.internal.request.RequestRules;
import org.fleetpki.pki.lint.internal.rfc.RfcRules;
import org.fleetpki.pki.ocsp.internal.HttpOcspClient;
import org.fleetpki.pki.path.internal.JdkPathWitness;
import org.fleetpki.pki.path.internal.PathValidator;

/** The services, put together as the framework would. */
final class Services {

    /** When the seeds are valid. */
    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    static final PkiFiles FILES = new ContentFiles();

    static final PkiTree TREE = new ContentTree();

    static final Linter LINTER = new CertificateLinter(List.of(
            new RfcRules(),
            new BaselineRules(),
            new CommunityRules(),
            new DeviceRules(),
            new RequestRules(),
            new RevocationListRules()));

    /**
     * Keys of the JDK and of Bouncy Castle meet every signature, and then it counts as valid: an attacker with an
     * authority of his own signs what he likes, so what comes behind the signature must be fed, too.
     */
    private static final SignatureChecks BELIEVING = (key, algorithm, signed, signature) -> {
        new FastSignatureChecks().verify(key, algorithm, signed, signature);
        return SignatureChecks.Outcome.VALID;
    };

    static final PathValidator VALIDATOR = new PathValidator(BELIEVING);

    static final OcspClient OCSP = new HttpOcspClient(BELIEVING, () -> NOW, new SecureRandom());

    static {
        VALIDATOR.addWitness(new JdkPathWitness());
        VALIDATOR.addWitness(new BouncyCastleWitness());
    }

    private Services() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainQuery.Revocation;
import org.fleetpki.pki.model.ParsedCertificate;

/** Makes a query of a command line. */
final class ChainQuestion {

    private final ChainFiles files;
    private final TrustOptions trust;
    private final RuleOptions rules;

    ChainQuestion(ChainFiles files, TrustOptions trust, RuleOptions rules) {
        this.files = files;
        this.trust = trust;
        this.rules = rules;
    }

    /** The first certificate of the files is in question, those behind it are its intermediates. */
    ChainQuery about(List<Path> paths, Instant now) throws PkiException, FleetException, CliException {
        List<ParsedCertificate> sent = files.certificates(paths);
        List<ParsedCertificate> others = new ArrayList<>(sent.subList(1, sent.size()));
        others.addAll(files.certificates(trust.intermediates()));
        return new ChainQuery(
                sent.getFirst(),
                others,
                files.certificates(trust.trust()),
                trust.at(now),
                rules.purpose(),
                rules.names(),
                new Revocation(files.revocationLists(rules.crls()), List.of(), rules.isRevocationRequired()),
                rules.maxDepth(),
                rules.profile(),
                true);
    }
}

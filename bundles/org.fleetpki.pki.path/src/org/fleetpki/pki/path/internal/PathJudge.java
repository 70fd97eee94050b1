// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.List;

/** Has every check look at a path. */
final class PathJudge {

    private static final List<PathCheck> CHECKS = List.of(
            new ValidityCheck(),
            new RevocationCheck(),
            new SignatureCheck(),
            new HostNamesCheck(),
            new AuthorityCheck(),
            new PurposeCheck(),
            new CriticalExtensionsCheck(),
            new NameConstraintsCheck(),
            new PolicyCheck(),
            new KeyStrengthCheck(),
            new FormCheck(),
            new SubjectNamesCheck(),
            new NameConstraintsFormCheck(),
            new KeyIdentifiersCheck(),
            new WebPkiLeafCheck(),
            new WebPkiCommonNameCheck(),
            new WebPkiKeysCheck(),
            new WebPkiAnchorCheck());

    /** What judging costs, beside what the checks pay for themselves. */
    private static final int COST = 50;

    private final Question question;

    PathJudge(Question question) {
        this.question = question;
    }

    void judge(CertificationPath path, Findings findings) {
        question.work().spend(COST * (1 + path.size()));
        for (PathCheck check : CHECKS) {
            check.check(path, question, findings);
        }
    }
}

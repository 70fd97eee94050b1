// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.util.List;
import org.fleetpki.cli.pki.internal.batch.LineSource;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter;

/** Answers one line of a batch with another. For all threads. */
final class LintAnswers {

    private static final System.Logger LOG = System.getLogger(LintAnswers.class.getName());

    private final Linter linter;
    private final Linter.Scope scope;

    LintAnswers(Linter linter, Linter.Scope scope) {
        this.linter = linter;
        this.scope = scope;
    }

    /** The answer, with its line end. Whatever the line is, there is one. */
    byte[] answer(LineSource.Line line) {
        LintRequest request = new LintRequest();
        List<Finding> findings;
        try {
            LintTarget target = request.read(line);
            findings = linter.lint(target, scope);
        } catch (LintRequest.Malformed e) {
            findings = List.of(error(e.code(), e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            // a defect of ours must not take the other requests with it
            LOG.log(System.Logger.Level.ERROR, "A request of the batch made the linter fail.", e);
            findings = List.of(error("internal-error", "The linter failed on this certificate; please report it."));
        }
        return LintJson.answer(request.id(), findings);
    }

    private static Finding error(String code, String sentence) {
        return new Finding(code, Severity.ERROR, sentence, "Give the certificate as PEM, whole.");
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.pki.internal.InputFiles;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter;
import org.fleetpki.pki.model.ParsedCertificate;

/** Lints everything in files that rules speak about: certificates, requests and revocation lists. */
final class FileLint {

    private final InputFiles files;
    private final Linter linter;
    private final Linter.Scope scope;
    private final LintReport report;
    private boolean errors;
    private int seen;

    FileLint(InputFiles files, Linter linter, Linter.Scope scope, LintReport report) {
        this.files = files;
        this.linter = linter;
        this.scope = scope;
        this.report = report;
    }

    /**
     * Lint all files.
     *
     * @return whether there was an error among the findings
     * @throws CliException if a file has nothing in it that could be linted
     */
    boolean run(List<Path> paths) throws PkiException, FleetException, CliException {
        report.begin();
        for (Path path : paths) {
            seen = 0;
            files.scan(path, Optional.empty(), found -> lint(path.toString(), found.object()));
            if (seen == 0) {
                throw new CliException(
                        ExitCodes.SPEC_INVALID,
                        InputFiles.name(path) + " has no certificate, request or revocation list in it.");
            }
        }
        report.end();
        return errors;
    }

    private void lint(String file, PkiObject object) {
        switch (object) {
            case PkiObject.CertificateObject of -> lint(file, of.certificate());
            case PkiObject.RequestObject of ->
                lint(file, "request", of.request().subject().toString(), new LintTarget.OfRequest(of.request()));
            case PkiObject.RevocationListObject of ->
                lint(
                        file,
                        "revocation list",
                        of.list().issuer().toString(),
                        new LintTarget.OfRevocationList(of.list()));
            case PkiObject.KeyStoreObject store -> {
                for (KeyStoreEntry entry : store.entries()) {
                    entry.chain().forEach(certificate -> lint(file, certificate));
                }
            }
            case PkiObject.MalformedObject malformed ->
                add(new Linted(file, "malformed", "", List.of(unreadable(malformed))));
            case PkiObject.PublicKeyObject ignored -> {}
            case PkiObject.PrivateKeyObject ignored -> {}
            case PkiObject.LockedObject ignored -> {}
        }
    }

    private void lint(String file, ParsedCertificate certificate) {
        lint(file, "certificate", certificate.subject().toString(), LintTarget.of(certificate));
    }

    private void lint(String file, String kind, String name, LintTarget target) {
        add(new Linted(file, kind, name, linter.lint(target, scope)));
    }

    private void add(Linted result) {
        seen++;
        errors |= result.hasErrors();
        report.add(result);
    }

    private static Finding unreadable(PkiObject.MalformedObject object) {
        return new Finding(
                "malformed-object",
                Severity.ERROR,
                "It cannot be read: " + object.detail() + ".",
                "Get it again from where it came; compare its size and checksum.");
    }
}

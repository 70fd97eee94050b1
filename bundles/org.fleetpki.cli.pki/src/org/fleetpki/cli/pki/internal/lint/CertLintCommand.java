// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.cli.pki.internal.InputFiles;
import org.fleetpki.cli.pki.internal.batch.BatchRun;
import org.fleetpki.cli.pki.internal.batch.LineSource;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.lint.Linter;
import org.fleetpki.pki.api.lint.Linter.Scope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds certificates, requests and revocation lists against the rules. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "lint",
        description = {
            "Hold certificates, requests and revocation lists in files against the rules.",
            "With --batch, each line of stdin is {\"id\":…,\"certificate\":\"PEM\"}, and each line of stdout"
                    + " {\"id\":…,\"findings\":[{\"rule\":…,\"severity\":…,\"message\":…}]}, in the same order."
        },
        exitCodeList = {
            ExitCodes.OK + ":No finding is an error; with --batch, every request was answered.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":Some finding is an error.",
            ExitCodes.INTERRUPTED + ":Interrupted; only with --batch."
        },
        footer = {
            "  fleetpki cert lint camera.pem",
            "  fleetpki cert lint --scope public --output sarif site.pem > lint.sarif",
            "  fleetpki cert lint --batch < requests.ndjson > findings.ndjson"
        })
public final class CertLintCommand implements CliCommand {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files in any form, with any number of objects; - is stdin.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--batch", description = "Answer requests from stdin, one JSON object on a line.")
    private boolean batch;

    @Mixin
    private LintOptions options = new LintOptions();

    private final Linter linter;
    private final InputFiles files;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CertLintCommand(
            @Reference Linter linter,
            @Reference PkiFiles files,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.linter = linter;
        this.files = new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "cert";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException, InterruptedException {
        if (batch) {
            return answerAll();
        }
        if (paths.isEmpty()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "Name a file with a certificate, or ask for --batch.");
        }
        FileLint lint = new FileLint(files, linter, scope(Scope.PRIVATE), report());
        return lint.run(paths) ? ExitCodes.REFUSED : ExitCodes.OK;
    }

    /** Files are nearly always of one's own authorities; a batch comes from whoever watches the public ones. */
    private Scope scope(Scope usual) {
        return options.scope == null ? usual : options.scope;
    }

    private LintReport report() {
        return switch (options.format) {
            case TEXT -> new TextReport(terminal, options.style(terminal));
            case JSON -> new JsonReport(terminal);
            case NDJSON -> new LinesReport(terminal);
            case SARIF -> new SarifReport(terminal, linter.rules());
        };
    }

    private int answerAll() throws CliException, InterruptedException {
        if (!paths.isEmpty()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, "With --batch, requests come from stdin and no file is read.");
        }
        LintAnswers answers = new LintAnswers(linter, scope(Scope.PUBLIC));
        try {
            new BatchRun(answers::answer, Runtime.getRuntime().availableProcessors())
                    .run(new LineSource(terminal.in()), terminal::out, interruption::isRequested);
        } catch (IOException e) {
            throw CliException.cannotRead(InputFiles.STDIN, e);
        }
        return interruption.isRequested() ? ExitCodes.INTERRUPTED : ExitCodes.OK;
    }
}

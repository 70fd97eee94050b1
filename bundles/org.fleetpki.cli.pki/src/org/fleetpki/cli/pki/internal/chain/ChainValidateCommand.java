// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
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
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainValidator;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Validates one chain, or one for each line of stdin. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "validate",
        description = {
            "Validate a chain by RFC 5280: the first certificate in the files, with those behind it as intermediates.",
            "Everything that is wrong is said, each with its remedy. The path engines of the JDK and of Bouncy Castle are"
                    + " asked, too, and it is said where they disagree.",
            "With --batch, each line of stdin is a request as a JSON object, and each line of stdout its answer, in the"
                    + " same order; the other options but the common ones have no effect."
        },
        exitCodeList = {
            ExitCodes.OK + ":The chain is valid; with --batch, every request was answered.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":The chain is not valid.",
            ExitCodes.INTERRUPTED + ":Interrupted; only with --batch."
        },
        footer = {
            "  fleetpki chain validate camera.pem --trust root.pem --name 192.0.2.7",
            "  fleetpki chain validate site.pem --trust roots.pem --name www.example.com --profile webpki --crl ca.crl",
            "  fleetpki chain validate --batch < requests.ndjson > answers.ndjson"
        })
public final class ChainValidateCommand implements CliCommand {

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "The certificate, and those that are sent with it.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--batch", description = "Answer requests from stdin, one JSON object on a line.")
    private boolean batch;

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final ChainValidator validator;
    private final ChainFiles files;
    private final Terminal terminal;
    private final Interruption interruption;
    private final InstantSource clock = InstantSource.system();

    @Activate
    public ChainValidateCommand(
            @Reference ChainValidator validator,
            @Reference PkiFiles files,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.validator = validator;
        this.files = new ChainFiles(new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal));
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "chain";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException, InterruptedException {
        if (batch) {
            return answerAll();
        }
        if (paths.isEmpty()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "Name a file with the certificate, or ask for --batch.");
        }
        ChainQuery query = new ChainQuestion(files, trust, rules).about(paths, clock.instant());
        ChainVerdict verdict = validator.validate(query);
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        if (output.isText()) {
            output.text(new VerdictText(output.style()).verdict(verdict).text());
        } else {
            terminal.out(VerdictJson.write(
                    Optional.empty(),
                    verdict.isValid(),
                    verdict.findings(),
                    verdict.anchored() ? verdict.path() : List.of()));
        }
        return verdict.isValid() ? ExitCodes.OK : ExitCodes.REFUSED;
    }

    private int answerAll() throws CliException, InterruptedException {
        if (!paths.isEmpty()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, "With --batch, requests come from stdin and no file is read.");
        }
        BatchRun run = new BatchRun(
                new BatchAnswers(validator, clock)::answer, Runtime.getRuntime().availableProcessors());
        try {
            run.run(new LineSource(terminal.in()), terminal::out, interruption::isRequested);
        } catch (IOException e) {
            throw CliException.cannotRead(InputFiles.STDIN, e);
        }
        return interruption.isRequested() ? ExitCodes.INTERRUPTED : ExitCodes.OK;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

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
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.cli.pki.internal.InputFiles;
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
import picocli.CommandLine.Parameters;

/** The doctor: says why a browser does not trust a device, and what to do first. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "explain",
        description = {
            "Say in plain sentences why a browser says \"Not secure\", and what to do, the first thing first:",
            "a wrong clock, an authority that is not in the store, another signer, an incomplete chain, an address that is"
                    + " not in the certificate, a weak key."
        },
        exitCodeList = {
            ExitCodes.OK + ":There is nothing to do.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":Something is wrong, and was explained."
        },
        footer = {
            "  fleetpki chain explain camera.pem --trust cacert.crt --name 192.168.1.120",
            "  fleetpki chain explain served.pem --trust root.pem --name cam-1.fleet.example --at 2027-01-01T00:00:00Z"
        })
public final class ChainExplainCommand implements CliCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What the device sends: its certificate first.")
    private List<Path> paths = new ArrayList<>();

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
    public ChainExplainCommand(
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
    public Integer call() throws PkiException, FleetException, CliException {
        ChainQuery query = new ChainQuestion(files, trust, rules).about(paths, clock.instant());
        ChainVerdict verdict = validator.validate(query);
        List<Diagnosis.Step> steps = new Diagnosis(query, verdict).steps();
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        if (output.isText()) {
            output.text(text(output.style(), verdict, steps));
        } else {
            terminal.out(VerdictJson.write(
                    Optional.empty(),
                    verdict.isValid(),
                    steps.stream().map(Diagnosis.Step::finding).toList(),
                    verdict.anchored() ? verdict.path() : List.of()));
        }
        return verdict.isValid() ? ExitCodes.OK : ExitCodes.REFUSED;
    }

    private static String text(TextStyle style, ChainVerdict verdict, List<Diagnosis.Step> steps) {
        StringBuilder text = new StringBuilder();
        String end = System.lineSeparator();
        text.append(
                verdict.isValid()
                        ? style.paint(Tone.GOOD, style.mark(Tone.GOOD) + " Secure: the chain is valid.")
                        : style.paint(Tone.BAD, style.mark(Tone.BAD) + " Not secure."));
        text.append(end);
        Optional<Cause> last = Optional.empty();
        int number = 0;
        for (Diagnosis.Step step : steps) {
            if (last.filter(step.cause()::equals).isEmpty()) {
                text.append(++number)
                        .append(". ")
                        .append(step.cause().sentence())
                        .append(end);
                step.advice()
                        .ifPresent(advice -> text.append("   ")
                                .append(TextStyle.clean(advice))
                                .append(end));
            }
            last = Optional.of(step.cause());
            text.append("   ").append(TextStyle.clean(step.finding().message())).append(end);
            text.append("   ").append(style.arrow()).append(' ');
            text.append(TextStyle.clean(step.finding().remedy())).append(end);
        }
        return text.toString();
    }
}

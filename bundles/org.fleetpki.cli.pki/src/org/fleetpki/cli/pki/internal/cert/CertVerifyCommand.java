// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.cert;

import java.nio.file.Path;
import java.time.Instant;
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
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.cli.pki.internal.InputFiles;
import org.fleetpki.cli.pki.internal.NameConverter;
import org.fleetpki.cli.pki.internal.ObjectJson;
import org.fleetpki.cli.pki.internal.PassphraseOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainValidator;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;
import org.fleetpki.pki.model.ParsedCertificate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says in a line whether a client would accept the certificate of a server. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "verify",
        description = {
            "Say in one line whether a TLS client that trusts certain authorities accepts a certificate.",
            "'chain validate' judges for other purposes and explains."
        },
        exitCodeList = {
            ExitCodes.OK + ":The certificate is accepted.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":It is refused; the first reason is in the line.",
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki cert verify cam-1.pem --trust root.pem --name cam-1.example",
            "  fleetpki cert verify cam-1.pem --chain issuing.pem --trust root.pem --at 2030-01-01T00:00:00Z"
        })
public final class CertVerifyCommand implements CliCommand {

    @Parameters(
            paramLabel = "FILE",
            description = "The certificate, first in its file; others behind it may lead to the trusted ones.")
    private Path file = Path.of("");

    @Option(
            names = "--trust",
            required = true,
            paramLabel = "FILE",
            description = "Certificates of the authorities to trust. May be given several times.")
    private List<Path> trust = List.of();

    @Option(
            names = "--chain",
            paramLabel = "FILE",
            description = "More certificates that may lead to the trusted ones. May be given several times.")
    private List<Path> chain = List.of();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            converter = NameConverter.class,
            description = "A name or address that the certificate must be for. May be given several times.")
    private List<GeneralName> names = List.of();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The moment to judge for, such as 2030-01-01T00:00:00Z. Default: now.")
    private Optional<Instant> at = Optional.empty();

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final ChainValidator validator;
    private final InputFiles input;
    private final Terminal terminal;
    private final Interruption interruption;
    private final InstantSource clock = InstantSource.system();

    @Activate
    public CertVerifyCommand(
            @Reference ChainValidator validator,
            @Reference PkiFiles files,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.validator = validator;
        this.input = new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "cert";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        List<ParsedCertificate> served = new ArrayList<>(input.certificates(List.of(file), passphrase.reference()));
        served.addAll(input.certificates(chain, passphrase.reference()));
        List<ParsedCertificate> anchors = input.certificates(trust, passphrase.reference());
        ChainVerdict verdict =
                validator.validate(ChainQuery.server(served, anchors, names, at.orElseGet(clock::instant)));
        if (output.isText()) {
            output.text(line(output.style(), verdict, served.getFirst()));
        } else {
            output.json(new JsonObject()
                    .with("file", file.toString())
                    .with("valid", verdict.isValid())
                    .with("findings", ObjectJson.findings(verdict.findings()))
                    .with("path", verdict.path().stream().map(ObjectJson::of).toList())
                    .text());
        }
        return verdict.isValid() ? ExitCodes.OK : ExitCodes.REFUSED;
    }

    private static String line(TextStyle style, ChainVerdict verdict, ParsedCertificate leaf) {
        if (verdict.isValid()) {
            String words = " accepted: " + leaf + ", up to " + verdict.path().getLast();
            return style.paint(Tone.GOOD, style.mark(Tone.GOOD) + TextStyle.clean(words));
        }
        List<Finding> errors = verdict.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        String more = errors.size() > 1 ? " (and " + (errors.size() - 1) + " more)" : "";
        String words = " refused: " + errors.getFirst().message() + more;
        return style.paint(Tone.BAD, style.mark(Tone.BAD) + TextStyle.clean(words));
    }
}

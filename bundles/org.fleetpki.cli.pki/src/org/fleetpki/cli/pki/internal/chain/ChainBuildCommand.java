// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainValidator;
import org.fleetpki.pki.api.path.ChainValidator.Candidate;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;
import org.fleetpki.pki.model.ParsedCertificate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows every path that leads from certificates to trusted ones. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "build",
        description = {
            "Show every path that leads from a certificate to a trusted one, cross-certified ones included, the best first.",
            "Where there is none, the longest path is shown with the reason why it ends.",
            "With --output json or ndjson, each path is a JSON object on a line, the leaf's fingerprint as its id."
        },
        exitCodeList = {
            ExitCodes.OK + ":Every certificate has a valid path.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":Some certificate has none."
        },
        footer = {
            "  fleetpki chain build camera.pem --intermediates bundle.pem --trust root.pem",
            "  fleetpki chain build one.pem two.pem --trust roots.pem --output ndjson"
        })
public final class ChainBuildCommand implements CliCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "LEAF",
            description = "Files whose first certificate is a leaf; those behind it are intermediates.")
    private List<Path> leaves = new ArrayList<>();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final ChainValidator validator;
    private final ChainFiles files;
    private final Terminal terminal;
    private final Interruption interruption;
    private final InstantSource clock = InstantSource.system();

    @Activate
    public ChainBuildCommand(
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
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        List<ParsedCertificate> intermediates = files.certificates(trust.intermediates());
        List<ParsedCertificate> anchors = files.certificates(trust.trust());
        boolean all = true;
        for (Path leaf : leaves) {
            List<ParsedCertificate> sent = files.certificates(List.of(leaf));
            List<ParsedCertificate> others = new ArrayList<>(sent.subList(1, sent.size()));
            others.addAll(intermediates);
            ChainVerdict verdict = validator.validate(query(sent.getFirst(), others, anchors));
            write(output, sent.getFirst(), verdict);
            all &= verdict.isValid();
        }
        return all ? ExitCodes.OK : ExitCodes.REFUSED;
    }

    private ChainQuery query(
            ParsedCertificate leaf, List<ParsedCertificate> intermediates, List<ParsedCertificate> anchors) {
        return new ChainQuery(
                leaf,
                intermediates,
                anchors,
                trust.at(clock.instant()),
                ChainQuery.Purpose.ANY,
                List.of(),
                ChainQuery.Revocation.UNCHECKED,
                OptionalInt.empty(),
                ChainQuery.Profile.RFC5280,
                true);
    }

    private void write(CommandOutput output, ParsedCertificate leaf, ChainVerdict verdict) {
        VerdictText text = new VerdictText(output.style());
        for (Candidate candidate : verdict.candidates()) {
            text.candidate(candidate);
            if (!output.isText()) {
                boolean valid =
                        candidate.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
                terminal.out(VerdictJson.write(
                        Optional.of(leaf.fingerprint().hex()), valid, candidate.findings(), candidate.path()));
            }
        }
        if (output.isText()) {
            output.text(text.text());
        }
    }
}

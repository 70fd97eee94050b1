// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.csr;

import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
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
import org.fleetpki.cli.pki.internal.ObjectText;
import org.fleetpki.cli.pki.internal.SelfSignature;
import org.fleetpki.cli.pki.internal.ShownObjects;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows requests, and says whether whoever made them holds the key. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "show",
        description = {
            "Show certification requests: whom they name, what they ask for, and whether their signature proves that",
            "whoever made them holds the key."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":A request does not prove possession of its key.",
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki csr show cam-1.csr",
            "  cat requests/*.csr | fleetpki csr show - --output ndjson | jq -r 'select(.possession | not) | .subject'"
        })
public final class CsrShowCommand implements CliCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files; - is stdin.")
    private List<Path> paths = List.of();

    @Option(names = "--pem", description = "Add each request in PEM, too.")
    private boolean pem;

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final PkiFiles files;
    private final SignatureChecks signatures;
    private final InputFiles input;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CsrShowCommand(
            @Reference PkiFiles files,
            @Reference SignatureChecks signatures,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.files = files;
        this.signatures = signatures;
        this.input = new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "csr";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        ObjectText text = new ObjectText(
                output.style(), signatures, InstantSource.system().instant());
        SelfSignature possession = new SelfSignature(signatures);
        int[] unproven = new int[1];
        try (ShownObjects shown = new ShownObjects(output, terminal, files, signatures, text, pem)) {
            for (Path path : paths) {
                int before = shown.count();
                input.scan(path, Optional.empty(), found -> {
                    if (interruption.isRequested()) {
                        throw new InterruptedIOException();
                    }
                    if (found.object() instanceof PkiObject.RequestObject of) {
                        unproven[0] += possession.of(of.request()) == Outcome.INVALID ? 1 : 0;
                        shown.show(path, found);
                    } else if (found.object() instanceof PkiObject.MalformedObject) {
                        shown.show(path, found);
                    }
                });
                if (shown.count() == before) {
                    throw new CliException(
                            ExitCodes.SPEC_INVALID,
                            InputFiles.name(path) + " has no certification request in it; 'cert show' shows the rest.");
                }
            }
            if (shown.unreadable() > 0) {
                return ExitCodes.SPEC_INVALID;
            }
        }
        return unproven[0] > 0 ? ExitCodes.REFUSED : ExitCodes.OK;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.cert;

import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
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
import org.fleetpki.cli.pki.internal.PassphraseOption;
import org.fleetpki.cli.pki.internal.ShownObjects;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.files.PkiFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is in files. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "show",
        description = {
            "Show what is in files: certificates, requests, revocation lists, keys and key stores, in any format.",
            "What a file is, is told by its content. Of private keys only the public half is shown.",
            "A PEM file may be of any length; each object is shown as soon as it is read."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki cert show cam-1.pem",
            "  fleetpki cert show server.p12 --passphrase file:passphrase.txt",
            "  openssl s_client -connect cam-1.example:443 -showcerts </dev/null | fleetpki cert show -",
            "  fleetpki cert show bundle.pem --output ndjson | jq -r 'select(.notAfter < \"2030\") | .subject'"
        })
public final class CertShowCommand implements CliCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files; - is stdin.")
    private List<Path> paths = List.of();

    @Option(names = "--pem", description = "Add each object in PEM, too. Private keys are never written.")
    private boolean pem;

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final PkiFiles files;
    private final SignatureChecks signatures;
    private final InputFiles input;
    private final Terminal terminal;
    private final Interruption interruption;
    private final InstantSource clock;

    @Activate
    public CertShowCommand(
            @Reference PkiFiles files,
            @Reference SignatureChecks signatures,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this(files, signatures, secrets, terminal, interruption, InstantSource.system());
    }

    /** @param clock tells the moment that validity is told for */
    public CertShowCommand(
            PkiFiles files,
            SignatureChecks signatures,
            SecretSources secrets,
            Terminal terminal,
            Interruption interruption,
            InstantSource clock) {
        this.files = files;
        this.signatures = signatures;
        this.input = new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal);
        this.terminal = terminal;
        this.interruption = interruption;
        this.clock = clock;
    }

    @Override
    public String parent() {
        return "cert";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        ObjectText text = new ObjectText(output.style(), signatures, clock.instant());
        int unreadableFiles = 0;
        try (ShownObjects shown = new ShownObjects(output, terminal, files, signatures, text, pem)) {
            for (Path path : paths) {
                try {
                    input.show(path, passphrase.reference(), found -> {
                        if (interruption.isRequested()) {
                            throw new InterruptedIOException();
                        }
                        shown.show(path, found);
                    });
                } catch (PkiException e) {
                    if (paths.size() == 1 || !(e.failure() instanceof PkiFailure.Malformed)) {
                        throw e;
                    }
                    unreadableFiles++;
                    output.warn(e.getMessage());
                }
            }
            if (shown.unreadable() > 0) {
                output.warn(shown.unreadable() + " of " + shown.count() + " objects cannot be read.");
            }
            return shown.unreadable() + unreadableFiles > 0 ? ExitCodes.SPEC_INVALID : ExitCodes.OK;
        }
    }
}

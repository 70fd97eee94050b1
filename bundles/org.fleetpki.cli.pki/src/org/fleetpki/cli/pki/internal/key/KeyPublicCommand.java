// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.key;

import java.nio.file.Path;
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
import org.fleetpki.cli.pki.internal.FormatConverter;
import org.fleetpki.cli.pki.internal.InputFiles;
import org.fleetpki.cli.pki.internal.KeyFiles;
import org.fleetpki.cli.pki.internal.OutputFile;
import org.fleetpki.cli.pki.internal.PassphraseOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the public half of a key. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "public",
        description = {
            "Write the public key of a private key, certificate or request.",
            "The output is the key whatever --output says."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":The format cannot hold such a key.",
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki key public server.key --out server.pub",
            "  fleetpki key public server.key --format openssh --passphrase env:KEY_PASSPHRASE"
        })
public final class KeyPublicCommand implements CliCommand {

    @Parameters(paramLabel = "FILE", description = "The file; - is stdin.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pem",
            converter = FormatConverter.class,
            description = "pem (default), der, base64 or openssh.")
    private PkiFormat format = PkiFormat.PEM;

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Mixin
    private OutputFile out = new OutputFile();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final PkiFiles files;
    private final KeyFiles keyFiles;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public KeyPublicCommand(
            @Reference PkiFiles files,
            @Reference PrivateKeys keys,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.files = files;
        this.keyFiles = new KeyFiles(new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal), keys);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "key";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        out.requireFree();
        PkiObject key =
                new PkiObject.PublicKeyObject(keyFiles.publicKey(file, passphrase.reference(), PassphraseOption.NAME));
        byte[] data = files.write(List.of(key), format, Optional.empty());
        out.write(new CommandOutput(terminal, options, interruption), terminal, data, format, false);
        return ExitCodes.OK;
    }
}

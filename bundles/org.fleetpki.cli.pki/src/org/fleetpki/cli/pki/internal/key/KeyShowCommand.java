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
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.cli.pki.internal.InputFiles;
import org.fleetpki.cli.pki.internal.KeyFiles;
import org.fleetpki.cli.pki.internal.Lines;
import org.fleetpki.cli.pki.internal.PassphraseOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the public facts of a key. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "show",
        description = {
            "Show kind, size and fingerprints of a key, how its file protects it, and nothing of its private half.",
            "Takes public keys, certificates and requests, too."
        },
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID, ExitCodeHelp.SECRET_UNAVAILABLE},
        footer = {
            "  fleetpki key show server.key",
            "  fleetpki key show server.key --passphrase file:passphrase.txt --output json | jq -r .sha256"
        })
public final class KeyShowCommand implements CliCommand {

    @Parameters(paramLabel = "FILE", description = "The file; - is stdin.")
    private Path file = Path.of("");

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final PkiFiles files;
    private final InputFiles input;
    private final KeyFiles keyFiles;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public KeyShowCommand(
            @Reference PkiFiles files,
            @Reference PrivateKeys keys,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.files = files;
        this.input = new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal);
        this.keyFiles = new KeyFiles(input, keys);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "key";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        byte[] data = input.bytes(file);
        PkiFiles.Found closed =
                files.read(InputFiles.name(file), data, Optional.empty()).getFirst();
        List<PkiFiles.Found> open = input.readOpen(file, data, passphrase.reference(), PassphraseOption.NAME);
        PublicKeyInfo key = keyFiles.publicKey(file, open);
        boolean secret = open.stream()
                .anyMatch(found -> found.object() instanceof PkiObject.PrivateKeyObject
                        || found.object() instanceof PkiObject.KeyStoreObject);
        Optional<String> encryption = closed.object() instanceof PkiObject.LockedObject locked
                ? Optional.of(locked.encryption())
                : Optional.empty();
        if (output.isText()) {
            Lines lines = new Lines(output.style()).heading(secret ? "Private key (not shown)" : "Public key");
            lines.line("Form", open.getFirst().format().title());
            if (secret) {
                lines.line("Encryption", encryption.orElse("none"));
            }
            KeyFacts facts = new KeyFacts(files);
            facts.write(lines, key);
            KeyFacts.write(lines, open.getFirst().notes());
            output.text(lines.text());
        } else {
            JsonObject json = new KeyFacts(files)
                    .json(key)
                    .with("file", file.toString())
                    .with("format", open.getFirst().format().id())
                    .with("private", secret);
            encryption.ifPresent(words -> json.with("encryption", words));
            output.json(json.text());
        }
        return ExitCodes.OK;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.keystore;

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
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.pki.internal.FormatConverter;
import org.fleetpki.cli.pki.internal.KeyEntries;
import org.fleetpki.cli.pki.internal.OutputFile;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a key store of keys and certificates. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "create",
        description = {
            "Make a key store of keys and certificates in files; without any, an empty one.",
            "A key is put together with its certificate and the issuers of that."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":The format cannot hold that.",
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki keystore create server.p12 server.key server.pem issuing.pem --alias server",
            "  fleetpki keystore create trust.jks root.pem --format jks --passphrase file:passphrase.txt"
        })
public final class KeystoreCreateCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "STORE", description = "The file to write.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "FILE",
            description = "Files with private keys, certificates or other key stores, in any format.")
    private List<Path> sources = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pkcs12",
            converter = FormatConverter.class,
            description = "pkcs12 (default), pkcs12-pbmac1, pkcs12-legacy, jks, jceks, bks or bcfks.")
    private PkiFormat format = PkiFormat.PKCS12;

    @Option(names = "--alias", paramLabel = "NAME", description = "The name of the entry. Default: its common name.")
    private Optional<String> alias = Optional.empty();

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of the key store is kept: env:NAME, file:PATH or prompt:QUESTION. "
                    + "Default: it is asked for twice.")
    private Optional<SecretRef> passphrase = Optional.empty();

    @Option(
            names = "--passphrase-in",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase that opens the files is kept. Default: it is asked for.")
    private Optional<SecretRef> passphraseIn = Optional.empty();

    @Option(names = "--force", description = "Replace the file if it is there already; the keys in it are lost.")
    private boolean force;

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final StoreFiles stores;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public KeystoreCreateCommand(
            @Reference PkiFiles files,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.stores = new StoreFiles(files, secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "keystore";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        if (!format.isKeyStore()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, "The format " + format.id() + " is no key store; take pkcs12.");
        }
        if (!force) {
            OutputFile.requireFree(file);
        }
        List<KeyStoreEntry> entries = KeyEntries.of(stores.content(sources, passphraseIn), alias);
        try (Secret secret = stores.passphrases().chosen(passphrase, "--passphrase", "Passphrase for " + file)) {
            stores.create(file, entries, format, secret);
        }
        output.note("Wrote " + file + " with " + entries.size() + (entries.size() == 1 ? " entry." : " entries."));
        return ExitCodes.OK;
    }
}

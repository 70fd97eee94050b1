// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.keystore;

import java.nio.file.Path;
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
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.pki.internal.KeyEntries;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds keys and certificates to a key store. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "import",
        description = {
            "Add keys, certificates or the entries of another key store to a key store; it keeps its format.",
            "Certificates for a key that is there already become its chain: the answer of an authority."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":Writing it anew would lose something.",
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki keystore import server.p12 new.key new.pem issuing.pem --alias new",
            "  fleetpki keystore import server.jks answer.pem issuing.pem --passphrase file:passphrase.txt",
            "  fleetpki keystore import all.p12 old.jks --passphrase-in file:old.txt"
        })
public final class KeystoreImportCommand implements CliCommand {

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files with private keys, certificates or other key stores, in any format; - is stdin.")
    private List<Path> sources = List.of();

    @Option(
            names = "--alias",
            paramLabel = "NAME",
            description = "The name of the new entry. Default: its common name.")
    private Optional<String> alias = Optional.empty();

    @Option(
            names = "--passphrase-in",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase that opens the files is kept. Default: it is asked for.")
    private Optional<SecretRef> passphraseIn = Optional.empty();

    @Option(names = "--force", description = "Replace entries of the same name.")
    private boolean force;

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final StoreFiles stores;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public KeystoreImportCommand(
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
        try (OpenStore open = stores.open(store)) {
            open.requireComplete();
            Answer answer = Answer.of(open.entries(), stores.content(sources, passphraseIn));
            List<KeyStoreEntry> added = KeyEntries.of(answer.rest(), alias);
            List<KeyStoreEntry> entries = new ArrayList<>(answer.entries());
            for (KeyStoreEntry entry : added) {
                if (open.has(entry.alias()) && !force) {
                    throw new CliException(
                            ExitCodes.SPEC_INVALID,
                            open.file() + " has an entry '" + entry.alias()
                                    + "' already; give another --alias, or --force to replace it.");
                }
                entries.removeIf(old -> old.alias().equalsIgnoreCase(entry.alias()));
                entries.add(entry);
            }
            stores.save(open, entries, output);
            answer.renewed().forEach(name -> output.note("The key '" + name + "' has a new chain."));
            added.forEach(entry -> output.note("Added '" + entry.alias() + "'."));
            return ExitCodes.OK;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.keystore;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.fleet.api.FleetException;
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
import picocli.CommandLine.Parameters;

/** Gives an entry of a key store another name. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "rename",
        description = {"Give an entry of a key store another name."},
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":Writing it anew would lose something.",
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki keystore rename server.p12 1 server",
            "  fleetpki keystore rename server.p12 #2 issuing --passphrase file:passphrase.txt"
        })
public final class KeystoreRenameCommand implements CliCommand {

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(
            index = "1",
            paramLabel = "ALIAS",
            description = "The name of the entry, or #N for the Nth of the list.")
    private String alias = "";

    @Parameters(index = "2", paramLabel = "NEW", description = "Its new name.")
    private String wanted = "";

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final StoreFiles stores;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public KeystoreRenameCommand(
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
            int place = open.indexOf(alias);
            KeyStoreEntry entry = open.entries().get(place);
            if (wanted.isBlank()) {
                throw new CliException(ExitCodes.SPEC_INVALID, "The new name is empty.");
            }
            if (!entry.alias().equalsIgnoreCase(wanted) && open.has(wanted)) {
                throw new CliException(ExitCodes.SPEC_INVALID, open.file() + " has an entry '" + wanted + "' already.");
            }
            List<KeyStoreEntry> entries = new ArrayList<>(open.entries());
            entries.set(place, new KeyStoreEntry(wanted, entry.key(), entry.chain()));
            stores.save(open, entries, output);
            return ExitCodes.OK;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.keystore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

/** Deletes entries of a key store. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "delete",
        description = {"Delete entries of a key store. What was there before is kept in the backup."},
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":Writing it anew would lose something.",
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki keystore delete server.p12 old",
            "  fleetpki keystore delete trust.jks #3 #4 --passphrase file:passphrase.txt"
        })
public final class KeystoreDeleteCommand implements CliCommand {

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ALIAS",
            description = "The names of the entries, or #N for the Nth of the list.")
    private List<String> aliases = List.of();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final StoreFiles stores;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public KeystoreDeleteCommand(
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
            Set<Integer> places = new TreeSet<>();
            for (String alias : aliases) {
                places.add(open.indexOf(alias));
            }
            List<KeyStoreEntry> entries = new ArrayList<>();
            for (int i = 0; i < open.entries().size(); i++) {
                if (!places.contains(i)) {
                    entries.add(open.entries().get(i));
                }
            }
            stores.save(open, entries, output);
            return ExitCodes.OK;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

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
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists trust stores, and what is in those that were named. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "list",
        description = "List the trust stores of this computer, or with --store the certificates in one.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.WORKSPACE_UNUSABLE + ":A store that was named could not be read.",
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki trust list",
            "  fleetpki trust list --store nss",
            "  fleetpki trust list --store java --output json"
        })
public final class TrustListCommand implements CliCommand {

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final TrustStores known;
    private final TerminalSecrets secrets;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public TrustListCommand(
            @Reference TrustStores known,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.known = known;
        this.secrets = new TerminalSecrets(secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "trust";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        Optional<Secret> password = stores.openPassword(secrets);
        try {
            List<TrustStore> found = stores.stores(known, password);
            StoreTable table = new StoreTable(output);
            if (stores.areNamed()) {
                table.writeEntries(found);
            } else {
                table.writeStores(found);
            }
            return ExitCodes.OK;
        } finally {
            password.ifPresent(Secret::close);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.AuthorityCards;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a workspace use the authority on a card. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "link",
        description = {
            "Let the workspace use the authority on a card in place: its certificates are copied, its key is not.",
            "Whatever signs or writes needs the card; it is missed with one sentence."
        },
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID, ExitCodeHelp.WORKSPACE_UNUSABLE},
        footer = {
            "  fleetpki card link works-root /media/card",
            "  fleetpki ca issue works-root --csr pbx.csr --out pbx.pem"
        })
public final class CardLinkCommand implements CliCommand {

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "Its name in the workspace: lower-case letters, digits and hyphens.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "CARD", description = "The folder of the card, which has CA in it.")
    private Path card = Path.of("");

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final AuthorityCards cards;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CardLinkCommand(
            @Reference AuthorityCards cards, @Reference Terminal terminal, @Reference Interruption interruption) {
        this.cards = cards;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "card";
    }

    @Override
    public Integer call() throws PkiException, CliException {
        try {
            AuthoritySheet.write(
                    cards.link(workspace.workspace().authorities(), id, card),
                    Optional.empty(),
                    new CommandOutput(terminal, options, interruption));
            return ExitCodes.OK;
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }
}

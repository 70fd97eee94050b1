// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the authorities of a workspace. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "list",
        description = "List the certification authorities of a workspace.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID, ExitCodeHelp.WORKSPACE_UNUSABLE},
        footer = {"  fleetpki ca list", "  fleetpki ca list -w /srv/fleet --output json"})
public final class CaListCommand implements CliCommand {

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateAuthorities authorities;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CaListCommand(
            @Reference CertificateAuthorities authorities,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.authorities = authorities;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "ca";
    }

    @Override
    public Integer call() throws PkiException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        List<CertificateAuthority> found =
                authorities.list(workspace.workspace().authorities());
        new AuthorityTable(output).write(found);
        if (found.isEmpty()) {
            output.note("There is no authority yet; '" + output.programName()
                    + " ca create root --root --subject CN=Example' makes one.");
        }
        return ExitCodes.OK;
    }
}

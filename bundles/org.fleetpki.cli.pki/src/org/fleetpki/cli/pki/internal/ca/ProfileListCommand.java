// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

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
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists profiles. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "list",
        description = "List the profiles of the workspace's folder profiles and those of the product.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID, ExitCodeHelp.WORKSPACE_UNUSABLE},
        footer = {"  fleetpki profile list", "  fleetpki profile list -w /srv/fleet --output json"})
public final class ProfileListCommand implements CliCommand {

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateProfiles profiles;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public ProfileListCommand(
            @Reference CertificateProfiles profiles,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.profiles = profiles;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "profile";
    }

    @Override
    public Integer call() throws PkiException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        ProfileTable.write(ProfileTable.all(profiles, ProfileOption.folder(workspace.workspace())), output);
        return ExitCodes.OK;
    }
}

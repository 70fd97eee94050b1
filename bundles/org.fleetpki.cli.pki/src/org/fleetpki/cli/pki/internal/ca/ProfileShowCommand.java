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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a profile as a file. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "show",
        description = {
            "Show a profile as a file: to read, or to start one of your own from.",
            "With --comments, one of the product comes with the comments of its file."
        },
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID, ExitCodeHelp.WORKSPACE_UNUSABLE},
        footer = {
            "  fleetpki profile show sip-device",
            "  fleetpki profile show device-server --comments > profiles/mine.yaml"
        })
public final class ProfileShowCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "PROFILE", description = "Its id, or a file.")
    private String name = "";

    @Option(names = "--comments", description = "The file of the product as it is, with its comments.")
    private boolean comments;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateProfiles profiles;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public ProfileShowCommand(
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
        try {
            output.text(
                    comments
                            ? profiles.builtInText(name)
                            : profiles.write(profiles.find(ProfileOption.folder(workspace.workspace()), name)));
            return ExitCodes.OK;
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.JsonObject;
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
import picocli.CommandLine.Parameters;

/** Checks profile files. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "check",
        description = "Check profile files and tell everything that is wrong, with its place.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {"  fleetpki profile check profiles/pbx.yaml", "  fleetpki profile check profiles/*.yaml --output json"
        })
public final class ProfileCheckCommand implements CliCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files = List.of();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateProfiles profiles;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public ProfileCheckCommand(
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
    public Integer call() throws PkiException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        List<JsonObject> json = new ArrayList<>();
        boolean wrong = false;
        for (Path file : files) {
            for (CertificateProfiles.Problem problem : profiles.check(file)) {
                wrong = true;
                output.warn(file + ":" + problem.line() + ":" + problem.column() + ": " + problem.message());
                json.add(new JsonObject()
                        .with("file", file.toString())
                        .with("line", problem.line())
                        .with("column", problem.column())
                        .with("message", problem.message()));
            }
        }
        if (!output.isText()) {
            output.json(JsonObject.array(json.stream().map(JsonObject::text).toList()));
        } else if (!wrong) {
            output.note("Nothing is wrong.");
        }
        return wrong ? ExitCodes.SPEC_INVALID : ExitCodes.OK;
    }
}

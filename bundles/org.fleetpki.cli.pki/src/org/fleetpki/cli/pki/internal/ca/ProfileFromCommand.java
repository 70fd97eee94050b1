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
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.cli.pki.internal.OutputFile;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a profile from a certificate. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "from",
        description =
                "Make a profile that issues certificates like an existing one, and tell what it could not carry over.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID, ExitCodeHelp.WORKSPACE_UNUSABLE},
        footer = {
            "  fleetpki profile from old-pbx.pem pbx --out profiles/pbx.yaml",
            "  fleetpki profile from old-pbx.pem pbx"
        })
public final class ProfileFromCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "CERTIFICATE", description = "A file with the certificate, in PEM or DER.")
    private Path certificate = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "ID",
            description = "The profile's name: lower-case letters, digits and hyphens.")
    private String id = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The file to write. Default: stdout.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateProfiles profiles;
    private final PkiReader reader;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public ProfileFromCommand(
            @Reference CertificateProfiles profiles,
            @Reference PkiReader reader,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.profiles = profiles;
        this.reader = reader;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "profile";
    }

    @Override
    public Integer call() throws CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        if (out.isPresent()) {
            OutputFile.requireFree(out.get());
        }
        CertificateProfiles.FromCertificate made = make();
        made.lost().forEach(output::note);
        String text = profiles.write(made.profile());
        if (out.isPresent()) {
            WholeFile.write(out.get(), text);
            output.note("Wrote " + out.get() + ".");
        } else {
            output.text(text);
        }
        return ExitCodes.OK;
    }

    private CertificateProfiles.FromCertificate make() throws CliException {
        try {
            return profiles.from(CertificateFiles.certificate(reader, certificate), id);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }
}

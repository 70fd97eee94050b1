// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

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
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the certificate of an authority for others to trust. Keys are never exported. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "export",
        description = {
            "Write the certificate of a certification authority in PEM, for clients to trust. Keys are never exported.",
            "The output is PEM whatever --output says."
        },
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID, ExitCodeHelp.WORKSPACE_UNUSABLE},
        footer = {
            "  fleetpki ca export issuing --root --out root.pem",
            "  fleetpki ca export issuing --chain | openssl storeutl -noout -text -certs /dev/stdin",
            "  curl --cacert root.pem https://cam-1.fleet.example/"
        })
public final class CaExportCommand implements CliCommand {

    @Parameters(paramLabel = "ID", description = "The authority's name in the workspace.")
    private String id = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The file to write. Default: stdout.")
    private Optional<Path> out = Optional.empty();

    @ArgGroup
    private Extent extent = new Extent();

    /** How much of the chain. */
    static final class Extent {

        @Option(names = "--chain", description = "Its certificate and those of its issuers, up to the root.")
        private boolean chain;

        @Option(names = "--root", description = "Only the root where its chain ends, which is what clients trust.")
        private boolean root;
    }

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateAuthorities authorities;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CaExportCommand(
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
    public Integer call() throws PkiException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        String pem = pem(authorities.open(workspace.workspace().authorities(), id));
        if (out.isPresent()) {
            WholeFile.write(out.get(), pem);
            output.note("Wrote " + out.get() + ".");
        } else {
            output.text(pem);
        }
        return ExitCodes.OK;
    }

    private String pem(CertificateAuthority authority) {
        if (extent.chain) {
            return Pem.encode(authority.chain());
        }
        return Pem.encode(extent.root ? authority.root() : authority.certificate());
    }
}

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
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.fleetpki.pki.api.ca.CrossOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Certifies the key and the name of another authority. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "cross-sign",
        description = {
            "Certify another authority: whoever trusts this one then trusts what the other one issues as well.",
            "The path length and the name constraints of the profile limit what the other one may do."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki ca cross-sign root other-root.pem --out other-by-us.pem",
            "  fleetpki ca cross-sign root other-root.pem --path-length 1 --validity 2y --out other-by-us.pem",
            "  fleetpki ca cross-sign root partner.pem --profile partner --dry-run"
        })
public final class CaCrossSignCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The authority's name in the workspace.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "CERTIFICATE", description = "A file with the certificate, in PEM or DER.")
    private Path certificate = Path.of("");

    @Option(
            names = "--path-length",
            paramLabel = "NUMBER",
            description = "How many authorities may stand below the other one. Default: as the profile says.")
    private Optional<Integer> pathLength = Optional.empty();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private AuthorityOption authority = new AuthorityOption();

    @Mixin
    private IssueOutput output = new IssueOutput();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateAuthorities authorities;
    private final CertificateProfiles profiles;
    private final PkiReader reader;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Passphrases passphrases;

    @Activate
    public CaCrossSignCommand(
            @Reference CertificateAuthorities authorities,
            @Reference CertificateProfiles profiles,
            @Reference PkiReader reader,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.authorities = authorities;
        this.profiles = profiles;
        this.reader = reader;
        this.terminal = terminal;
        this.interruption = interruption;
        this.passphrases = new Passphrases(secrets, terminal);
    }

    @Override
    public String parent() {
        return "ca";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput lines = new CommandOutput(terminal, options, interruption);
        output.requireFree();
        CertificateAuthority issuer = authorities.open(workspace.workspace().authorities(), id);
        CertificateProfile rules = profile.find(profiles, workspace.workspace(), "intermediate", Optional.empty());
        CrossOrder order = order(pathLength.map(rules::withPathLength).orElse(rules));
        if (output.isDryRun()) {
            return IssueOutput.preview(issuer.preview(order), lines);
        }
        try (CertificateAuthority.Unlocked key = authority.unlock(issuer, passphrases)) {
            return output.issue(issuer, key, order, lines, terminal);
        }
    }

    private CrossOrder order(CertificateProfile rules) throws PkiException, CliException {
        try {
            return new CrossOrder(CertificateFiles.certificate(reader, certificate), rules, output.note());
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, "The " + e.getMessage() + ".", e);
        }
    }
}

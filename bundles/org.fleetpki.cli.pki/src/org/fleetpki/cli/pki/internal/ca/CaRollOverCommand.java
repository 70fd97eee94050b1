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
import org.fleetpki.cli.api.KeyTypeConverter;
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.fleetpki.pki.api.ca.RootRollOver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a root a new key. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "rollover",
        description = {
            "Make a root of the same name with a new key, and the two certificates that bind old and new (RFC 4210, 4.4):",
            "old-with-new.pem for clients that have the new root, new-with-old.pem for those that have the old one.",
            "The old root stays as it is."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki ca rollover root root-2",
            "  fleetpki ca rollover root root-2 --key EC-P384 --validity 20y",
            "  fleetpki ca rollover root root-2 --ca-passphrase file:old --passphrase file:new"
        })
public final class CaRollOverCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "OLD", description = "The root's name in the workspace.")
    private String old = "";

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "The name of the root with the new key: lower-case letters, digits and hyphens.")
    private String id = "";

    @Option(
            names = "--key",
            paramLabel = "TYPE",
            converter = KeyTypeConverter.class,
            description = "The kind of the new key. Default: as the profile prefers.")
    private Optional<KeyType> key = Optional.empty();

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of the new key is kept: env:NAME, file:PATH or prompt:QUESTION. "
                    + "Default: it is asked for twice.")
    private Optional<SecretRef> passphrase = Optional.empty();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private AuthorityOption authority = new AuthorityOption();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateAuthorities authorities;
    private final RootRollOver rollOver;
    private final CertificateProfiles profiles;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Passphrases passphrases;

    @Activate
    public CaRollOverCommand(
            @Reference CertificateAuthorities authorities,
            @Reference RootRollOver rollOver,
            @Reference CertificateProfiles profiles,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.authorities = authorities;
        this.rollOver = rollOver;
        this.profiles = profiles;
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
        Path folder = workspace.workspace().authorities();
        CertificateAuthority before = authorities.open(folder, old);
        AuthorityOrder order = order(before);
        RootRollOver.Result made;
        try (CertificateAuthority.Unlocked opened = authority.unlock(before, passphrases);
                Secret secret = passphrases.chosen(passphrase, "--passphrase", "Passphrase for the key of " + id)) {
            made = rollOver.rollOver(folder, order, secret, before, opened);
        }
        CommandOutput lines = new CommandOutput(terminal, options, interruption);
        AuthoritySheet.write(made.authority(), Optional.empty(), lines);
        Path place = folder.resolve(id).resolve("CA");
        lines.note("Wrote " + place.resolve("old-with-new.pem") + " and " + place.resolve("new-with-old.pem") + ".");
        return ExitCodes.OK;
    }

    private AuthorityOrder order(CertificateAuthority before) throws PkiException, CliException {
        CertificateProfile rules = profile.find(profiles, workspace.workspace(), "root", key);
        try {
            return new AuthorityOrder(id, before.certificate().getSubjectX500Principal(), rules);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }
}

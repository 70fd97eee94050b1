// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.nio.file.Path;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
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
import org.fleetpki.cli.pki.internal.SubjectConverter;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityCards;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a root on an empty card. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "create",
        description = {
            "Make a root certification authority on a card that has none yet.",
            "Its key never leaves the card; serial numbers are counted in CA/serial.txt."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki card create /media/card --subject 'CN=Works root,O=Works'",
            "  fleetpki card create /media/card --subject 'CN=Works root' --key RSA-4096 --validity 20y --passphrase env:CARD"
        })
public final class CardCreateCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "CARD", description = "The folder of the card, in which CA is made.")
    private Path card = Path.of("");

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "DN",
            converter = SubjectConverter.class,
            description = "Its distinguished name (RFC 4514).")
    private X500Principal subject = new X500Principal("");

    @Option(
            names = "--key",
            paramLabel = "TYPE",
            converter = KeyTypeConverter.class,
            description = "The kind of key, such as RSA-2048 or RSA-4096. Default: as the profile prefers.")
    private Optional<KeyType> key = Optional.empty();

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of its key is kept: env:NAME, file:PATH or prompt:QUESTION. "
                    + "Default: it is asked for twice.")
    private Optional<SecretRef> passphrase = Optional.empty();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final AuthorityCards cards;
    private final CertificateProfiles profiles;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Passphrases passphrases;

    @Activate
    public CardCreateCommand(
            @Reference AuthorityCards cards,
            @Reference CertificateProfiles profiles,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.cards = cards;
        this.profiles = profiles;
        this.terminal = terminal;
        this.interruption = interruption;
        this.passphrases = new Passphrases(secrets, terminal);
    }

    @Override
    public String parent() {
        return "card";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CertificateProfile rules = profile.find(profiles, workspace.workspace(), "root-card", key);
        AuthorityOrder order = order(rules);
        CommandOutput lines = new CommandOutput(terminal, options, interruption);
        try (Secret secret = passphrases.chosen(passphrase, "--passphrase", "Passphrase for the key on " + card)) {
            AuthoritySheet.write(cards.create(card, order, secret), Optional.empty(), lines);
        }
        lines.note("Clients trust it when they have " + card.resolve("CA").resolve("cacert.pem")
                + "; then take the card out and keep it in a safe place.");
        return ExitCodes.OK;
    }

    private AuthorityOrder order(CertificateProfile rules) throws CliException {
        try {
            return new AuthorityOrder("card", subject, rules);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
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
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.cli.pki.internal.NameConverter;
import org.fleetpki.cli.pki.internal.OutputFile;
import org.fleetpki.cli.pki.internal.PrivateFile;
import org.fleetpki.cli.pki.internal.SubjectConverter;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityCards;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes key and certificate of a device with the authority on a card. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "device",
        description = {
            "Make a key and a certificate for a device with the authority on a card, and write them into files NAME.key and NAME.pem.",
            "With --backup, both are kept on the card as well, in CA/backup."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki card device /media/card pbx --subject CN=pbx --san pbx.example.org --backup",
            "  fleetpki card device /media/card phone-7 --san IP:10.0.0.7 --key RSA-2048 --to /srv/certificates"
        })
public final class CardDeviceCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "CARD", description = "The folder of the card, which has CA in it.")
    private Path card = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "The device's name, for the files: letters, digits, dots and hyphens.")
    private String name = "";

    @Option(names = "--to", paramLabel = "DIR", description = "The folder of the files. Default: the current folder.")
    private Path to = Path.of("");

    @Option(names = "--backup", description = "Keep key (encrypted) and certificate on the card, in CA/backup.")
    private boolean backup;

    @Option(
            names = "--key",
            paramLabel = "TYPE",
            converter = KeyTypeConverter.class,
            description = "The kind of key. Default: as the profile prefers.")
    private Optional<KeyType> key = Optional.empty();

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase to encrypt the device's key with is kept: env:NAME, file:PATH or "
                    + "prompt:QUESTION. Default: it is asked for twice.")
    private Optional<SecretRef> passphrase = Optional.empty();

    @Option(
            names = "--subject",
            paramLabel = "DN",
            converter = SubjectConverter.class,
            description = "The distinguished name (RFC 4514). Default: CN=NAME.")
    private Optional<X500Principal> subject = Optional.empty();

    @Option(
            names = "--san",
            paramLabel = "NAME",
            converter = NameConverter.class,
            description = {
                "A subject alternative name: a host name or address, or DNS:, IP:, email: or URI: and a value. May be repeated.",
                "Whether it replaces the names of a request or is added to them, the profile says."
            })
    private List<GeneralName> names = List.of();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private AuthorityOption authority = new AuthorityOption();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final AuthorityCards cards;
    private final CertificateProfiles profiles;
    private final PrivateKeys keys;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Passphrases passphrases;

    @Activate
    public CardDeviceCommand(
            @Reference AuthorityCards cards,
            @Reference CertificateProfiles profiles,
            @Reference PrivateKeys keys,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.cards = cards;
        this.profiles = profiles;
        this.keys = keys;
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
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,62}")) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "'" + name + "' cannot name files; take letters, digits, dots and hyphens, such as pbx-1.");
        }
        CertificateAuthority issuer = cards.open(card);
        CertificateProfile rules = profile.find(profiles, workspace.workspace(), "sip-device", key);
        CommandOutput lines = new CommandOutput(terminal, options, interruption);
        List<Path> folders = new ArrayList<>(List.of(to));
        if (backup) {
            folders.add(card.resolve("CA").resolve("backup"));
        }
        for (Path folder : folders) {
            OutputFile.requireFree(folder.resolve(name + ".key"));
            OutputFile.requireFree(folder.resolve(name + ".pem"));
        }
        try (CertificateAuthority.Unlocked opened = authority.unlock(issuer, passphrases);
                Secret secret = passphrases.chosen(passphrase, "--passphrase", "Passphrase for the key of " + name)) {
            KeyPair pair = keys.generate(rules.keyType());
            String encrypted = keys.encrypt(pair.getPrivate(), secret);
            for (Path folder : folders) {
                PrivateFile.write(folder.resolve(name + ".key"), encrypted.getBytes(StandardCharsets.US_ASCII));
            }
            CertificateSubject subjects =
                    new CertificateSubject(subject.orElseGet(() -> new X500Principal("CN=" + name)), names);
            X509Certificate made =
                    opened.issue(opened.prepare(new IssueOrder(pair.getPublic(), subjects, rules, "device " + name)));
            for (Path folder : folders) {
                WholeFile.write(folder.resolve(name + ".pem"), Pem.encode(made));
                lines.note("Wrote " + folder.resolve(name + ".key") + " and " + folder.resolve(name + ".pem") + ".");
            }
        }
        lines.note(
                "Clients trust the device when they have " + card.resolve("CA").resolve("cacert.pem") + ".");
        return ExitCodes.OK;
    }
}

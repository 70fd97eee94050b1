// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.nio.file.Path;
import java.time.Duration;
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
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.fleetpki.pki.api.ca.KeyPlace;
import org.fleetpki.pki.api.ca.Pkcs11Uri;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a root or an intermediate. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "create",
        description = {
            "Make a certification authority with a key of its own, in the workspace's folder ca/ID.",
            "Without --passphrase, the passphrase of its key is asked for twice."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki ca create root --root --subject 'CN=Example root,O=Example' --validity 20y",
            "  fleetpki ca create issuing --issuer root --subject 'CN=Example issuing,O=Example'",
            "  fleetpki ca create issuing --issuer root --subject 'CN=Example issuing' \\",
            "      --issuer-passphrase file:secrets/root --passphrase env:CA_PASSPHRASE",
            "  fleetpki ca create root --root --subject 'CN=Example root' --passphrase env:PIN \\",
            "      --token 'pkcs11:slot-id=1;object=root?module-path=/usr/lib/softhsm/libsofthsm2.so'"
        })
public final class CaCreateCommand implements CliCommand {

    private static final Duration ROOT_VALIDITY = Duration.ofDays(7300);
    private static final Duration INTERMEDIATE_VALIDITY = Duration.ofDays(3650);
    private static final Duration BACKDATE = Duration.ofHours(1);

    @Parameters(paramLabel = "ID", description = "Its name in the workspace: lower-case letters, digits and hyphens.")
    private String id = "";

    @ArgGroup(multiplicity = "1")
    private Kind kind = new Kind();

    /** What it shall be. */
    static final class Kind {

        @Option(names = "--root", required = true, description = "Make a root, which certifies itself.")
        private boolean root;

        @Option(
                names = "--issuer",
                required = true,
                paramLabel = "ID",
                description = "Make an intermediate, certified by this authority of the workspace.")
        private String issuer = "";
    }

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
            description =
                    "The kind of key, such as EC-P256, EC-P384, RSA-3072 or RSA-4096. Default: EC-P256, or as the "
                            + "profile prefers.")
    private Optional<KeyType> key = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description =
                    "The rules of its certificate: a profile of the workspace's folder profiles, one of the product, "
                            + "or a file.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--path-length",
            paramLabel = "NUMBER",
            description = "How many authorities may stand below it. Default: any below a root, none below others.")
    private Optional<Integer> pathLength = Optional.empty();

    @Option(
            names = "--key-store",
            paramLabel = "FORM",
            defaultValue = "pkcs8",
            description =
                    "Where its key is kept: pkcs8 (cakey.pem, default), scrypt (the same, harder to guess) or pkcs12 "
                            + "(cakey.p12).")
    private KeyStore keyStore = KeyStore.pkcs8;

    /** The forms of a key file; the names on the command line. */
    enum KeyStore {
        pkcs8(new KeyPlace.Pkcs8()),
        scrypt(new KeyPlace.Pkcs8(PrivateKeys.Protection.SCRYPT)),
        pkcs12(new KeyPlace.Pkcs12());

        private final KeyPlace place;

        KeyStore(KeyPlace place) {
            this.place = place;
        }
    }

    @Option(
            names = "--token",
            paramLabel = "URI",
            description =
                    "Make its key in a token, which it never leaves: a URI of RFC 7512 such as "
                            + "'pkcs11:slot-id=1;object=root?module-path=/usr/lib/softhsm/libsofthsm2.so'. Its PIN is the passphrase.")
    private Optional<String> token = Optional.empty();

    @Option(
            names = "--validity",
            paramLabel = "TIME",
            converter = ValidityConverter.class,
            description =
                    "How long it is valid, such as 3650d or 10y. Default: as the profile says, else 7300d for a root and "
                            + "3650d for others.")
    private Optional<Duration> validity = Optional.empty();

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of its key is kept: env:NAME, file:PATH or prompt:QUESTION.")
    private Optional<SecretRef> passphrase = Optional.empty();

    @Option(
            names = "--issuer-passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of the issuer's key is kept. Default: it is asked for.")
    private Optional<SecretRef> issuerPassphrase = Optional.empty();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateAuthorities authorities;
    private final CertificateProfiles profiles;
    private final Passphrases passphrases;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CaCreateCommand(
            @Reference CertificateAuthorities authorities,
            @Reference CertificateProfiles profiles,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.authorities = authorities;
        this.profiles = profiles;
        this.passphrases = new Passphrases(secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "ca";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        Path folder = workspace.workspace().authorities();
        AuthorityOrder order = order();
        NameTaken.refuse(authorities, folder, id);
        CertificateAuthority made = kind.root ? root(folder, order) : intermediate(folder, order);
        new AuthorityTable(new CommandOutput(terminal, options, interruption)).write(made);
        return ExitCodes.OK;
    }

    private CertificateAuthority root(Path folder, AuthorityOrder order)
            throws PkiException, FleetException, CliException {
        try (Secret secret = passphrases.chosen(passphrase, "--passphrase", "Passphrase for the key of " + id)) {
            return authorities.createRoot(folder, order, secret);
        }
    }

    private CertificateAuthority intermediate(Path folder, AuthorityOrder order)
            throws PkiException, FleetException, CliException {
        CertificateAuthority issuer = authorities.open(folder, kind.issuer);
        try (Secret opens = passphrases.existing(
                        issuerPassphrase, "--issuer-passphrase", "Passphrase of the key of " + kind.issuer);
                CertificateAuthority.Unlocked unlocked = issuer.unlock(opens);
                Secret secret = passphrases.chosen(passphrase, "--passphrase", "Passphrase for the key of " + id)) {
            return authorities.createIntermediate(folder, order, secret, issuer, unlocked);
        }
    }

    private AuthorityOrder order() throws PkiException, CliException {
        try {
            CertificateProfile rules = profile.isPresent() ? named(profile.get()) : usual();
            KeyPlace place = token.isPresent() ? new KeyPlace.Token(Pkcs11Uri.parse(token.get())) : keyStore.place;
            return new AuthorityOrder(
                    id, subject, pathLength.map(rules::withPathLength).orElse(rules), place);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }

    private CertificateProfile named(String name) throws PkiException {
        Path folder = workspace.workspace().root().resolve("profiles");
        return profiles.find(folder, name).with(key, validity);
    }

    private CertificateProfile usual() {
        Duration life = validity.orElse(kind.root ? ROOT_VALIDITY : INTERMEDIATE_VALIDITY);
        CertificateProfile.Usage usage = kind.root ? Usage.ROOT_CA : Usage.INTERMEDIATE_CA;
        return new CertificateProfile(
                kind.root ? "root-ca" : "intermediate-ca", usage, key.orElse(KeyType.EC_P256), life, BACKDATE);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.ForeignAuthority;
import org.fleetpki.pki.api.ca.ForeignAuthorityReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over an authority that others made. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "import",
        description = {
            "Take over a certification authority that was made elsewhere.",
            "Its key is stored anew in the workspace, encrypted with the passphrase given; the files stay as they are."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki ca import issuing --certificate ca-chain.pem --key ca-key.pem",
            "  fleetpki ca import issuing --certificate ca-chain.pem --key ca-key.pem \\",
            "      --key-passphrase file:old-passphrase --passphrase env:CA_PASSPHRASE",
            "  fleetpki ca import works --from works.xdb --name 'Works root'"
        })
public final class CaImportCommand implements CliCommand {

    @Parameters(paramLabel = "ID", description = "Its name in the workspace: lower-case letters, digits and hyphens.")
    private String id = "";

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Its certificate in PEM or DER; in PEM its issuers may follow, up to the root. Needs --key.")
    private Optional<Path> certificate = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Its private key in PEM: PKCS #8, PKCS #1 or SEC 1, encrypted or not.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "PLACE",
            description =
                    "Instead: everything at once, with what it has issued and revoked, from a PKCS #12 or PEM file with "
                            + "certificate and key, an XCA database, the folder of openssl ca (demoCA), or an openssl.cnf.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "With --from: which one, where there are several authorities.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--key-passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of that file is kept: env:NAME, file:PATH or prompt:QUESTION. "
                    + "Default: it is asked for if the file is encrypted.")
    private Optional<SecretRef> keyPassphrase = Optional.empty();

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description =
                    "Where the passphrase to encrypt its key with from now on is kept. Default: it is asked for twice.")
    private Optional<SecretRef> passphrase = Optional.empty();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateAuthorities authorities;
    private final PkiReader reader;
    private final List<ForeignAuthorityReader> readers;
    private final Passphrases passphrases;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CaImportCommand(
            @Reference CertificateAuthorities authorities,
            @Reference PkiReader reader,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<ForeignAuthorityReader> readers,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.authorities = authorities;
        this.reader = reader;
        this.readers = readers;
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
        requireSource();
        requireName();
        NameTaken.refuse(authorities, folder, id);
        CertificateAuthority taken = from.isPresent() ? takeForeign(folder, from.get()) : takeFiles(folder);
        new AuthorityTable(new CommandOutput(terminal, options, interruption)).write(taken);
        return ExitCodes.OK;
    }

    private void requireSource() throws CliException {
        if (from.isPresent() == certificate.isPresent() || certificate.isPresent() != key.isPresent()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "Give either --from, or --certificate and --key together.");
        }
        if (name.isPresent() && from.isEmpty()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, "--name chooses among the authorities of --from; give both.");
        }
    }

    private CertificateAuthority takeForeign(Path folder, Path place)
            throws PkiException, FleetException, CliException {
        ForeignAuthority found = new ForeignSources(readers, passphrases).find(place, name, keyPassphrase);
        try (Secret secret = passphrases.chosen(passphrase, "--passphrase", "Passphrase for the key of " + id)) {
            return authorities.importForeign(folder, id, found, secret);
        }
    }

    private CertificateAuthority takeFiles(Path folder) throws PkiException, FleetException, CliException {
        List<X509Certificate> chain = reader.certificates(read(certificate.orElseThrow()));
        Path keyFile = key.orElseThrow();
        String pem = new String(read(keyFile), StandardCharsets.US_ASCII);
        if (!isEncrypted(pem) && keyPassphrase.isEmpty()) {
            return take(folder, chain, pem, Optional.empty());
        }
        try (Secret opens = passphrases.existing(keyPassphrase, "--key-passphrase", "Passphrase of " + keyFile)) {
            return take(folder, chain, pem, Optional.of(opens));
        }
    }

    private CertificateAuthority take(Path folder, List<X509Certificate> chain, String pem, Optional<Secret> opens)
            throws PkiException, FleetException, CliException {
        try (Secret secret = passphrases.chosen(passphrase, "--passphrase", "Passphrase for the key of " + id)) {
            return authorities.importExisting(folder, id, chain, pem, opens, secret);
        }
    }

    /** PKCS #8 says so in its label, the older forms in a header (RFC 1421, section 4.6.1.1). */
    private static boolean isEncrypted(String pem) {
        return pem.contains("BEGIN ENCRYPTED PRIVATE KEY") || pem.contains("Proc-Type: 4,ENCRYPTED");
    }

    private void requireName() throws CliException {
        try {
            AuthorityOrder.requireId(id);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }

    private static byte[] read(Path file) throws CliException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        }
    }
}

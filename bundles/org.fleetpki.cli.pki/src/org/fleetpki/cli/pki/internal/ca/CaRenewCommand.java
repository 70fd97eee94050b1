// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
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
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.RenewalOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Issues a certificate once more. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "renew",
        description = {
            "Issue a certificate once more: the same contents with a new serial number and a new validity.",
            "The key stays the same unless --csr or --key-out brings another. What the authority revoked is not renewed."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki ca renew issuing camera.pem --out camera-2.pem",
            "  fleetpki ca renew issuing camera.pem --csr camera.csr --validity 1y --out camera-2.pem",
            "  fleetpki ca renew issuing pbx.pem --key-out pbx-2.key --key RSA-2048 --out pbx-2.pem"
        })
public final class CaRenewCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The authority's name in the workspace.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "CERTIFICATE", description = "A file with the certificate, in PEM or DER.")
    private Path certificate = Path.of("");

    @Option(names = "--csr", paramLabel = "FILE", description = "A request (PKCS #10) with the new key.")
    private Optional<Path> csr = Optional.empty();

    @Option(
            names = "--validity",
            paramLabel = "TIME",
            converter = SpanConverter.class,
            description = "How long the new one is valid, such as 90d. Default: as long as the old one was.")
    private Optional<Duration> validity = Optional.empty();

    @Mixin
    private AuthorityOption authority = new AuthorityOption();

    @Mixin
    private NewKeyOption newKey = new NewKeyOption();

    @Mixin
    private IssueOutput output = new IssueOutput();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateAuthorities authorities;
    private final PkiReader reader;
    private final PrivateKeys keys;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Passphrases passphrases;

    @Activate
    public CaRenewCommand(
            @Reference CertificateAuthorities authorities,
            @Reference PkiReader reader,
            @Reference PrivateKeys keys,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.authorities = authorities;
        this.reader = reader;
        this.keys = keys;
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
        if (csr.isPresent() && newKey.isWanted()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "Give --csr or --key-out, not both: there is one new key.");
        }
        output.requireFree();
        CertificateAuthority issuer = authorities.open(workspace.workspace().authorities(), id);
        X509Certificate old = CertificateFiles.certificate(reader, certificate);
        RenewalOrder order = new RenewalOrder(old, key(old, lines), validity, output.note());
        if (output.isDryRun()) {
            return IssueOutput.preview(issuer.preview(order), lines);
        }
        try (CertificateAuthority.Unlocked key = authority.unlock(issuer, passphrases)) {
            return output.issue(issuer, key, order, lines, terminal);
        }
    }

    private Optional<PublicKey> key(X509Certificate old, CommandOutput lines)
            throws PkiException, FleetException, CliException {
        if (csr.isPresent()) {
            return Optional.of(reader.request(CertificateFiles.bytes(csr.get())).publicKey());
        }
        KeyType like = KeyType.of(old.getPublicKey()).orElse(KeyType.EC_P256);
        if (newKey.isWanted() && output.isDryRun()) {
            return Optional.of(keys.generate(newKey.type().orElse(like)).getPublic());
        }
        return newKey.isWanted()
                ? Optional.of(newKey.make(like, keys, passphrases, lines).getPublic())
                : Optional.empty();
    }
}

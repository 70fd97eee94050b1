// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
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
import org.fleetpki.cli.pki.internal.NameConverter;
import org.fleetpki.cli.pki.internal.SubjectConverter;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.NameRules;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Issues a certificate for a request, a public key, or a new key. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "issue",
        description = {
            "Issue a certificate by a profile: for a request, for a public key, or for a new key that is written into a file.",
            "A request must be signed with its own key. What else it asks for counts as far as the profile says."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki ca issue issuing --csr camera.csr --san IP:10.0.0.7 --out camera.pem",
            "  fleetpki ca issue issuing --key-out pbx.key --profile sip-device --subject CN=pbx --san pbx.example.org --out pbx.pem",
            "  fleetpki ca issue issuing --csr camera.csr --dry-run"
        })
public final class CaIssueCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The authority's name in the workspace.")
    private String id = "";

    @Option(names = "--csr", paramLabel = "FILE", description = "The request (PKCS #10), in PEM or DER.")
    private Optional<Path> csr = Optional.empty();

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description =
                    "Certify the public key of this file: a key, a certificate or a request that need not be signed.")
    private Optional<Path> publicKey = Optional.empty();

    @Option(
            names = "--subject",
            paramLabel = "DN",
            converter = SubjectConverter.class,
            description = "The distinguished name (RFC 4514). Default: that of the request.")
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
    private NewKeyOption newKey = new NewKeyOption();

    @Mixin
    private IssueOutput output = new IssueOutput();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateAuthorities authorities;
    private final CertificateProfiles profiles;
    private final PkiReader reader;
    private final PkiFiles files;
    private final PrivateKeys keys;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Passphrases passphrases;

    @Activate
    public CaIssueCommand(
            @Reference CertificateAuthorities authorities,
            @Reference CertificateProfiles profiles,
            @Reference PkiReader reader,
            @Reference PkiFiles files,
            @Reference PrivateKeys keys,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.authorities = authorities;
        this.profiles = profiles;
        this.reader = reader;
        this.files = files;
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
        requireOneSource();
        output.requireFree();
        CertificateAuthority issuer = authorities.open(workspace.workspace().authorities(), id);
        CertificateProfile rules = profile.find(profiles, workspace.workspace(), "device-server", newKey.type());
        IssueOrder given = csr.isPresent() ? ofRequest(csr.get(), rules) : ofKey(rules, lines);
        if (output.isDryRun()) {
            return IssueOutput.preview(issuer.preview(given), lines);
        }
        try (CertificateAuthority.Unlocked key = authority.unlock(issuer, passphrases)) {
            return output.issue(issuer, key, given, lines, terminal);
        }
    }

    private void requireOneSource() throws CliException {
        long sources = List.of(csr.isPresent(), publicKey.isPresent(), newKey.isWanted()).stream()
                .filter(given -> given)
                .count();
        if (sources != 1) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "Give one of --csr, --public-key and --key-out: whose key is to be certified.");
        }
    }

    private IssueOrder ofRequest(Path file, CertificateProfile rules) throws PkiException, CliException {
        CertificateRequest request = reader.request(CertificateFiles.bytes(file));
        try {
            List<Extension> asked = ParsedRequest.parse(request.der()).requestedExtensions();
            X500Principal name = subject.orElse(request.subject().name());
            requireWord(request, rules);
            return new IssueOrder(
                    request.publicKey(), new CertificateSubject(name, names), rules, asked, output.note());
        } catch (Asn1Exception e) {
            throw new CliException(ExitCodes.SPEC_INVALID, file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Names that only the request asks for are never signed unseen: whoever issues has to repeat those that are right. */
    private void requireWord(CertificateRequest request, CertificateProfile rules) throws CliException {
        List<GeneralName> asked = request.subject().alternativeNames();
        boolean ours = rules.rules().names().value().origin() == NameRules.Origin.ORDER;
        if (ours && names.isEmpty() && !asked.isEmpty()) {
            throw new CliException(
                    ExitCodes.REFUSED,
                    "The profile " + rules.id() + " does not take names from a request; repeat those that are right: "
                            + asked.stream().map(each -> "--san " + each).collect(Collectors.joining(" ")) + ".");
        }
    }

    private IssueOrder ofKey(CertificateProfile rules, CommandOutput lines)
            throws PkiException, FleetException, CliException {
        PublicKey key =
                publicKey.isPresent() ? CertificateFiles.publicKey(files, publicKey.get()) : newKey(rules, lines);
        CertificateSubject named = new CertificateSubject(subject.orElse(new X500Principal("")), names);
        return new IssueOrder(key, named, rules, output.note());
    }

    /** A dry run keeps no key. */
    private PublicKey newKey(CertificateProfile rules, CommandOutput lines) throws FleetException, CliException {
        return output.isDryRun()
                ? keys.generate(newKey.type().orElse(rules.keyType())).getPublic()
                : newKey.make(rules.keyType(), keys, passphrases, lines).getPublic();
    }
}

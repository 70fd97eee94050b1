// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.security.KeyPair;
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
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.cli.pki.internal.NameConverter;
import org.fleetpki.cli.pki.internal.SubjectConverter;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.SelfSigning;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a certificate that certifies itself. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "self-sign",
        description = {
            "Make a certificate that certifies itself, with a new key that is written into a file.",
            "Clients must be told to trust it one by one; an authority spares them that."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki ca self-sign --key-out pbx.key --subject CN=pbx --san pbx.example.org --out pbx.pem",
            "  fleetpki ca self-sign --key-out phone.key --key RSA-2048 --profile sip-device --san IP:10.0.0.9 --out phone.pem",
            "  fleetpki ca self-sign --key-out pbx.key --san pbx.example.org --dry-run"
        })
public final class CaSelfSignCommand implements CliCommand {

    @Option(
            names = "--subject",
            paramLabel = "DN",
            converter = SubjectConverter.class,
            description = "The distinguished name (RFC 4514). Default: the first --san as its common name.")
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
    private NewKeyOption newKey = new NewKeyOption();

    @Mixin
    private IssueOutput output = new IssueOutput();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final SelfSigning signing;
    private final CertificateProfiles profiles;
    private final PrivateKeys keys;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Passphrases passphrases;

    @Activate
    public CaSelfSignCommand(
            @Reference SelfSigning signing,
            @Reference CertificateProfiles profiles,
            @Reference PrivateKeys keys,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.signing = signing;
        this.profiles = profiles;
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
        output.requireFree();
        CertificateProfile rules = profile.find(profiles, workspace.workspace(), "device-server", newKey.type());
        CertificateSubject named = new CertificateSubject(subject.orElseGet(this::named), names);
        if (output.isDryRun()) {
            KeyPair throwAway = keys.generate(newKey.type().orElse(rules.keyType()));
            return IssueOutput.preview(
                    signing.preview(new IssueOrder(throwAway.getPublic(), named, rules, output.note())), lines);
        }
        KeyPair pair = newKey.make(rules.keyType(), keys, passphrases, lines);
        IssueOrder order = new IssueOrder(pair.getPublic(), named, rules, output.note());
        output.write(signing.sign(order, pair.getPrivate()), List.of(), lines, terminal);
        return ExitCodes.OK;
    }

    private X500Principal named() {
        return new X500Principal(
                names.isEmpty() ? "" : "CN=\"" + names.getFirst().value() + "\"");
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.key;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.cli.pki.internal.InputFiles;
import org.fleetpki.cli.pki.internal.KeyFiles;
import org.fleetpki.cli.pki.internal.KeyWords;
import org.fleetpki.cli.pki.internal.Lines;
import org.fleetpki.cli.pki.internal.ObjectJson;
import org.fleetpki.cli.pki.internal.PassphraseOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.KeyChecks;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks whether a key belongs to a certificate, and whether it is known to be weak. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "check",
        description = {
            "Check whether a key is known to be weak, and whether it belongs to a certificate or request.",
            "A check without a finding is no proof of strength."
        },
        exitCodeList = {
            ExitCodes.OK + ":Nothing is wrong with the key, and it belongs to the certificate.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":It does not belong to the certificate, or must not be used.",
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki key check server.key server.pem",
            "  fleetpki key check cam-1.pem --output json | jq '.findings[].code'"
        })
public final class KeyCheckCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "KEY", description = "A file with a private or public key; - is stdin.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CERT",
            description = "A file with a certificate, a request or a key that it should belong to.")
    private Optional<Path> certificate = Optional.empty();

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final KeyChecks checks;
    private final KeyFiles keyFiles;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public KeyCheckCommand(
            @Reference KeyChecks checks,
            @Reference PkiFiles files,
            @Reference PrivateKeys keys,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.checks = checks;
        this.keyFiles = new KeyFiles(new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal), keys);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "key";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        PublicKeyInfo key = read(file);
        Optional<Boolean> belongs = certificate.isPresent()
                ? Optional.of(read(certificate.get()).key().equals(key.key()))
                : Optional.empty();
        List<Finding> findings = checks.check(key);
        boolean refused = belongs.filter(fits -> !fits).isPresent()
                || findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (output.isText()) {
            output.text(text(output, key, belongs, findings));
        } else {
            JsonObject json = new JsonObject().with("good", !refused).with("key", ObjectJson.of(key));
            belongs.ifPresent(fits -> json.with("belongs", fits));
            output.json(json.with("findings", ObjectJson.findings(findings)).text());
        }
        return refused ? ExitCodes.REFUSED : ExitCodes.OK;
    }

    private PublicKeyInfo read(Path path) throws PkiException, FleetException, CliException {
        return keyFiles.publicKey(path, passphrase.reference(), PassphraseOption.NAME);
    }

    private String text(CommandOutput output, PublicKeyInfo key, Optional<Boolean> belongs, List<Finding> findings) {
        Lines lines = new Lines(output.style()).heading("Key in " + file);
        lines.line("Key", KeyWords.of(key));
        lines.line("SHA-256", key.fingerprint().hex());
        belongs.ifPresent(fits -> lines.line(
                "Belongs", fits ? Tone.GOOD : Tone.BAD, (fits ? "to " : "not to ") + certificate.orElseThrow()));
        if (findings.isEmpty()) {
            lines.line("Strength", Tone.GOOD, "nothing was found against it");
        }
        KeyFacts.write(lines, findings);
        return lines.text();
    }
}

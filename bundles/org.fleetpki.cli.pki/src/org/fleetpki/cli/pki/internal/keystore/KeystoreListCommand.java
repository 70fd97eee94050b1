// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.keystore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.cli.pki.internal.KeyWords;
import org.fleetpki.cli.pki.internal.ObjectJson;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the entries of a key store. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "list",
        description = {
            "List the entries of a key store: PKCS #12, JKS, JCEKS, BKS or BCFKS, told by its content.",
            "What is unsafe about its form is said on stderr."
        },
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID, ExitCodeHelp.SECRET_UNAVAILABLE},
        footer = {
            "  fleetpki keystore list server.p12",
            "  fleetpki keystore list server.jks --passphrase file:passphrase.txt --output json | jq -r '.entries[].alias'"
        })
public final class KeystoreListCommand implements CliCommand {

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final StoreFiles stores;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public KeystoreListCommand(
            @Reference PkiFiles files,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.stores = new StoreFiles(files, secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "keystore";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        try (OpenStore open = stores.open(store)) {
            if (output.isText()) {
                output.text(open.file() + ", " + open.format().title());
                output.text(table(output, open.entries()));
                open.notes().forEach(note -> output.warn(note.message() + " " + note.remedy()));
            } else if (output.format() == OutputFormat.NDJSON) {
                open.entries().forEach(entry -> output.json(ObjectJson.of(entry).text()));
            } else {
                output.json(new JsonObject()
                        .with("file", open.file().toString())
                        .with("format", open.format().id())
                        .with(
                                "entries",
                                open.entries().stream().map(ObjectJson::of).toList())
                        .with("notes", ObjectJson.findings(open.notes()))
                        .text());
            }
            return ExitCodes.OK;
        }
    }

    private static String table(CommandOutput output, List<KeyStoreEntry> entries) {
        TextTable table = new TextTable(
                output.style(), "No", "Alias", "Kind", "Certificates", "Subject", "Key", "Expires", "SHA-256");
        int place = 0;
        for (KeyStoreEntry entry : entries) {
            place++;
            Optional<ParsedCertificate> leaf = entry.chain().stream().findFirst();
            table.row(
                    leaf.map(KeystoreListCommand::tone).orElse(Tone.PLAIN),
                    "#" + place,
                    entry.alias(),
                    entry.key().isPresent() ? "key" : "certificate",
                    Integer.toString(entry.chain().size()),
                    leaf.map(ParsedCertificate::toString).orElse(""),
                    leaf.map(certificate -> KeyWords.of(certificate.publicKey()))
                            .or(() -> entry.key().map(key -> key.getAlgorithm()))
                            .orElse(""),
                    leaf.map(KeystoreListCommand::end).orElse(""),
                    leaf.map(certificate -> certificate.fingerprint().hex()).orElse(""));
        }
        return table.text();
    }

    private static Tone tone(ParsedCertificate certificate) {
        try {
            Instant now = InstantSource.system().instant();
            if (now.isBefore(certificate.notBefore()) || now.isAfter(certificate.notAfter())) {
                return Tone.BAD;
            }
            return Duration.between(now, certificate.notAfter()).toDays() < 30 ? Tone.ATTENTION : Tone.GOOD;
        } catch (Asn1Exception e) {
            return Tone.BAD;
        }
    }

    private static String end(ParsedCertificate certificate) {
        try {
            return certificate.notAfter().toString().substring(0, 10);
        } catch (Asn1Exception e) {
            return "unreadable";
        }
    }
}

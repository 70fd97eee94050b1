// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.cert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.cli.pki.internal.InputFiles;
import org.fleetpki.cli.pki.internal.PassphraseOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.files.PkiFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares two certificates, or a certificate with a request or key, field by field. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "compare",
        description = {
            "Compare two certificates, requests or keys, in any mixture: field by field, and whether the key is the same.",
            "Of a file with several objects the first counts."
        },
        exitCodeList = {
            ExitCodes.OK + ":The two are the same, byte for byte.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":The two differ.",
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki cert compare old.pem new.pem",
            "  fleetpki cert compare cam-1.csr cam-1.pem --output json | jq .sameKey"
        })
public final class CertCompareCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "A", description = "The one; - is stdin.")
    private Path left = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "The other.")
    private Path right = Path.of("");

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final InputFiles input;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CertCompareCommand(
            @Reference PkiFiles files,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.input = new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "cert";
    }

    /** A field of both; empty where one has none. */
    private record Row(String field, Optional<String> left, Optional<String> right) {

        boolean isSame() {
            return left.equals(right);
        }
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        Facts one = facts(left);
        Facts other = facts(right);
        Set<String> names = new LinkedHashSet<>(one.fields().keySet());
        names.addAll(other.fields().keySet());
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(new Row(
                    name,
                    Optional.ofNullable(one.fields().get(name)),
                    Optional.ofNullable(other.fields().get(name))));
        }
        boolean same = one.encoded().equals(other.encoded()) && rows.stream().allMatch(Row::isSame);
        boolean sameKey = one.hasKeyOf(other);
        if (output.isText()) {
            output.text(text(output, rows, same, sameKey));
        } else {
            output.json(new JsonObject()
                    .with("same", same)
                    .with("sameKey", sameKey)
                    .with("fields", rows.stream().map(CertCompareCommand::json).toList())
                    .text());
        }
        return same ? ExitCodes.OK : ExitCodes.REFUSED;
    }

    private Facts facts(Path file) throws PkiException, FleetException, CliException {
        for (PkiFiles.Found found : input.readOpen(file, passphrase.reference(), PassphraseOption.NAME)) {
            Optional<Facts> facts = Facts.of(found.object());
            if (facts.isPresent()) {
                return facts.get();
            }
        }
        throw new CliException(
                ExitCodes.SPEC_INVALID, InputFiles.name(file) + " has no certificate, request or key in it.");
    }

    private String text(CommandOutput output, List<Row> rows, boolean same, boolean sameKey) {
        TextTable table = new TextTable(output.style(), "Field", left.toString(), right.toString());
        for (Row row : rows) {
            table.row(
                    row.isSame() ? Tone.GOOD : Tone.BAD,
                    row.field(),
                    row.left().orElse("(none)"),
                    row.isSame() ? "(the same)" : row.right().orElse("(none)"));
        }
        String verdict = same
                ? "They are the same."
                : sameKey ? "They differ, and have the same key." : "They differ, and have different keys.";
        return table.text() + verdict;
    }

    private static JsonObject json(Row row) {
        JsonObject json = new JsonObject().with("field", row.field()).with("same", row.isSame());
        row.left().ifPresent(value -> json.with("a", value));
        row.right().ifPresent(value -> json.with("b", value));
        return json;
    }
}

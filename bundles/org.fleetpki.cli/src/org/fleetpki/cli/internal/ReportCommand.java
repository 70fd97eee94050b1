// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.ReportFolder;
import org.fleetpki.cli.api.ResultTable;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.fleet.api.RunReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what an earlier run did. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "report",
        description = {
            "Show what the last run of apply or verify did, or an earlier one.",
            "Tells what happened, not whether it was good: it exits with 0 whatever came out of the run."
        },
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID, ExitCodeHelp.WORKSPACE_UNUSABLE},
        footer = {
            "  fleetpki report",
            "  fleetpki report --format junit -o junit.xml",
            "  fleetpki report --run 20260301T0200Z-1 -o reports/march"
        })
public final class ReportCommand implements CliCommand {

    private static final String TEXT = "text";

    /** More runs than a nightly job makes in 27 years. */
    private static final int ALL_RUNS = 10_000;

    @Option(names = "--run", paramLabel = "ID", description = "The run, by its id. Default: the last one.")
    private Optional<String> run = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, junit or html. Default: what --output says; all of them into a folder.")
    private Optional<String> format = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "PATH",
            description = "The file to write; without --format, or if it is a folder, the folder. Default: stdout.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final FleetStores stores;
    private final FleetJson json;
    private final List<ReportWriter> writers;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public ReportCommand(
            @Reference FleetStores stores,
            @Reference FleetJson json,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<ReportWriter> writers,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.stores = stores;
        this.json = json;
        this.writers = List.copyOf(writers);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public CommandGroup group() {
        return CommandGroup.FLEET;
    }

    @Override
    public Integer call() throws FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        Optional<ReportWriter> writer = format.isPresent() ? Optional.of(writer(format.get())) : Optional.empty();
        RunReport report = find();
        if (out.isPresent()) {
            output.note("Wrote " + write(report, writer, out.get()) + ".");
        } else if (writer.isPresent() && !writer.get().format().equals(TEXT)) {
            terminal.out(bytes(report, writer.get()));
        } else if (writer.isEmpty() && output.format() == OutputFormat.NDJSON) {
            report.results().forEach(result -> output.json(json.of(result)));
        } else if (writer.isEmpty() && output.format() == OutputFormat.JSON) {
            output.json(json.pretty(json.of(report)));
        } else {
            output.text("Run " + report.runId() + " (" + report.verb() + ") of " + report.fleetName() + ", "
                    + report.startedAt() + " to " + report.endedAt());
            output.text(new ResultTable(output.style()).text(report));
        }
        return ExitCodes.OK;
    }

    private String write(RunReport report, Optional<ReportWriter> writer, Path to) throws CliException {
        if (writer.isEmpty()) {
            return new ReportFolder(writers)
                    .write(report, to).stream().map(Path::toString).collect(Collectors.joining(", "));
        }
        Path file = Files.isDirectory(to) ? to.resolve(writer.get().fileName()) : to;
        WholeFile.write(file, stream -> writer.get().write(report, stream));
        return file.toString();
    }

    private RunReport find() throws FleetException, CliException {
        requireDatabase();
        try (FleetStore store = stores.open(workspace.workspace())) {
            List<RunReport> runs = store.runs(run.isPresent() ? ALL_RUNS : 1);
            return runs.stream()
                    .filter(report -> run.isEmpty() || report.runId().equals(run.get()))
                    .findFirst()
                    .orElseThrow(() -> new CliException(
                            ExitCodes.SPEC_INVALID,
                            run.map(id -> "There is no run '" + id + "' in the workspace.")
                                    .orElse("There was no run in the workspace yet; 'fleetpki apply' or "
                                            + "'fleetpki verify' makes one.")));
        }
    }

    /** Opening the database would make one, and a look must not leave anything behind. */
    private void requireDatabase() throws CliException {
        Path database = workspace.workspace().database();
        if (!Files.exists(database)) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "There was no run yet in " + workspace.workspace().root() + "; --workspace points to another.");
        }
    }

    private ReportWriter writer(String name) throws CliException {
        return writers.stream()
                .filter(writer -> writer.format().equals(name))
                .findFirst()
                .orElseThrow(() -> new CliException(
                        ExitCodes.SPEC_INVALID,
                        "Unknown format '" + name + "'; known are "
                                + writers.stream()
                                        .map(ReportWriter::format)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static byte[] bytes(RunReport report, ReportWriter writer) throws CliException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(report, bytes);
        } catch (IOException e) {
            throw new CliException(ExitCodes.WORKSPACE_UNUSABLE, "The report cannot be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreChange;
import org.fleetpki.pki.api.trust.TrustStoreUndo;
import org.fleetpki.pki.api.trust.TrustStores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back what an earlier command changed in trust stores. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "undo",
        description = {
            "Take back what 'trust add' or 'trust remove' changed: shows what will change, asks, and changes it.",
            "What others have changed since is left alone."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":Others have changed the entry since.",
            ExitCodes.WORKSPACE_UNUSABLE + ":Some stores could not be read or changed, and are as they were.",
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodes.INTERRUPTED + ":The answer was not yes; nothing was changed."
        },
        footer = {
            "  fleetpki trust undo",
            "  fleetpki trust undo --list",
            "  fleetpki trust undo 20261121T100000.000Z --yes"
        })
public final class TrustUndoCommand implements CliCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            description = "Which command to take back, by the name that --list shows. Default: the latest.")
    private Optional<String> run = Optional.empty();

    @Option(names = "--list", description = "Only list what can be taken back.")
    private boolean list;

    @Option(
            names = "--forget",
            description = "Only forget the record, as for a store that is no longer there; change nothing.")
    private boolean forget;

    @Mixin
    private PasswordOption passwordOption = new PasswordOption();

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final TrustStores known;
    private final TerminalSecrets secrets;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public TrustUndoCommand(
            @Reference TrustStores known,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.known = known;
        this.secrets = new TerminalSecrets(secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "trust";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        List<TrustStoreUndo> undoable = known.undoable();
        if (list) {
            new UndoTable(output).write(undoable);
            return ExitCodes.OK;
        }
        List<TrustStoreUndo> chosen = chosen(undoable);
        if (forget) {
            for (TrustStoreUndo undo : chosen) {
                known.forget(undo);
            }
            output.note("Forgot " + chosen.size() + (chosen.size() == 1 ? " change." : " changes."));
            return ExitCodes.OK;
        }
        if (chosen.isEmpty()) {
            output.note("There is nothing to undo.");
        }
        ChangeRun taking = new ChangeRun(output, terminal);
        Optional<Secret> password = passwordOption.open(secrets);
        try {
            for (TrustStoreUndo undo : chosen) {
                plan(taking, undo, password);
            }
            return taking.finish(changes);
        } finally {
            password.ifPresent(Secret::close);
        }
    }

    private List<TrustStoreUndo> chosen(List<TrustStoreUndo> undoable) throws CliException {
        String name = run.or(() -> undoable.stream().findFirst().map(TrustStoreUndo::run))
                .orElse("");
        List<TrustStoreUndo> chosen =
                undoable.stream().filter(undo -> undo.run().equals(name)).toList();
        if (chosen.isEmpty() && run.isPresent()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "There is no run '" + name + "' to undo; --list shows those that there are.");
        }
        return chosen;
    }

    private void plan(ChangeRun taking, TrustStoreUndo undo, Optional<Secret> password) {
        String id = undo.change().store();
        try {
            TrustStore store = known.find(id, password).getFirst();
            TrustStoreChange plan = store.planUndo(undo.change());
            if (plan.isEmpty() && !changes.isDryRun()) {
                known.undo(undo, store, plan);
            }
            taking.plan(store, plan, () -> known.undo(undo, store, plan));
        } catch (PkiException e) {
            taking.fail(id, "trust store", ExitCodeMapping.of(e), e.failure().sentence());
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Xml;

/** Runs commands, wherever they come from. */
final class Commands {

    private final Identity identity;
    private final Memory<State> memory;
    private final Conditions conditions;
    private final X509Module certificates;
    private final Variables variables;
    private final Runnable restart;

    /** @param restart switches the device off and on again */
    Commands(
            Identity identity,
            Memory<State> memory,
            Conditions conditions,
            X509Module certificates,
            Variables variables,
            Runnable restart) {
        this.identity = identity;
        this.memory = memory;
        this.conditions = conditions;
        this.certificates = certificates;
        this.variables = variables;
        this.restart = restart;
    }

    /** @throws CommandException if the device refuses */
    Outcome run(Command command) throws CommandException {
        return switch (command.module()) {
            case "X509" -> certificates.run(command);
            case "CMD0" -> general(command);
            case "VARS" -> variables(command);
            default -> throw new CommandException("unknown module");
        };
    }

    private Outcome general(Command command) throws CommandException {
        return switch (command.name()) {
            case "xml-info" ->
                Outcome.of("<info name=\"%s\" sn=\"%s\"/>".formatted(Xml.escape(identity.name()), identity.serial()));
            case "reset" -> reset();
            default -> throw new CommandException("unknown command");
        };
    }

    private Outcome reset() {
        boolean forgets = conditions.forgetsOnRestart();
        return Outcome.changed(() -> {
                    if (forgets) {
                        memory.change(state -> state.cleared(Place.DEVICE));
                    }
                })
                .then(restart);
    }

    private Outcome variables(Command command) throws CommandException {
        var words = command.words();
        return switch (command.name()) {
            case "read" -> variables.read(words.isEmpty() ? "" : words.getFirst());
            case "del" -> variables.delete(words.isEmpty() ? "" : words.getFirst());
            case "create" -> {
                if (words.size() != 3) {
                    throw new CommandException("name, type and value are needed");
                }
                yield variables.create(words.get(0), words.get(1), words.get(2));
            }
            default -> throw new CommandException("unknown command");
        };
    }
}

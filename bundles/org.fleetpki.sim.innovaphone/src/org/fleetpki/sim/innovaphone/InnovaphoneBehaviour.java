// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.DeviceBehaviour;
import org.fleetpki.sim.Login;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Parameters;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import org.fleetpki.sim.Xml;

/** The web server of an innovaphone device: each page of a module is one of its commands. */
final class InnovaphoneBehaviour implements DeviceBehaviour {

    private static final String XML = "text/xml; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Names names;
    private final Identity identity;
    private final Memory<State> memory;
    private final Login login;
    private final Commands commands;
    private final Variables variables;
    private final Uploads uploads;
    private final Downloads downloads;

    InnovaphoneBehaviour(
            Names names,
            Identity identity,
            Memory<State> memory,
            Login login,
            Commands commands,
            Variables variables,
            Uploads uploads) {
        this.names = names;
        this.identity = identity;
        this.memory = memory;
        this.login = login;
        this.commands = commands;
        this.variables = variables;
        this.uploads = uploads;
        this.downloads = new Downloads(names);
    }

    @Override
    public Optional<Response> refuse(Request request) {
        return login.refuse(request);
    }

    @Override
    public Answer act(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("POST")) {
            return Answer.of(Response.page(405).with("Allow", "GET, POST"));
        }
        List<String> path = request.segments();
        if (path.size() == 2 && path.get(1).equals("mod_cmd.xml")) {
            return command(path.getFirst(), request);
        }
        if (request.path().equals("/CMD0/box_info.xml")) {
            return Answer.of(Response.of(200, XML, facts()));
        }
        return Answer.of(downloads.get(request, memory.state()).orElse(Response.page(404)));
    }

    private Answer command(String module, Request request) {
        Parameters arguments;
        try {
            arguments = arguments(request);
        } catch (IllegalArgumentException e) {
            return Answer.of(Response.page(400));
        }
        Command command = new Command(module, arguments.text("cmd"), arguments, List.of());
        try {
            return answer(run(command, request, arguments));
        } catch (CommandException e) {
            return answer(Outcome.refused(e.getMessage(), Answer.Change.NONE));
        }
    }

    private Outcome run(Command command, Request request, Parameters arguments) throws CommandException {
        return switch (names.key(command.key()).orElse("")) {
            case "servercert.upload" -> uploads.certificate(request, arguments);
            case "trusted.upload" -> uploads.trusted(request);
            case "vars.read" -> variables.read(variable(arguments, "vars.name"));
            case "vars.delete" -> variables.delete(variable(arguments, "vars.name"));
            case "vars.create" ->
                variables.create(
                        variable(arguments, "vars.name"),
                        variable(arguments, "vars.type"),
                        variable(arguments, "vars.value"));
            default -> commands.run(command);
        };
    }

    private String variable(Parameters arguments, String key) {
        return arguments.text(names.get(key));
    }

    private static Answer answer(Outcome outcome) {
        String type = outcome.output().startsWith("<") ? XML : TEXT;
        return new Answer(Response.of(200, type, outcome.output()), outcome.change(), outcome.afterwards());
    }

    private static Parameters arguments(Request request) {
        Parameters query = Parameters.ofQuery(request);
        String type = request.headers().first("Content-Type").orElse("");
        return type.startsWith("application/x-www-form-urlencoded")
                ? query.and(Parameters.decode(request.text()))
                : query;
    }

    private String facts() {
        return "<info><%s %s=\"%s\" %s=\"%s\" %s=\"%s\"/></info>"
                .formatted(
                        names.get("facts.element"),
                        names.get("facts.model"),
                        Xml.escape(identity.model()),
                        names.get("facts.serial"),
                        identity.serial(),
                        names.get("facts.firmware"),
                        Xml.escape(identity.firmware()));
    }
}

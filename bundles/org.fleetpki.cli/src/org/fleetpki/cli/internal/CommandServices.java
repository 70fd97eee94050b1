// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.fleetpki.cli.api.CliCommand;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The commands that bundles publish, once everything that they need is there. */
@Component(service = CommandServices.class)
public final class CommandServices {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final ServiceComponentRuntime components;
    private final List<ComponentServiceObjects<CliCommand>> services = new CopyOnWriteArrayList<>();

    @Activate
    public CommandServices(@Reference ServiceComponentRuntime components) {
        this.components = components;
    }

    @Reference(
            service = CliCommand.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            scope = ReferenceScope.PROTOTYPE_REQUIRED)
    void addCommand(ComponentServiceObjects<CliCommand> command) {
        services.add(command);
    }

    void removeCommand(ComponentServiceObjects<CliCommand> command) {
        services.remove(command);
    }

    /**
     * Wait until every command that some bundle describes is satisfied.
     *
     * @return one line for each that is not when time is over, with the services that it lacks
     */
    List<String> settle(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> lacking = lacking();
        while (!lacking.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK);
            lacking = lacking();
        }
        return lacking;
    }

    /** A fresh object of each command; a command that cannot be made is left out, and the runtime logs why. */
    List<CliCommand> commands() {
        List<CliCommand> commands = new ArrayList<>();
        for (ComponentServiceObjects<CliCommand> service : services) {
            CliCommand command = service.getService();
            if (command != null) {
                commands.add(command);
            }
        }
        return commands;
    }

    private List<String> lacking() {
        List<ComponentDescriptionDTO> described = components.getComponentDescriptionDTOs().stream()
                .filter(component -> Arrays.asList(component.serviceInterfaces).contains(CliCommand.class.getName()))
                .toList();
        List<String> lacking =
                described.stream().map(this::lackOf).flatMap(Collection::stream).toList();
        boolean unbound = lacking.isEmpty() && services.size() < described.size();
        return unbound || described.isEmpty()
                ? List.of(services.size() + " of " + described.size() + " commands are published")
                : lacking;
    }

    private List<String> lackOf(ComponentDescriptionDTO component) {
        Collection<ComponentConfigurationDTO> configurations = components.getComponentConfigurationDTOs(component);
        boolean satisfied = configurations.stream()
                .anyMatch(configuration -> configuration.state == ComponentConfigurationDTO.SATISFIED
                        || configuration.state == ComponentConfigurationDTO.ACTIVE);
        if (satisfied) {
            return List.of();
        }
        String missing = configurations.stream()
                .flatMap(configuration -> Arrays.stream(configuration.unsatisfiedReferences))
                .map(unsatisfied -> referenceOf(component, unsatisfied.name))
                .distinct()
                .collect(Collectors.joining(", "));
        return List.of(component.name + " lacks " + (missing.isEmpty() ? "its configuration" : missing));
    }

    /** The interface that a reference asks for: DS names references of constructors by their parameters. */
    private static String referenceOf(ComponentDescriptionDTO component, String reference) {
        return Arrays.stream(component.references)
                .filter(described -> described.name.equals(reference))
                .map(described -> described.interfaceName)
                .findFirst()
                .orElse(reference);
    }
}

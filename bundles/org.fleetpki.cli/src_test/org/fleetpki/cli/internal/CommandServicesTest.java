// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.fleetpki.cli.api.CliCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

@Timeout(60)
class CommandServicesTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final Runtime runtime = new Runtime();
    private final CommandServices services = new CommandServices(runtime.service());

    /** A DS runtime that says what it was told to. */
    private static final class Runtime {

        private final List<ComponentDescriptionDTO> descriptions = new ArrayList<>();
        private int state = ComponentConfigurationDTO.SATISFIED;
        private Runnable whenAsked = () -> {};

        ServiceComponentRuntime service() {
            return (ServiceComponentRuntime) Proxy.newProxyInstance(
                    ServiceComponentRuntime.class.getClassLoader(),
                    new Class<?>[] {ServiceComponentRuntime.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getComponentDescriptionDTOs" -> described();
                        case "getComponentConfigurationDTOs" -> List.of(configuration());
                        default -> throw new IllegalStateException(method.getName() + " is not asked for");
                    });
        }

        void describe(String name) {
            ReferenceDTO reference = new ReferenceDTO();
            reference.name = "engine";
            reference.interfaceName = "org.fleetpki.fleet.api.FleetEngine";
            ComponentDescriptionDTO description = new ComponentDescriptionDTO();
            description.name = name;
            description.serviceInterfaces = new String[] {CliCommand.class.getName()};
            description.references = new ReferenceDTO[] {reference};
            descriptions.add(description);
        }

        private List<ComponentDescriptionDTO> described() {
            whenAsked.run();
            ComponentDescriptionDTO other = new ComponentDescriptionDTO();
            other.name = "some.other.Component";
            other.serviceInterfaces = new String[0];
            List<ComponentDescriptionDTO> all = new ArrayList<>(descriptions);
            all.add(other);
            return all;
        }

        private ComponentConfigurationDTO configuration() {
            UnsatisfiedReferenceDTO unsatisfied = new UnsatisfiedReferenceDTO();
            unsatisfied.name = "engine";
            ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
            configuration.state = state;
            configuration.unsatisfiedReferences = state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE
                    ? new UnsatisfiedReferenceDTO[] {unsatisfied}
                    : new UnsatisfiedReferenceDTO[0];
            return configuration;
        }
    }

    private record Objects(Supplier<CliCommand> maker) implements ComponentServiceObjects<CliCommand> {

        @Override
        public CliCommand getService() {
            return maker.get();
        }

        @Override
        public void ungetService(CliCommand service) {}

        @Override
        public ServiceReference<CliCommand> getServiceReference() {
            throw new IllegalStateException("not asked for");
        }
    }

    @Test
    void commandsAreFreshObjectsEachTime() throws InterruptedException {
        runtime.describe("ca");
        services.addCommand(new Objects(CaCommand::new));

        assertEquals(List.of(), services.settle(SHORT));

        assertNotSame(services.commands().getFirst(), services.commands().getFirst());
    }

    @Test
    void whatIsMissingIsNamed() throws InterruptedException {
        runtime.describe("org.fleetpki.cli.internal.PlanCommand");
        runtime.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;

        assertEquals(
                List.of("org.fleetpki.cli.internal.PlanCommand lacks org.fleetpki.fleet.api.FleetEngine"),
                services.settle(SHORT));
    }

    @Test
    void aProgramWithoutAnyCommandIsNotComplete() throws InterruptedException {
        assertEquals(List.of("0 of 0 commands are published"), services.settle(SHORT));
    }

    @Test
    void aCommandThatComesLateIsWaitedFor() throws InterruptedException {
        runtime.describe("ca");
        CaCommand command = new CaCommand();
        int[] asked = {0};
        runtime.whenAsked = () -> {
            if (++asked[0] == 3) {
                services.addCommand(new Objects(() -> command));
            }
        };

        assertEquals(List.of(), services.settle(Duration.ofSeconds(30)));

        assertSame(command, services.commands().getFirst());
    }

    @Test
    void aCommandThatCannotBeMadeIsLeftOut() {
        services.addCommand(new Objects(() -> null));
        assertEquals(List.of(), services.commands());
    }
}

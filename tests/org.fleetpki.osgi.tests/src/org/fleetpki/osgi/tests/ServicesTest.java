// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.osgi.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.TlsExaminer;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.fleet.api.FleetEngine;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.KeyChecks;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.RequestMaker;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.SignatureMaker;
import org.fleetpki.pki.api.ca.AuthorityCards;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.fleetpki.pki.api.ca.Revocations;
import org.fleetpki.pki.api.ca.RootRollOver;
import org.fleetpki.pki.api.ca.SelfSigning;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiTree;
import org.fleetpki.pki.api.lint.Linter;
import org.fleetpki.pki.api.ocsp.OcspClient;
import org.fleetpki.pki.api.ocsp.OcspResponder;
import org.fleetpki.pki.api.path.ChainValidator;
import org.fleetpki.pki.api.trust.TrustStores;
import org.fleetpki.sim.SimulatorFamily;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.util.tracker.ServiceTracker;

/** The bundles together in Equinox: every component finds what it references, and every role is there. */
class ServicesTest {

    private static final long PATIENCE_MILLIS = 60_000;

    private final BundleContext context =
            FrameworkUtil.getBundle(ServicesTest.class).getBundleContext();

    @Test
    void everyRoleHasAService() throws Exception {
        for (Class<?> role : List.of(
                PkiReader.class,
                PrivateKeys.class,
                ChainValidator.class,
                Linter.class,
                CertificateAuthorities.class,
                KeyChecks.class,
                RequestMaker.class,
                SignatureChecks.class,
                SignatureMaker.class,
                PkiFiles.class,
                PkiTree.class,
                AuthorityCards.class,
                CertificateProfiles.class,
                Revocations.class,
                RootRollOver.class,
                SelfSigning.class,
                OcspClient.class,
                OcspResponder.class,
                TrustStores.class,
                TlsExaminer.class,
                TlsProbe.class,
                FleetFiles.class,
                FleetStores.class,
                SecretSources.class,
                FleetEngine.class)) {
            assertNotNull(await(role), "no service for " + role.getName());
        }
    }

    @Test
    void everyComponentIsSatisfied() throws Exception {
        await(FleetEngine.class);
        ServiceComponentRuntime runtime = await(ServiceComponentRuntime.class);
        Bundle[] ours = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.fleetpki."))
                .toArray(Bundle[]::new);
        var descriptions = runtime.getComponentDescriptionDTOs(ours);
        assertTrue(descriptions.size() > 30, "SCR sees our components: " + descriptions.size());
        for (ComponentDescriptionDTO description : descriptions) {
            for (var configuration : runtime.getComponentConfigurationDTOs(description)) {
                assertEquals(
                        List.of(),
                        Arrays.stream(configuration.unsatisfiedReferences)
                                .map(reference -> description.name + " lacks " + reference.name)
                                .toList());
            }
        }
    }

    @Test
    void familiesHaveAnAdapterAndASimulator() throws Exception {
        await(DeviceAdapter.class);
        await(SimulatorFamily.class);
        assertEquals(Set.of("axis", "generic"), all(DeviceAdapter.class, DeviceAdapter::family));
        assertEquals(Set.of("axis", "generic"), all(SimulatorFamily.class, SimulatorFamily::family));
    }

    @Test
    void theGenericAdapterIsAskedLast() throws Exception {
        await(DeviceAdapter.class);
        ServiceReference<DeviceAdapter> last = context.getServiceReferences(DeviceAdapter.class, null).stream()
                .min(ServiceReference::compareTo)
                .orElseThrow();
        assertEquals("generic", context.getService(last).family());
    }

    @Test
    void reportsRulesAndCommandsAreServices() throws Exception {
        await(ReportWriter.class);
        assertEquals(Set.of("html", "json", "junit", "text"), all(ReportWriter.class, ReportWriter::format));
        assertTrue(await(Linter.class).rules().size() > 300, "sets of lint rules are services");
        assertTrue(context.getServiceReferences(CliCommand.class, null).size() >= 9, "commands are services");
    }

    private <T> T await(Class<T> role) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, role, null);
        tracker.open();
        try {
            return tracker.waitForService(PATIENCE_MILLIS);
        } finally {
            tracker.close();
        }
    }

    private <T> Set<String> all(Class<T> role, Function<T, String> name) throws Exception {
        Stream<T> services = context.getServiceReferences(role, null).stream().map(context::getService);
        return services.map(name).collect(Collectors.toCollection(TreeSet::new));
    }
}

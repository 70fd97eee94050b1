// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.adapter.axis.internal.AxisAdapter;
import org.fleetpki.adapter.tck.ConfiguringAdapterContract;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.axis.AxisSettings;
import org.fleetpki.sim.axis.AxisSimulator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The contract finds out every bad adapter, by the rule that it breaks, and has nothing against the good one. */
class AdapterMutantsTest {

    /** The rule that each mutant breaks first of all. */
    private static final Map<String, String> BROKEN = Map.of(
            "LogsInWhileProbing", "P2",
            "TrustsEverything", "S5",
            "TriesAgain", "S2",
            "FallsBackToPlainHttp", "S9",
            "LeaksThePassword", "S6",
            "PretendsToSwitch", "C5",
            "ClosesHttp", "C7",
            "DeletesWithoutAsking", "C9",
            "MakesOtherKeys", "C1");

    private static final Pattern RULE = Pattern.compile("(?:required|optional)_([A-Z]\\d+)_.*");

    /** The tests of a contract make their own instances; this is how they learn which adapter is held to it. */
    private static volatile Function<DeviceAdapter, DeviceAdapter> mutation = good -> good;

    @TestFactory
    Stream<DynamicTest> theContractFindsOut() {
        Map<String, Function<DeviceAdapter, DeviceAdapter>> mutants = Map.of(
                "LogsInWhileProbing", MutantAdapters.LogsInWhileProbing::new,
                "TrustsEverything", good -> new MutantAdapters.TrustsEverything(good, tlsProbe()),
                "TriesAgain", MutantAdapters.TriesAgain::new,
                "FallsBackToPlainHttp", MutantAdapters.FallsBackToPlainHttp::new,
                "LeaksThePassword", MutantAdapters.LeaksThePassword::new,
                "PretendsToSwitch", MutantAdapters.PretendsToSwitch::new,
                "ClosesHttp", MutantAdapters.ClosesHttp::new,
                "DeletesWithoutAsking", MutantAdapters.DeletesWithoutAsking::new,
                "MakesOtherKeys", MutantAdapters.MakesOtherKeys::new);
        assertEquals(BROKEN.keySet(), mutants.keySet());
        return mutants.entrySet().stream()
                .map(mutant -> DynamicTest.dynamicTest(mutant.getKey(), () -> {
                    String rule = BROKEN.get(mutant.getKey());
                    assertTrue(
                            brokenRules(mutant.getValue(), Set.of(rule)).contains(rule),
                            mutant.getKey() + " passes rule " + rule);
                    assertEquals(Set.of(), brokenRules(good -> good, Set.of(rule)), "the good adapter fails as well");
                }));
    }

    private static Set<String> brokenRules(Function<DeviceAdapter, DeviceAdapter> mutant, Set<String> rules) {
        mutation = mutant;
        PostDiscoveryFilter onlyThose = descriptor -> FilterResult.includedIf(descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> rules.contains(rule(((MethodSource) source).getMethodName())))
                .orElse(true));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(HeldToTheContract.class))
                .filters(onlyThose)
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        assertEquals(
                rules.size(),
                listener.getSummary().getTestsStartedCount()
                        - listener.getSummary().getTestsAbortedCount(),
                "the rules were not all tried");
        return listener.getSummary().getFailures().stream()
                .flatMap(failure -> failure.getTestIdentifier().getSource().stream())
                .filter(MethodSource.class::isInstance)
                .map(source -> rule(((MethodSource) source).getMethodName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String rule(String method) {
        Matcher matcher = RULE.matcher(method);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static JdkTlsProbe tlsProbe() {
        return new JdkTlsProbe(Duration.ofSeconds(5), Duration.ofSeconds(5), InstantSource.system());
    }

    /** Not a test by its name: it runs only from here. */
    static class HeldToTheContract extends ConfiguringAdapterContract {

        @Override
        protected DeviceAdapter adapter() {
            Limits limits = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), 4 << 20);
            return mutation.apply(new AxisAdapter(
                    new JdkDeviceHttp(limits, InstantSource.system(), new SecureRandom()),
                    tlsProbe(),
                    Duration.ofSeconds(60)));
        }

        @Override
        protected SimulatedDevice device() throws IOException {
            return new AxisSimulator(AxisSettings.restartingFor(Duration.ofMillis(300)))
                    .start(DeviceOrder.on("contract", "127.0.0.1"));
        }
    }
}

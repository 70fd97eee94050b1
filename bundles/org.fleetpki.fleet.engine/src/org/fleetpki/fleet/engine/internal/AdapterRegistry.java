// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fleetpki.device.api.DeviceAdapter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The device families that are installed at this moment, the one to ask first at the front.
 *
 * <p>A component of its own, because adapters come and go while a run goes on, and a constructor can only be given
 * what stays.
 */
@Component(service = AdapterRegistry.class)
public final class AdapterRegistry {

    /** The family that takes any TLS server: it is asked last, and needs no log-in. */
    static final String GENERIC = "generic";

    private static final Comparator<Installed> ORDER = Comparator.comparing(
                    (Installed installed) -> installed.adapter().family().equals(GENERIC))
            .thenComparing(Comparator.comparingInt(Installed::ranking).reversed())
            .thenComparing(installed -> installed.adapter().family());

    private final Map<DeviceAdapter, Installed> installed = new ConcurrentHashMap<>();

    private record Installed(DeviceAdapter adapter, int ranking) {}

    /** Empty; the framework adds what is installed. */
    public AdapterRegistry() {}

    /** With adapters of equal ranking, for a program without a framework. */
    public AdapterRegistry(Collection<DeviceAdapter> adapters) {
        adapters.forEach(adapter -> addAdapter(adapter, Map.of()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAdapter(DeviceAdapter adapter, Map<String, Object> properties) {
        int ranking = properties.get("service.ranking") instanceof Integer number ? number : 0;
        installed.put(adapter, new Installed(adapter, ranking));
    }

    void removeAdapter(DeviceAdapter adapter) {
        installed.remove(adapter);
    }

    /** All, in the order in which they are asked. */
    List<DeviceAdapter> inOrder() {
        List<Installed> all = new ArrayList<>(installed.values());
        all.sort(ORDER);
        return all.stream().map(Installed::adapter).toList();
    }

    /** The adapter of a family; empty if it is not installed. */
    Optional<DeviceAdapter> of(String family) {
        return inOrder().stream()
                .filter(adapter -> adapter.family().equals(family))
                .findFirst();
    }

    /** Why a family cannot be given settings, as a sentence; empty if it knows all of them. */
    static Optional<String> unknownSetting(DeviceAdapter adapter, Map<String, String> settings) {
        Set<String> known = new TreeSet<>(adapter.settings());
        return settings.keySet().stream()
                .sorted()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> "The family '" + adapter.family() + "' has no setting '" + name + "'; "
                        + (known.isEmpty() ? "it has none." : "it has " + String.join(", ", known) + "."));
    }

    /** Why there is no adapter of a family, as a sentence. */
    String missing(String family) {
        String known = inOrder().stream().map(DeviceAdapter::family).distinct().collect(Collectors.joining(", "));
        return "No adapter of the family '" + family + "' is installed; "
                + (known.isEmpty() ? "there is none at all." : "installed are " + known + ".");
    }
}

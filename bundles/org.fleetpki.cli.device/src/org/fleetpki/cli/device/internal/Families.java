// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Probe;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The adapters that are installed, the one to ask first at the front. */
@Component(service = Families.class)
public final class Families {

    /** Takes any TLS server, so it is asked last, and needs no log-in. */
    static final String GENERIC = "generic";

    private static final Comparator<DeviceAdapter> ORDER = Comparator.comparing(
                    (DeviceAdapter adapter) -> adapter.family().equals(GENERIC))
            .thenComparing(DeviceAdapter::family);

    private final Set<DeviceAdapter> adapters = ConcurrentHashMap.newKeySet();

    public Families() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addAdapter(DeviceAdapter adapter) {
        adapters.add(adapter);
    }

    void removeAdapter(DeviceAdapter adapter) {
        adapters.remove(adapter);
    }

    List<DeviceAdapter> inOrder() {
        return adapters.stream().sorted(ORDER).toList();
    }

    /**
     * The adapter of a family.
     *
     * @throws CliException {@link ExitCodes#SPEC_INVALID} if it is not installed
     */
    DeviceAdapter named(String family) throws CliException {
        return inOrder().stream()
                .filter(adapter -> adapter.family().equals(family))
                .findFirst()
                .orElseThrow(() -> new CliException(
                        ExitCodes.SPEC_INVALID,
                        "No adapter of the family '" + family + "' is installed; installed are "
                                + inOrder().stream().map(DeviceAdapter::family).collect(Collectors.joining(", "))
                                + "."));
    }

    /**
     * The adapter that recognises a device, without logging in to it.
     *
     * @throws DeviceException if nothing answers any of them
     */
    DeviceAdapter of(Endpoint place) throws DeviceException, CliException {
        DeviceException silence = null;
        boolean answered = false;
        for (DeviceAdapter adapter : inOrder()) {
            try {
                if (adapter.probe(place) instanceof Probe.Match) {
                    return adapter;
                }
                answered = true;
            } catch (DeviceException e) {
                silence = silence == null ? e : silence;
            }
        }
        if (silence != null && !answered) {
            throw silence;
        }
        throw new CliException(
                ExitCodes.DEVICES_FAILED, "No installed adapter knows this device; --family says which one to use.");
    }

    /** @throws CliException {@link ExitCodes#SPEC_INVALID} if the family has no setting of one of the names */
    static void requireKnown(DeviceAdapter adapter, Map<String, String> settings) throws CliException {
        Set<String> known = new TreeSet<>(adapter.settings());
        for (String name : new TreeSet<>(settings.keySet())) {
            if (!known.contains(name)) {
                throw new CliException(
                        ExitCodes.SPEC_INVALID,
                        "The family '" + adapter.family() + "' has no setting '" + name + "'; "
                                + (known.isEmpty() ? "it has none." : "it has " + String.join(", ", known) + "."));
            }
        }
    }
}

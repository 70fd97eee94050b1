// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.fleetpki.device.api.AddressRange;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Discovered;
import org.fleetpki.device.api.Discovery;
import org.fleetpki.device.api.DiscoveryMethod;
import org.fleetpki.device.api.DiscoveryOrder;
import org.fleetpki.device.api.TlsProbe;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Listens first, so that what several ways tell of one device is put together; then looks at each, and knocks. */
@Component(service = Discovery.class)
public final class NetworkDiscovery implements Discovery {

    private static final System.Logger LOG = System.getLogger(NetworkDiscovery.class.getName());

    /** A device that is there answers a knock within this, even over radio. */
    private static final Duration KNOCK = Duration.ofMillis(1500);

    private final TlsProbe tls;
    private final Families families;
    private final Places places;
    private final Duration knock;

    @Activate
    public NetworkDiscovery(@Reference TlsProbe tls) {
        this(tls, List.of(), Places.STANDARD, KNOCK);
    }

    /** With adapters of equal ranking, for a program without a framework. */
    public NetworkDiscovery(TlsProbe tls, Collection<DeviceAdapter> adapters) {
        this(tls, adapters, Places.STANDARD, KNOCK);
    }

    /** @param knock how long a port may take to open */
    NetworkDiscovery(TlsProbe tls, Collection<DeviceAdapter> adapters, Places places, Duration knock) {
        this.tls = tls;
        this.families = new Families(adapters);
        this.places = places;
        this.knock = knock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAdapter(DeviceAdapter adapter, Map<String, Object> properties) {
        families.add(adapter, properties.get("service.ranking") instanceof Integer number ? number : 0);
    }

    void removeAdapter(DeviceAdapter adapter) {
        families.remove(adapter);
    }

    @Override
    public Summary run(DiscoveryOrder order, Consumer<Discovered> found) throws InterruptedException {
        List<String> remarks = Collections.synchronizedList(new ArrayList<>());
        Told told = new Told(found, order.most());
        Sightings sightings = listen(order, remarks);
        long knocked = 0;
        try (Workers workers = new Workers(order.concurrency(), order.perSecond())) {
            for (Sighting sighting : sightings.all()) {
                begin(workers, order, sighting, order.httpsPorts(), true, told);
            }
            for (AddressRange range : order.ranges()) {
                knocked += knock(workers, order, range, told);
            }
            workers.await();
        }
        if (sightings.isOverflown()) {
            remarks.add("More than " + order.most() + " devices announced themselves; the others were passed over.");
        }
        if (told.isOverflown()) {
            remarks.add("More than " + order.most() + " devices were found; the others are not told of.");
        }
        return new Summary(sightings.all().size(), knocked, told.count(), remarks);
    }

    private Sightings listen(DiscoveryOrder order, List<String> remarks) throws InterruptedException {
        Sightings sightings = new Sightings(order.most());
        try (Workers listeners = new Workers(DiscoveryMethod.values().length, 1000)) {
            for (DiscoveryMethod method : EnumSet.allOf(DiscoveryMethod.class)) {
                if (order.methods().contains(method) && method != DiscoveryMethod.ADDRESS) {
                    Listening listening = new Listening(inquiry(method), places.of(method), order.listening());
                    listeners.begin(() -> listen(listening, method, sightings, remarks));
                }
            }
            listeners.await();
        }
        return sightings;
    }

    private static void listen(Listening listening, DiscoveryMethod method, Sightings sightings, List<String> remarks) {
        try {
            String remark = listening.listen(sightings);
            if (!remark.isEmpty()) {
                remarks.add(remark);
            }
        } catch (ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Listening failed", e);
            remarks.add("Listening by " + method.id() + " failed: the system gave no socket for it.");
        }
    }

    private static Inquiry inquiry(DiscoveryMethod method) {
        return switch (method) {
            case WS_DISCOVERY -> new WsDiscoveryInquiry(UUID::randomUUID);
            case MDNS -> new MdnsInquiry();
            case SSDP -> new SsdpInquiry();
            case ADDRESS -> throw new IllegalArgumentException("addresses are not asked by multicast");
        };
    }

    private long knock(Workers workers, DiscoveryOrder order, AddressRange range, Told told)
            throws InterruptedException {
        long knocked = 0;
        List<Integer> ports = range.port().isPresent() ? List.of(range.port().getAsInt()) : order.httpsPorts();
        for (String host : range) {
            if (told.isFull()) {
                break;
            }
            knocked++;
            Sighting place = new Sighting(
                    host,
                    EnumSet.of(DiscoveryMethod.ADDRESS),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    "",
                    DeviceFacts.UNKNOWN);
            begin(workers, order, place, ports, false, told);
        }
        return knocked;
    }

    private void begin(
            Workers workers,
            DiscoveryOrder order,
            Sighting sighting,
            List<Integer> httpsPorts,
            boolean announced,
            Told told)
            throws InterruptedException {
        Look look = new Look(tls, families, knock);
        workers.begin(
                () -> look.at(sighting, order.httpPort(), httpsPorts, announced).forEach(told::tell));
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks for devices in the network: asks by multicast, and knocks at addresses. It logs in nowhere and changes nothing.
 * What a device says of itself is shown and never believed: nothing is trusted because of it.
 */
@ProviderType
public interface Discovery {

    /**
     * Look, and return when everything has been asked. The time-outs of a dead network are long; whoever waits may
     * interrupt.
     *
     * @param found is told of each device once, as soon as it is known, by one thread at a time
     * @return what was done
     * @throws InterruptedException if the thread is interrupted meanwhile; what was found so far has been told
     */
    Summary run(DiscoveryOrder order, Consumer<Discovered> found) throws InterruptedException;

    /**
     * What was done.
     *
     * @param announced how many devices announced themselves
     * @param knocked at how many addresses was knocked
     * @param found of how many devices was told
     * @param remarks what did not work or was cut short, one sentence each
     */
    record Summary(int announced, long knocked, int found, List<String> remarks) {

        public Summary {
            remarks = List.copyOf(remarks);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.util.concurrent.CountDownLatch;
import org.fleetpki.cli.api.Interruption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The one request to stop of this process. */
@Component(service = {Interruption.class, ProcessInterruption.class})
public final class ProcessInterruption implements Interruption {

    private final CountDownLatch requested = new CountDownLatch(1);

    @Activate
    public ProcessInterruption() {}

    void request() {
        requested.countDown();
    }

    @Override
    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    @Override
    public void await() throws InterruptedException {
        requested.await();
    }
}

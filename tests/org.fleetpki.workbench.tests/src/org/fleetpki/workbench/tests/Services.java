// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.tests;

import java.util.Collection;
import java.util.function.Predicate;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The services of the running product. */
final class Services {

    static <S> S get(Class<S> type) {
        return get(type, service -> true);
    }

    static <S> S get(Class<S> type, Predicate<S> wanted) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        return references(context, type).stream()
                .map(context::getService)
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no service " + type.getName()));
    }

    private static <S> Collection<ServiceReference<S>> references(BundleContext context, Class<S> type) {
        try {
            return context.getServiceReferences(type, null);
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private Services() {}
}

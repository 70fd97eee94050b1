// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.webform.internal;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.webform.WebformAdapter;
import org.fleetpki.device.webform.WebformProfile;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Publishes an adapter for each profile: those shipped here, and those of a folder. A profile of the folder stands before a
 * shipped one of the same family, so that names that proved wrong can be corrected without a new version.
 */
@Component(
        service = {},
        immediate = true)
public final class WebformFamilies {

    /** The system property that names the folder, where the component's own property does not. */
    static final String FOLDER = "fleetpki.webform.folder";

    private static final int OWN_RANKING = 10;

    private final List<ServiceRegistration<DeviceAdapter>> published = new ArrayList<>();

    /** The component's properties. */
    public @interface Config {
        /** The folder with profiles, as a path; empty for that of the system property. */
        String folder() default "";
    }

    @Activate
    public WebformFamilies(BundleContext bundles, @Reference DeviceHttp http, @Reference TlsProbe tls, Config config) {
        String folder = config.folder().isBlank() ? System.getProperty(FOLDER, "") : config.folder();
        List<WebformProfile> own = folder.isBlank() ? List.of() : ProfileFiles.in(folder);
        List<String> taken = own.stream().map(WebformProfile::family).toList();
        own.forEach(profile -> publish(bundles, new WebformAdapter(profile, http, tls), OWN_RANKING));
        ProfileFiles.shipped().stream()
                .filter(profile -> !taken.contains(profile.family()))
                .forEach(profile -> publish(bundles, new WebformAdapter(profile, http, tls), 0));
    }

    /** The adapter of a shipped profile, without a framework; empty if there is none of that family. */
    public static Optional<DeviceAdapter> shipped(String family, DeviceHttp http, TlsProbe tls) {
        return ProfileFiles.shipped().stream()
                .filter(profile -> profile.family().equals(family))
                .map(profile -> (DeviceAdapter) new WebformAdapter(profile, http, tls))
                .findFirst();
    }

    private void publish(BundleContext bundles, DeviceAdapter adapter, int ranking) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(DeviceAdapter.FAMILY, adapter.family());
        properties.put(Constants.SERVICE_RANKING, ranking);
        published.add(bundles.registerService(DeviceAdapter.class, adapter, properties));
    }

    @Deactivate
    void stop() {
        published.forEach(ServiceRegistration::unregister);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.webform.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.FamilyFolder;
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
 * Publishes an adapter for each profile: those of the workspace, those of a folder for all workspaces, and those shipped
 * here. Of several for one family the first in this order is used, so that names that proved wrong can be corrected without
 * a new version.
 */
@Component(service = FamilyFolder.class, immediate = true)
public final class WebformFamilies implements FamilyFolder {

    /** The system property that names the folder for all workspaces, where the component's own property does not. */
    static final String FOLDER = "fleetpki.webform.folder";

    private static final Logger LOG = System.getLogger(WebformFamilies.class.getName());

    private static final int OWN_RANKING = 10;

    private final BundleContext bundles;
    private final DeviceHttp http;
    private final TlsProbe tls;
    private final List<WebformProfile> forAll;
    private final List<WebformProfile> shipped = ProfileFiles.shipped();

    /** By the profile, so that what stays the same is not withdrawn. */
    private final Map<WebformProfile, ServiceRegistration<DeviceAdapter>> published = new LinkedHashMap<>();

    /** The component's properties. */
    public @interface Config {
        /** The folder with profiles, as a path; empty for that of the system property. */
        String folder() default "";
    }

    @Activate
    public WebformFamilies(BundleContext bundles, @Reference DeviceHttp http, @Reference TlsProbe tls, Config config) {
        this.bundles = bundles;
        this.http = http;
        this.tls = tls;
        this.forAll = forAll(config.folder().isBlank() ? System.getProperty(FOLDER, "") : config.folder());
        publish(List.of());
    }

    private static List<WebformProfile> forAll(String folder) {
        if (folder.isBlank()) {
            return List.of();
        }
        try {
            ProfileFiles files = ProfileFiles.in(Path.of(folder));
            files.problems().forEach(problem -> LOG.log(Level.WARNING, problem));
            return files.profiles();
        } catch (InvalidPathException e) {
            LOG.log(Level.WARNING, "the folder with profiles of device families cannot be read: {0}", folder);
            return List.of();
        }
    }

    /** The adapter of a shipped profile, without a framework; empty if there is none of that family. */
    public static Optional<DeviceAdapter> shipped(String family, DeviceHttp http, TlsProbe tls) {
        return ProfileFiles.shipped().stream()
                .filter(profile -> profile.family().equals(family))
                .map(profile -> (DeviceAdapter) new WebformAdapter(profile, http, tls))
                .findFirst();
    }

    @Override
    public List<String> use(Path folder) {
        ProfileFiles files =
                Files.isDirectory(folder) ? ProfileFiles.in(folder) : new ProfileFiles(List.of(), List.of());
        publish(files.profiles());
        return files.problems();
    }

    private synchronized void publish(List<WebformProfile> ofWorkspace) {
        Map<String, WebformProfile> wanted = new LinkedHashMap<>();
        for (List<WebformProfile> source : List.of(ofWorkspace, forAll, shipped)) {
            source.forEach(profile -> wanted.putIfAbsent(profile.family(), profile));
        }
        for (WebformProfile profile : List.copyOf(published.keySet())) {
            if (!wanted.containsValue(profile)) {
                published.remove(profile).unregister();
            }
        }
        wanted.values().forEach(profile -> published.computeIfAbsent(profile, this::register));
    }

    private ServiceRegistration<DeviceAdapter> register(WebformProfile profile) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(DeviceAdapter.FAMILY, profile.family());
        properties.put(Constants.SERVICE_RANKING, shipped.contains(profile) ? 0 : OWN_RANKING);
        return bundles.registerService(DeviceAdapter.class, new WebformAdapter(profile, http, tls), properties);
    }

    @Deactivate
    synchronized void stop() {
        published.values().forEach(ServiceRegistration::unregister);
        published.clear();
    }
}

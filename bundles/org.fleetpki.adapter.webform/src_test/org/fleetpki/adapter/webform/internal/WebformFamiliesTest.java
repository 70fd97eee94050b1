// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.webform.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.http.DeviceHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

class WebformFamiliesTest {

    /** Rankings of what is published, by family. */
    private final Map<String, Object> published = new TreeMap<>();

    @TempDir
    Path folder;

    @Test
    void eachShippedProfileIsAService() {
        WebformFamilies families = families("");
        assertEquals(Map.of("hanwha", 0, "hikvision", 0, "reolink", 0), published);
        families.stop();
        assertTrue(published.isEmpty(), "they go with the component");
    }

    @Test
    void aProfileOfTheFolderStandsBeforeTheShippedOne() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), """
                fleetpki-webform: 1
                family: reolink
                vendor: Reolink
                title: Corrected
                sources: [looked at in a browser]
                recognise: {method: GET, path: /, success: {contains: reolink}}
                login: {kind: none}
                """);
        Files.writeString(folder.resolve("broken.yaml"), "family: [");
        families(folder.toString());
        assertEquals(Map.of("hanwha", 0, "hikvision", 0, "reolink", 10), published);
    }

    @Test
    void theWorkspaceStandsBeforeEverythingUntilAnotherIsOpened() throws IOException {
        WebformFamilies families = families("");
        Path workspace = Files.createDirectory(folder.resolve("families"));
        Files.writeString(workspace.resolve("acme.yaml"), """
                fleetpki-webform: 1
                family: acme
                vendor: Acme
                title: Door stations
                sources: [looked at in a browser]
                recognise: {method: GET, path: /, success: {contains: acme}}
                login: {kind: none}
                """);
        Files.writeString(workspace.resolve("broken.yaml"), "fleetpki-webform: 1\nfamily: [");
        List<String> problems = families.use(workspace);
        assertEquals(Map.of("acme", 10, "hanwha", 0, "hikvision", 0, "reolink", 0), published);
        assertFalse(problems.isEmpty());
        assertTrue(problems.getFirst().startsWith(workspace.resolve("broken.yaml") + ":2:"), problems.toString());
        assertEquals(List.of(), families.use(folder.resolve("no such folder")));
        assertEquals(Map.of("hanwha", 0, "hikvision", 0, "reolink", 0), published);
    }

    private WebformFamilies families(String path) {
        WebformFamilies.Config config = new WebformFamilies.Config() {
            @Override
            public String folder() {
                return path;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return WebformFamilies.Config.class;
            }
        };
        BundleContext bundles = fake(BundleContext.class, (proxy, method, arguments) -> {
            assertEquals("registerService", method.getName());
            DeviceAdapter adapter = (DeviceAdapter) arguments[1];
            Dictionary<?, ?> properties = (Dictionary<?, ?>) arguments[2];
            assertEquals(adapter.family(), properties.get(DeviceAdapter.FAMILY));
            published.put(adapter.family(), properties.get(Constants.SERVICE_RANKING));
            return fake(ServiceRegistration.class, (registration, unregister, none) -> {
                assertEquals("unregister", unregister.getName());
                published.remove(adapter.family());
                return null;
            });
        });
        InvocationHandler untouched = (proxy, method, arguments) -> {
            throw new AssertionError("publishing asks no device");
        };
        return new WebformFamilies(bundles, fake(DeviceHttp.class, untouched), fake(TlsProbe.class, untouched), config);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

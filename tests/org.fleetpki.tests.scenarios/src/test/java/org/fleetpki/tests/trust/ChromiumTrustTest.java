// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreUndo;
import org.fleetpki.pki.api.trust.TrustStores;
import org.fleetpki.pki.trust.internal.NssFamily;
import org.fleetpki.pki.trust.internal.StoreRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof that matters to a person: the browser warns, then it does not, then it warns again. */
class ChromiumTrustTest {

    @TempDir
    Path home;

    @Test
    void chromiumOpensTheDeviceWithoutAWarningOnceItsAuthorityWasAdded() throws Exception {
        Optional<Path> chromium = Browser.find("chromium", "chromium-browser", "google-chrome");
        assumeTrue(chromium.isPresent(), "Chromium is not installed (package chromium), so there is no browser to ask");
        Optional<Path> certutil = Browser.find("certutil");
        assumeTrue(certutil.isPresent(), "certutil is not installed (package libnss3-tools)");
        Browser browser = new Browser(chromium.get(), home);
        TrustStores stores =
                new StoreRegistry(List.of(new NssFamily()), home.resolve("journal"), InstantSource.system());
        TrustStore store = stores.find("nss:" + emptyDatabase(certutil.get()), Optional.empty())
                .getFirst();

        try (TestServer server = TestServer.start(home)) {
            Browser.View before = browser.open(server.address());
            assertTrue(before.isWarning(), before::toString);
            assertFalse(before.document().contains("the page of the device"), before::toString);

            TrustStoreUndo undo = stores.apply("run", store, stores.planAdd(store, server.root(), false))
                    .orElseThrow();
            Browser.View trusted = browser.open(server.address());
            assertFalse(trusted.isWarning(), trusted::toString);
            assertTrue(trusted.document().contains("the page of the device"), trusted::toString);

            stores.undo(undo, store, store.planUndo(undo.change()));
            Browser.View after = browser.open(server.address());
            assertTrue(after.isWarning(), after::toString);
        }
    }

    private Path emptyDatabase(Path certutil) throws Exception {
        Path folder = Files.createDirectories(home.resolve(".pki/nssdb"));
        Process process = new ProcessBuilder(certutil.toString(), "-N", "-d", "sql:" + folder, "--empty-password")
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        return folder;
    }
}

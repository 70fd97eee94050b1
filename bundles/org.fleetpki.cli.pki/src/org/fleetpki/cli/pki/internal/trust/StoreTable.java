// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreEntry;

/** Shows trust stores, or what is in them, as tables or as JSON. */
final class StoreTable {

    private final CommandOutput output;

    StoreTable(CommandOutput output) {
        this.output = output;
    }

    /** One line for each store; one that cannot be read says why. */
    void writeStores(List<TrustStore> stores) {
        TextTable table = new TextTable(output.style(), "Store", "Whose", "Certificates", "To change it");
        List<JsonObject> objects = new ArrayList<>();
        for (TrustStore store : stores) {
            String count = count(store);
            String change = store.obstacle().orElse("nothing is needed");
            table.row(
                    store.obstacle().isEmpty() ? Tone.GOOD : Tone.ATTENTION, store.id(), store.title(), count, change);
            objects.add(json(store).with("certificates", count));
        }
        write(table, objects);
    }

    private static String count(TrustStore store) {
        try {
            return Integer.toString(store.entries().size());
        } catch (PkiException e) {
            return e.failure().sentence();
        }
    }

    /** Every certificate of every store. */
    void writeEntries(List<TrustStore> stores) throws PkiException {
        TextTable table =
                new TextTable(output.style(), "Label", "Subject", "TLS servers", "Trust", "Expires", "SHA-256");
        List<JsonObject> objects = new ArrayList<>();
        for (TrustStore store : stores) {
            List<TrustStoreEntry> entries = store.entries();
            entries.forEach(entry -> addTo(table, entry));
            objects.add(json(store)
                    .with("entries", entries.stream().map(StoreTable::json).toList()));
        }
        write(table, objects);
    }

    private static void addTo(TextTable table, TrustStoreEntry entry) {
        table.row(
                entry.trustedForServers() ? Tone.GOOD : Tone.PLAIN,
                entry.label(),
                entry.certificate().getSubjectX500Principal().getName(),
                entry.trustedForServers() ? "trusted" : "no",
                entry.trust(),
                expiry(entry).substring(0, 10),
                entry.fingerprint().hex());
    }

    private void write(TextTable table, List<JsonObject> objects) {
        if (output.isText()) {
            output.text(table.text());
        } else if (output.format() == OutputFormat.NDJSON) {
            objects.forEach(object -> output.json(object.text()));
        } else {
            output.json(JsonObject.arrayOf(objects));
        }
    }

    private static JsonObject json(TrustStore store) {
        JsonObject object = new JsonObject()
                .with("store", store.id())
                .with("title", store.title())
                .with("location", store.location());
        store.obstacle().ifPresent(obstacle -> object.with("obstacle", obstacle));
        return object;
    }

    private static JsonObject json(TrustStoreEntry entry) {
        return new JsonObject()
                .with("label", entry.label())
                .with("subject", entry.certificate().getSubjectX500Principal().getName())
                .with("trustedForServers", entry.trustedForServers())
                .with("trust", entry.trust())
                .with("notAfter", expiry(entry))
                .with("sha256", entry.fingerprint().hex());
    }

    private static String expiry(TrustStoreEntry entry) {
        return entry.certificate().getNotAfter().toInstant().toString();
    }
}
